import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import type { VoucherFacts, VoucherInput } from './decide-voucher.ts';
import { decideVoucher } from './decide-voucher.ts';
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
  account('1120', 'bank', { currency: 'USD' }),
  account('1310', 'member-loans', { subLedger: true }),
  account('2310', 'deferred-grant', { type: 'liability', currency: 'USD' }),
  account('3010', 'share-capital', { type: 'equity', subLedger: true }),
  account('4040', 'entrance-fees', { type: 'income' }),
  account('5110', null, { type: 'expense' }),
];

const BOOK: VoucherFacts = {
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
  parties: new Set(['M-1']),
  openItems: new Map([
    [
      partyKey('1310', 'M-1'),
      [
        { entry: 3, line: 2, open: 60_000 },
        { entry: 8, line: 2, open: 40_000 },
      ],
    ],
  ]),
  timelines: new Map([[partyKey('1310', 'M-1'), [{ date: '2025-05-10', balance: 100_000 }]]]),
  boxBalances: new Map([['1010', 90_000]]),
  lastNumbers: new Map(),
  nextSeq: 1,
  rateOfDay: '4062.5',
  referenceTaken: null,
};

/** A payment of 36,000 riel for fuel, of which every other voucher departs. */
const FUEL: VoucherInput = {
  date: '2025-06-01',
  kind: 'payment',
  reference: 'VO-7',
  cashAccount: '1010',
  account: '5110',
  party: '',
  amount: '36000',
  currency: 'KHR',
  rate: '',
  description: 'Fuel',
};

/** `1020 34491 8.49 USD @ 4062.5`, and what it settles. */
function linesOf(facts: VoucherFacts, change: Partial<VoucherInput>): readonly string[] {
  const outcome = decideVoucher(facts, { ...FUEL, ...change });
  if (!outcome.ok) return outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
  return outcome.value.body.lines.map((line) => {
    const dollars = line.amount === undefined ? [] : [line.amount, line.currency, '@', line.rate];
    const settles = (line.settles ?? []).map((item) => `settles ${item.entry}/${item.line} ${item.amount}`);
    return [line.account, ...(line.party ? [line.party] : []), line.khr, ...dollars, ...settles].join(' ');
  });
}

describe('a voucher posts', () => {
  it.each<readonly [string, Partial<VoucherInput>, readonly string[]]>([
    ['a payment', {}, ['1010 -36000', '5110 36000']],
    ['a receipt', { kind: 'receipt', account: '4040', amount: '5000' }, ['1010 5000', '4040 -5000']],
    ['a receipt from a farmer', { kind: 'receipt', account: '4040', party: 'M-1' }, ['1010 36000', '4040 M-1 -36000']],
    [
      'a transfer, from the first to the second',
      { kind: 'transfer', cashAccount: '1110', account: '1010' },
      ['1110 -36000', '1010 36000'],
    ],
    [
      'a payment in dollars, by the rate on the paper',
      { cashAccount: '1020', currency: 'USD', amount: '8.49', rate: '4062.5' },
      ['1020 -34491 -8.49 USD @ 4062.5', '5110 34491'],
    ],
    [
      'a receipt in dollars, on an account in dollars',
      { kind: 'receipt', cashAccount: '1120', account: '2310', currency: 'USD', amount: '2150', rate: '4000' },
      ['1120 8600000 2150.00 USD @ 4000', '2310 -8600000 -2150.00 USD @ 4000'],
    ],
    [
      'riel paid on a debt in dollars',
      { account: '2310', amount: '34491', rate: '4062.5' },
      ['1010 -34491', '2310 34491 8.49 USD @ 4062.5'],
    ],
    [
      'a transfer of riel into dollars',
      { kind: 'transfer', account: '1020', amount: '34491', rate: '4062.5' },
      ['1010 -34491', '1020 34491 8.49 USD @ 4062.5'],
    ],
    [
      'the same, counted in dollars',
      { kind: 'transfer', account: '1020', currency: 'USD', amount: '8.49', rate: '4062.5' },
      ['1010 -34491', '1020 34491 8.49 USD @ 4062.5'],
    ],
    [
      'a transfer of dollars into riel',
      { kind: 'transfer', cashAccount: '1020', account: '1010', currency: 'USD', amount: '8.49', rate: '4062.5' },
      ['1020 -34491 -8.49 USD @ 4062.5', '1010 34491'],
    ],
    [
      'the same, counted in riel',
      { kind: 'transfer', cashAccount: '1020', account: '1010', amount: '34491', rate: '4062.5' },
      ['1020 -34491 -8.49 USD @ 4062.5', '1010 34491'],
    ],
    [
      'dollars to the bank',
      { kind: 'transfer', cashAccount: '1020', account: '1120', currency: 'USD', amount: '100', rate: '4000' },
      ['1020 -400000 -100.00 USD @ 4000', '1120 400000 100.00 USD @ 4000'],
    ],
    [
      'a repayment, which settles the oldest loan first',
      { kind: 'receipt', account: '1310', party: 'M-1', amount: '70000' },
      ['1010 70000', '1310 M-1 -70000 settles 3/2 60000 settles 8/2 10000'],
    ],
    ['a loan', { account: '1310', party: 'M-1', amount: '70000' }, ['1010 -70000', '1310 M-1 70000']],
  ])('%s', (_what, change, lines) => {
    expect(linesOf(BOOK, change)).toEqual(lines);
  });

  it('carries its paper, its fund and its activity', () => {
    const outcome = decideVoucher(BOOK, { ...FUEL, fund: 'IFAD', activity: 'Milling' });
    expect(outcome.ok && outcome.value.body).toEqual({
      entry_kind: 'payment',
      number: { series: 'PV', year: 2025, no: 1 },
      reference: 'VO-7',
      description: 'Fuel',
      lines: [
        { account: '1010', khr: '-36000', fund: 'IFAD', activity: 'Milling' },
        { account: '5110', khr: '36000', fund: 'IFAD', activity: 'Milling' },
      ],
    });
  });
});

