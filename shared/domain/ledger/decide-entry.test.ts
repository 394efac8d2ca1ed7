import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { decideEntry } from './decide-entry.ts';
import type { DraftLine, EntryDraft } from './draft.ts';
import type { EntryKind } from './events.ts';
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
  account('1110', 'bank'),
  account('1310', 'member-loans', { subLedger: true }),
  account('2110', 'farmers-payable', { subLedger: true, type: 'liability' }),
  account('3010', 'share-capital', { subLedger: true, type: 'equity' }),
  account('4090', 'exchange-gain', { type: 'income' }),
  account('5110', null, { type: 'expense' }),
  account('5190', 'exchange-loss', { type: 'expense' }),
];

/** M-1 borrowed 100,000 in May, paid 70,000 back on 3 August in the morning and borrowed 50,000 in the afternoon. */
const BOOK: EntryFacts = {
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
  lockedThrough: '2025-03-31',
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1', 'M-2']),
  openItems: new Map(),
  timelines: new Map([
    [
      partyKey('1310', 'M-1'),
      [
        { date: '2025-05-10', balance: 100_000 },
        { date: '2025-08-03', balance: 30_000 },
        { date: '2025-08-03', balance: 80_000 },
      ],
    ],
  ]),
  boxBalances: new Map(Object.entries({ '1010': 500_000, '1020': 400_000 })),
  lastNumbers: new Map([['JV|2025', 4]]),
  nextSeq: 1,
};

/** `1310 M-1 -5000`, `1020 34491 8.49@4062.5`: account, party, riel, dollars at a rate. */
function line(text: string): DraftLine {
  const words = text.split(' ');
  const [account = '', riel = '', dollars] = [words[0], ...words.slice(words[1]?.startsWith('M-') ? 2 : 1)];
  const [units, rate] = dollars?.split('@') ?? [];
  const foreign = units && rate ? { minor: Math.round(Number(units) * 100), rate } : undefined;
  return { account, party: words[1]?.startsWith('M-') ? words[1] : undefined, khr: Number(riel), foreign };
}

const slip = (lines: readonly string[], kind: EntryKind = 'journal', date = '2025-06-01'): EntryDraft => ({
  date,
  kind,
  description: 'Slip',
  lines: lines.map(line),
});

function codes(draft: EntryDraft, facts = BOOK): readonly string[] {
  const outcome = decideEntry(facts, draft);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code);
}

describe('an entry', () => {
  it('is posted with its number, lines, dollars and rate', () => {
    const draft = { ...slip(['1020 34491 8.49@4062.5', '1110 -34491']), reference: 'JV-9', description: 'Change' };
    expect(decideEntry(BOOK, draft)).toEqual({
      ok: true,
      warnings: [],
      value: {
        kind: 'ledger.entry-posted',
        v: 1,
        date: '2025-06-01',
        body: {
          entry_kind: 'journal',
          number: { series: 'JV', year: 2025, no: 5 },
          reference: 'JV-9',
          description: 'Change',
          lines: [
            { account: '1020', khr: '34491', amount: '8.49', currency: 'USD', rate: '4062.5' },
            { account: '1110', khr: '-34491' },
          ],
        },
      },
    });
  });

  it.each<readonly [string, EntryDraft, readonly string[]]>([
    ['balances', slip(['5110 4000', '1010 -3000', '1110 -1000']), []],
    ['one riel too much', slip(['5110 4001', '1010 -4000']), ['entry-unbalanced']],
    ['one riel too little', slip(['5110 3999', '1010 -4000']), ['entry-unbalanced']],
    ['one side only', slip(['5110 4000']), ['entry-too-short']],
    ['no lines', slip([]), ['entry-too-short']],
    ['an unknown account', slip(['9999 4000', '1010 -4000']), ['account-unknown']],
    [
      'two unknown accounts, each by its line',
      slip(['9999 4000', '9998 -4000']),
      ['account-unknown', 'account-unknown'],
    ],
    ['no party on a control account', slip(['1310 4000', '1010 -4000']), ['party-needed']],
    ['a stranger on it', slip(['1310 M-9 4000', '1010 -4000']), ['party-unknown']],
    ['a stranger on any account', slip(['5110 M-9 4000', '1010 -4000']), ['party-unknown']],
    ['dollars on a riel account', slip(['5110 4000 1.00@4000', '1010 -4000']), ['currency-differs']],
    [
      'too much for one line',
      slip(['5110 9000000000001', '1010 -9000000000001']),
      ['amount-too-large', 'amount-too-large'],
    ],
    ['as much as one line holds', slip(['5110 9000000000000', '1110 -9000000000000']), []],
    ['in a locked month', slip(['5110 4000', '1010 -4000'], 'journal', '2025-03-31'), ['period-locked']],
    ['on the day after the lock', slip(['5110 4000', '1010 -4000'], 'journal', '2025-04-01'), []],
    ['on no day', slip(['5110 4000', '1010 -4000'], 'journal', '2025-06-31'), ['date-not-a-day']],
    ['in a Buddhist year', slip(['5110 4000', '1010 -4000'], 'journal', '2568-06-01'), ['date-out-of-range']],
    [
      'locked, and a stranger',
      slip(['1310 M-9 1', '1010 -1'], 'journal', '2025-03-01'),
      ['period-locked', 'party-unknown'],
    ],
  ])('%s', (_what, draft, refusals) => {
    expect(codes(draft)).toEqual(refusals);
  });

  it('says by how much it does not balance', () => {
    const outcome = decideEntry(BOOK, slip(['5110 4001', '1010 -3000', '1110 -900']));
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      { code: 'entry-unbalanced', params: { debit: 4001, credit: 3900, difference: 101 } },
    ]);
  });

  it.each<readonly [EntryKind, readonly string[]]>([
    ['shares', []],
    ['opening', []],
    ['journal', ['share-capital-by-hand']],
    ['receipt', ['share-capital-by-hand']],
    ['payment', ['share-capital-by-hand']],
    ['purchase', ['share-capital-by-hand']],
    ['settlement', ['share-capital-by-hand']],
  ])('share capital in an entry of %s', (kind, refusals) => {
    expect(codes(slip(['1010 20000', '3010 M-1 -20000'], kind))).toEqual(refusals);
  });

  it('of any riel is posted exactly when it balances', () => {
    const khr = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.array(khr, { minLength: 2, maxLength: 8 }), fc.boolean(), (amounts, isClosed) => {
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        const rows = [...amounts, ...(isClosed && sum !== 0 ? [-sum] : [])].map((amount) => `5110 ${amount}`);
        expect(codes(slip(rows))).toEqual(isClosed || sum === 0 ? [] : ['entry-unbalanced']);
      }),
    );
  });
});

