import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import type { JournalInput, JournalInputLine } from './decide-journal.ts';
import { decideJournal } from './decide-journal.ts';
import type { OpeningLine } from './decide-opening.ts';
import { decideOpening } from './decide-opening.ts';
import type { PostedLine } from './events.ts';
import type { EntryFacts } from './facts.ts';
import { partyKey } from './facts.ts';

const account = (code: string, role: string | null, rest: Partial<Account> = {}): Account => ({
  code,
  nameEn: code,
  nameKm: '',
  type: 'asset',
  role,
  currency: 'KHR',
  subLedger: false,
  ...rest,
});

const CHART = [
  account('1010', 'cash'),
  account('1020', 'cash', { currency: 'USD' }),
  account('1310', 'member-loans', { subLedger: true }),
  account('1519', null),
  account('2310', 'deferred-grant', { type: 'liability', currency: 'USD' }),
  account('3010', 'share-capital', { type: 'equity', subLedger: true }),
  account('3210', null, { type: 'equity' }),
  account('4090', 'exchange-gain', { type: 'income' }),
  account('5050', null, { type: 'expense' }),
];

const BOOK: EntryFacts & { readonly referenceTaken: string | null } = {
  settings: {
    coopId: 'a',
    nameEn: 'A',
    nameKm: '',
    provinceCode: '21',
    fiscalYearStart: '01-01',
    firstFiscalYear: 2025,
    sharePar: 20_000,
    cashRounding: 100,
  },
  lockedThrough: '2024-11-30',
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1']),
  openItems: new Map([[partyKey('1310', 'M-1'), [{ entry: 3, line: 2, open: -60_000 }]]]),
  timelines: new Map(),
  boxBalances: new Map(),
  lastNumbers: new Map(),
  nextSeq: 1,
  referenceTaken: null,
};

/** `1310|M-1|5000|` is a line of account, party, debit, credit; of an opening also dollars. */
const cells = (text: string): readonly string[] => [...text.split('|'), '', '', '', ''];

function journalLine(text: string): JournalInputLine {
  const [account = '', party = '', debit = '', credit = ''] = cells(text);
  return { account, party, debit, credit };
}

function openingLine(text: string): OpeningLine {
  const [account = '', party = '', debit = '', credit = '', dollars = ''] = cells(text);
  return { account, party, debit, credit, dollars };
}

const lineText = (line: PostedLine): string =>
  [line.account, line.party, line.khr, line.amount, line.rate, line.settles && 'settles'].filter(Boolean).join(' ');

const DEPRECIATION = ['5050||4166667|', '1519|||4166667'];

function journal(lines: readonly string[], change: Partial<JournalInput> = {}, facts = BOOK): readonly string[] {
  const slip = {
    date: '2025-01-28',
    reference: 'JV-1',
    description: 'Depreciation',
    lines: lines.map(journalLine),
    ...change,
  };
  const outcome = decideJournal(facts, slip);
  return outcome.ok
    ? outcome.value.body.lines.map(lineText)
    : outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
}