describe('where no rate is on the paper', () => {
  const dollars = { cashAccount: '1020', currency: 'USD', amount: '8.49' } as const;

  it('the book’s rate of the day is taken, and said', () => {
    const outcome = decideVoucher(BOOK, { ...FUEL, ...dollars });
    expect(linesOf(BOOK, dollars)).toEqual(['1020 -34491 -8.49 USD @ 4062.5', '5110 34491']);
    expect(outcome.ok && outcome.warnings.filter((warning) => warning.code === 'rate-from-book')).toEqual([
      { code: 'rate-from-book', params: { rate: '4062.5', date: '2025-06-01' }, field: 'rate' },
    ]);
  });

  it('and the book has none, it is asked for', () => {
    expect(linesOf({ ...BOOK, rateOfDay: null }, dollars)).toEqual(['rate-needed rate']);
  });

  it('and none is needed, nothing is said', () => {
    const outcome = decideVoucher({ ...BOOK, rateOfDay: null }, FUEL);
    expect(outcome.ok && outcome.warnings).toEqual([]);
  });
});

describe('a voucher is refused', () => {
  it.each<readonly [string, Partial<VoucherInput>, string]>([
    ['no day', { date: '01/06/2025' }, 'date-not-a-day date'],
    ['a Buddhist year', { date: '2568-06-01' }, 'date-out-of-range date'],
    ['a locked month', { date: '2025-03-31' }, 'period-locked date'],
    ['a comma', { amount: '36,000' }, 'amount-not-plain amount'],
    ['half a riel', { amount: '36000.5' }, 'amount-not-plain amount'],
    ['no amount', { amount: '' }, 'amount-not-plain amount'],
    ['an amount of nothing', { amount: '0' }, 'amount-not-above-zero amount'],
    ['an amount below nothing', { amount: '-36000' }, 'amount-not-above-zero amount'],
    [
      'a tenth of a cent',
      { cashAccount: '1020', currency: 'USD', amount: '8.495', rate: '4000' },
      'amount-not-plain amount',
    ],
    ['an unknown box', { cashAccount: '1099' }, 'account-unknown cashAccount'],
    ['an unknown account', { account: '5999' }, 'account-unknown account'],
    ['a box that holds no money', { cashAccount: '5110', account: '1010' }, 'account-not-money cashAccount'],
    ['from a box into itself', { kind: 'transfer', account: '1010' }, 'same-account account'],
    ['a transfer to an expense', { kind: 'transfer' }, 'account-not-money account'],
    ['dollars out of a riel box', { currency: 'USD', amount: '9', rate: '4000' }, 'currency-differs currency'],
    ['riel out of a dollar box', { cashAccount: '1020', rate: '4000' }, 'currency-differs currency'],
    [
      'a transfer of dollars between riel accounts',
      { kind: 'transfer', account: '1110', currency: 'USD', amount: '9', rate: '4000' },
      'currency-differs currency',
    ],
    ['a rate without dollars', { rate: '4000' }, 'rate-without-foreign rate'],
    ['a rate with a comma', { kind: 'transfer', account: '1020', rate: '4,000' }, 'rate-not-above-zero rate'],
    ['a rate of nothing', { kind: 'transfer', account: '1020', rate: '0' }, 'rate-not-above-zero rate'],
    ['a rate below nothing', { kind: 'transfer', account: '1020', rate: '-4000' }, 'rate-not-above-zero rate'],
    [
      'a rate of seven decimals',
      { kind: 'transfer', account: '1020', rate: '4000.1234567' },
      'rate-not-above-zero rate',
    ],
    ['a stranger', { party: 'M-9' }, 'party-unknown party'],
    ['a loan to nobody', { account: '1310' }, 'party-needed party'],
    [
      'more repaid than lent',
      { kind: 'receipt', account: '1310', party: 'M-1', amount: '100001' },
      'balance-below-zero amount',
    ],
    [
      'shares by hand',
      { kind: 'receipt', account: '3010', party: 'M-1', amount: '20000' },
      'share-capital-by-hand account',
    ],
  ])('%s', (_what, change, refusal) => {
    expect(linesOf(BOOK, change)).toEqual([refusal]);
  });

  it('whose paper is in the book already', () => {
    const outcome = decideVoucher({ ...BOOK, referenceTaken: 'PV-2025-00003' }, FUEL);
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      { code: 'reference-doubled', params: { reference: 'VO-7', number: 'PV-2025-00003' }, field: 'reference' },
    ]);
  });
});