describe('riel alone on a dollar account', () => {
  it.each<readonly [string, EntryDraft, readonly string[]]>([
    ['against exchange gain', slip(['1020 9000', '4090 -9000']), []],
    ['against exchange loss', slip(['5190 9000', '1020 -9000']), []],
    ['against both', slip(['1020 9000', '5190 1000', '4090 -10000']), []],
    ['against an expense', slip(['5110 9000', '1020 -9000']), ['revaluation-only']],
    ['partly against an expense', slip(['1020 9000', '5110 1000', '4090 -10000']), ['revaluation-only']],
    ['on a payment', slip(['5190 9000', '1020 -9000'], 'payment'), ['foreign-amount-needed']],
    ['of an opening', slip(['1020 9000', '4090 -9000'], 'opening'), ['foreign-amount-needed']],
    ['beside a line with its dollars', slip(['1020 4000 1.00@4000', '1020 9000', '4090 -13000']), ['revaluation-only']],
  ])('%s', (_what, draft, refusals) => {
    expect(codes(draft)).toEqual(refusals);
  });

  it('carries dollars of nothing, and no rate', () => {
    const outcome = decideEntry(BOOK, slip(['1020 9000', '4090 -9000']));
    expect(outcome.ok && outcome.value.body.lines[0]).toEqual({
      account: '1020',
      khr: '9000',
      amount: '0.00',
      currency: 'USD',
    });
  });
});

describe('a debt never falls below nothing', () => {
  it.each<readonly [string, string, number, readonly string[]]>([
    // on day          what                                  repaid
    ['2025-08-04', 'all that is owed', 80_000, []],
    ['2025-08-04', 'a riel more', 80_001, ['balance-below-zero']],
    ['2025-08-03', 'on the day itself: after all of that day', 80_000, []],
    ['2025-06-01', 'before the dip within 3 August', 30_000, []],
    ['2025-06-01', 'beyond the dip, though more is owed before and after', 30_001, ['balance-below-zero']],
    ['2025-05-09', 'before anything was lent', 1, ['balance-below-zero']],
  ])('%s: %s', (date, _what, repaid, refusals) => {
    expect(codes(slip([`1010 ${repaid}`, `1310 M-1 -${repaid}`], 'receipt', date))).toEqual(refusals);
  });

  it('names the day on which it would, and by how much', () => {
    const outcome = decideEntry(BOOK, slip(['1010 30001', '1310 M-1 -30001']));
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.params)).toEqual([
      { account: '1310', party: 'M-1', date: '2025-08-03', balance: -1 },
    ]);
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['another farmer owes nothing', ['1010 1', '1310 M-2 -1'], ['balance-below-zero']],
    ['two lines together', ['1010 40000', '1310 M-1 -20000', '1310 M-1 -20000'], ['balance-below-zero']],
    ['lent and repaid in one entry', ['1310 M-2 5000', '1310 M-2 -5000'], []],
    ['lending more', ['1310 M-1 5000', '1010 -5000'], []],
    ['an advance to a farmer is no debt', ['2110 M-1 5000', '1010 -5000'], []],
  ])('%s', (_what, lines, refusals) => {
    expect(codes(slip(lines))).toEqual(refusals);
  });
});

describe('cash below nothing warns and is posted', () => {
  it.each<readonly [string, readonly string[], readonly (readonly [string, number])[]]>([
    ['enough', ['5110 500000', '1010 -500000'], []],
    ['a riel too much', ['5110 500001', '1010 -500001'], [['1010', -1]]],
    ['out and in again', ['5110 600000', '1010 -600000', '1010 100000', '1110 -100000'], []],
    ['a bank may go below', ['5110 600000', '1110 -600000'], []],
    ['dollars, counted in riel', ['5110 600000', '1020 -600000 150.00@4000'], [['1020', -200_000]]],
  ])('%s', (_what, lines, warned) => {
    const outcome = decideEntry(BOOK, slip(lines));
    expect(
      outcome.ok && outcome.warnings.map(({ code, params }) => [code, params['account'], params['balance']]),
    ).toEqual(warned.map(([box, balance]) => ['cash-below-zero', box, balance]));
  });

  it('but not what fills a box that was below already', () => {
    const facts = { ...BOOK, boxBalances: new Map([['1010', -5_000]]) };
    const filled = decideEntry(facts, slip(['1010 1000', '1110 -1000']));
    expect(filled.ok && filled.warnings).toEqual([]);
  });
});