describe('a journal slip', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['debit and credit', DEPRECIATION, ['5050 4166667', '1519 -4166667']],
    ['three lines', ['5050||3|', '1519||4|', '1010|||7'], ['5050 3', '1519 4', '1010 -7']],
    ['a farmer', ['1310|M-1|5000|', '1010|||5000'], ['1310 M-1 5000 settles', '1010 -5000']],
    ['dollars at a new rate', ['1020||9000|', '4090|||9000'], ['1020 9000 0.00', '4090 -9000']],

    ['a line on both sides', ['5050||5|5', '1519|||5'], ['journal-two-sides lines.0.debit']],
    ['a line on neither', ['5050||5|', '1519|||'], ['journal-no-side lines.1.debit']],
    ['a comma', ['5050||4,166|', '1519|||4166'], ['amount-not-plain lines.0.debit']],
    ['half a riel', ['5050||5|', '1519|||5.5'], ['amount-not-plain lines.1.credit']],
    [
      'nothing',
      ['5050||0|', '1519|||0'],
      ['amount-not-above-zero lines.0.debit', 'amount-not-above-zero lines.1.credit'],
    ],
    ['less than nothing', ['5050||-5|', '1519|||5'], ['amount-not-above-zero lines.0.debit']],
    ['what does not balance', ['5050||5|', '1519|||4'], ['entry-unbalanced lines.0.debit']],
    ['a single line', ['5050||5|'], ['entry-too-short -']],
    ['an unknown account', ['5050||5|', '9999|||5'], ['account-unknown lines.1.account']],
    ['a debt of nobody', ['1310||5|', '1010|||5'], ['party-needed lines.0.party']],
    ['a stranger', ['1310|M-9|5|', '1010|||5'], ['party-unknown lines.0.party']],
    ['shares by hand', ['1010||20000|', '3010|M-1||20000'], ['share-capital-by-hand lines.1.account']],
    ['riel of dollars against cost', ['5050||5|', '1020|||5'], ['revaluation-only lines.1.account']],
  ])('%s', (_what, lines, book) => {
    expect(journal(lines)).toEqual(book);
  });

  it.each<readonly [string, Partial<JournalInput>, string | null, readonly string[]]>([
    ['no day', { date: '28/01/2025' }, null, ['date-not-a-day date']],
    ['a locked month', { date: '2024-11-30' }, null, ['period-locked date']],
    ['a doubled reference', {}, 'JV-2025-00001', ['reference-doubled reference']],
  ])('%s', (_what, change, referenceTaken, book) => {
    expect(journal(DEPRECIATION, change, { ...BOOK, referenceTaken })).toEqual(book);
  });

  it('keeps its memo, fund and activity by line, and its own reference', () => {
    const [first, second] = DEPRECIATION.map(journalLine);
    if (!first || !second) throw new Error('two lines');
    const lines = [{ ...first, memo: 'Mill', fund: 'IFAD', activity: 'Milling' }, second];
    const outcome = decideJournal(BOOK, { date: '2025-01-28', reference: '', description: 'Wear', lines });
    expect(outcome.ok && outcome.value.body).toEqual({
      entry_kind: 'journal',
      number: { series: 'JV', year: 2025, no: 1 },
      description: 'Wear',
      lines: [
        { account: '5050', khr: '4166667', memo: 'Mill', fund: 'IFAD', activity: 'Milling' },
        { account: '1519', khr: '-4166667' },
      ],
    });
  });
});

function opening(lines: readonly string[], date = '2024-12-31'): readonly string[] {
  const outcome = decideOpening({ ...BOOK, opened: new Map() }, { date, lines: lines.map(openingLine) });
  return outcome.ok
    ? outcome.value.body.lines.map(lineText)
    : outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
}

describe('the opening balances', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['as the old books said', ['1010||500|', '3210|||500'], ['1010 500', '3210 -500']],
    ['share capital by party', ['1010||40000|', '3010|M-1||40000'], ['1010 40000', '3010 M-1 -40000']],
    ['a loan, which settles nothing', ['1310|M-1|500|', '3210|||500'], ['1310 M-1 500', '3210 -500']],
    [
      'dollars: the rate follows from both',
      ['1020||34491||8.49', '3210|||34491'],
      ['1020 34491 8.49 4062.54417', '3210 -34491'],
    ],
    ['a debt in dollars', ['3210||8600000|', '2310|||8600000|2150'], ['3210 8600000', '2310 -8600000 -2150.00 4000']],

    ['dollars without their riel', ['1020||||8.49', '3210|||1'], ['journal-no-side lines.0.debit']],
    [
      'riel of dollars without the dollars',
      ['1020||34491|', '3210|||34491'],
      ['foreign-amount-needed lines.0.dollars'],
    ],
    ['dollars of nothing', ['1020||34491||0', '3210|||34491'], ['foreign-amount-needed lines.0.dollars']],
    ['dollars with a sign', ['3210||5|', '2310|||5|-1'], ['foreign-amount-needed lines.1.dollars']],
    ['dollars on riel', ['1010||500||1', '3210|||500'], ['foreign-amount-unwanted lines.0.dollars']],
    ['both sides', ['1010||500|500', '3210|||500'], ['journal-two-sides lines.0.debit']],
    ['a comma', ['1010||1,500|', '3210|||1500'], ['amount-not-plain lines.0.debit']],
    ['an unknown account', ['9999||500|', '3210|||500'], ['account-unknown lines.0.account']],
    ['a stranger', ['1310|M-9|500|', '3210|||500'], ['party-unknown lines.0.party']],
    ['a debt of nobody', ['1310||500|', '3210|||500'], ['party-needed lines.0.party']],
    ['what does not balance', ['1010||500|', '3210|||499'], ['entry-unbalanced lines.0.debit']],
    ['a debt below nothing', ['3210||500|', '1310|M-1||500'], ['balance-below-zero lines.1.credit']],
  ])('%s', (_what, lines, book) => {
    expect(opening(lines)).toEqual(book);
  });

  it('stand on an open day', () => {
    expect(opening(['1010||500|', '3210|||500'], '2024-11-30')).toEqual(['period-locked date']);
    expect(opening(['1010||500|', '3210|||500'], '2024-11-31')).toEqual(['date-not-a-day date']);
  });
});
