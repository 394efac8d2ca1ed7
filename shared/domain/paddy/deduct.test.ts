import { describe, expect, it } from 'vitest';
import type { Account } from '../ledger/account.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import { partyKey } from '../ledger/facts.ts';
import type { DeductionInput } from './deduct.ts';
import { decideDeductions } from './deduct.ts';

const account = (code: string, role: string, currency: Account['currency'] = 'KHR'): Account => ({
  code,
  nameEn: role,
  nameKm: '',
  type: 'asset',
  role,
  currency,
  subLedger: true,
});

const CHART = [
  account('1310', 'member-loans'),
  account('1311', 'member-loans'),
  account('1312', 'member-loans', 'USD'),
  account('1320', 'input-advances'),
  account('1330', 'loan-interest-receivable'),
  account('3020', 'share-subscriptions'),
];

const owes = (code: string, date: string, balance: number): [string, { date: string; balance: number }[]] => [
  partyKey(code, 'M-1'),
  [{ date, balance }],
];

/** M-1 owes 20,000 of interest, 150,000 and 30,000 of two kinds of loans, and 50,000 of fertiliser. */
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
  lockedThrough: null,
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1']),
  openItems: new Map(),
  timelines: new Map([
    owes('1330', '2025-06-01', 20_000),
    owes('1310', '2025-02-01', 150_000),
    owes('1311', '2025-03-01', 30_000),
    owes('1312', '2025-03-01', 99_900),
    owes('1320', '2025-05-01', 50_000),
  ]),
  boxBalances: new Map(),
  lastNumbers: new Map(),
  nextSeq: 1,
};

/** `loan 60000 advance 5000` as typed; the credits, or the refusals with their figures. */
function kept(typed: string, date = '2025-10-28', value = 1_000_000): readonly string[] {
  const words = typed.split(' ');
  const kinds = { loan: 'loan', advance: 'input-advance', shares: 'share-subscription' } as const;
  const deductions: DeductionInput['deductions'] = words.flatMap((word, index) =>
    word === 'loan' || word === 'advance' || word === 'shares'
      ? [{ kind: kinds[word], amount: words[index + 1] ?? '' }]
      : [],
  );
  const outcome = decideDeductions(BOOK, { date, party: 'M-1', deductions }, value);
  if (!outcome.ok) return outcome.refusals.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
  const credits = outcome.value.lines.map((line) => `${line.account} ${line.khr}`);
  const total = outcome.value.lines.reduce((sum, line) => sum - line.khr, 0);
  expect(outcome.value.total).toBe(total);
  return credits;
}

describe('what is kept back', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['interest, and nothing of the principal', 'loan 15000', ['1330 -15000']],
    ['all interest, not a riel of principal', 'loan 20000', ['1330 -20000']],
    ['a riel more', 'loan 20001', ['1330 -20000', '1310 -1']],
    [
      'interest, then one loan after the other, by account',
      'loan 175000',
      ['1330 -20000', '1310 -150000', '1311 -5000'],
    ],
    ['all that is owed in riel', 'loan 200000', ['1330 -20000', '1310 -150000', '1311 -30000']],
    ['fertiliser', 'advance 50000', ['1320 -50000']],
    ['an instalment, which nobody owes', 'shares 5000', ['3020 -5000']],
    ['in the order in which it was typed', 'shares 5000 advance 1 loan 1', ['3020 -5000', '1320 -1', '1330 -1']],
    ['nothing, where nothing was typed', 'loan  advance 0', []],
  ])('%s', (_what, typed, credits) => {
    expect(kept(typed)).toEqual(credits);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['a riel beyond all loans; dollars do not count', 'loan 200001', ['deduction-above-owed 200001 200000 M-1']],
    ['a riel beyond the fertiliser, though loans are owed', 'advance 50001', ['deduction-above-owed 50001 50000 M-1']],
    [
      'each kind by itself',
      'loan 200001 advance 50001',
      ['deduction-above-owed 200001 200000 M-1', 'deduction-above-owed 50001 50000 M-1'],
    ],
    ['one kind twice', 'loan 1 loan 1', ['deduction-doubled loan']],
    ['a comma', 'loan 15,000', ['amount-not-plain 15,000 KHR']],
    ['half a riel', 'shares 0.5', ['amount-not-plain 0.5 KHR']],
    ['less than nothing', 'shares -5', ['amount-not-plain -5 KHR']],
  ])('never %s', (_what, typed, refusals) => {
    expect(kept(typed)).toEqual(refusals);
  });

  it.each<readonly [string, number, readonly string[]]>([
    ['all of the value', 60_000, ['1330 -20000', '1310 -30000', '3020 -10000']],
    ['never a riel beyond it, all kinds together', 59_999, ['deduction-above-value 60000 59999']],
  ])('%s', (_what, value, kept50) => {
    expect(kept('loan 50000 shares 10000', '2025-10-28', value)).toEqual(kept50);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['2025-05-31', 'loan 180000', ['1310 -150000', '1311 -30000']], // the interest came due a day later
    ['2025-05-31', 'loan 180001', ['deduction-above-owed 180001 180000 M-1']],
    ['2025-01-31', 'loan 1', ['deduction-above-owed 1 0 M-1']],
  ])('on %s only what was owed by then: %s', (date, typed, outcome) => {
    expect(kept(typed, date)).toEqual(outcome);
  });
});
