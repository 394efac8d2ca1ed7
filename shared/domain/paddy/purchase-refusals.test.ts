import { describe, expect, it } from 'vitest';
import type { Account } from '../ledger/account.ts';
import { partyKey } from '../ledger/facts.ts';
import { decidePurchase } from './decide-purchase.ts';
import type { PurchaseFacts, PurchaseInput } from './purchase-input.ts';

const account = (code: string, role: string, subLedger = false, currency: Account['currency'] = 'KHR'): Account => ({
  code,
  nameEn: role,
  nameKm: '',
  type: 'asset',
  role,
  currency,
  subLedger,
});

const CHART = [
  account('1010', 'cash'),
  account('1020', 'cash', false, 'USD'),
  account('1310', 'member-loans', true),
  account('1330', 'loan-interest-receivable', true),
  account('1410', 'paddy-stock'),
  account('2110', 'farmers-payable', true),
  account('5990', 'cash-rounding'),
];

const chart = (accounts: readonly Account[]): PurchaseFacts['accounts'] =>
  new Map(accounts.map((each) => [each.code, each]));

/** M-1 brings 200 kg worth 200,060 riel, and owes 20,000 of interest and 100,000 of principal. */
const BOOK: PurchaseFacts = {
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
  lockedThrough: '2025-09-30',
  accounts: chart(CHART),
  parties: new Set(['M-1']),
  openItems: new Map(),
  timelines: new Map([
    [partyKey('1330', 'M-1'), [{ date: '2025-06-01', balance: 20_000 }]],
    [
      partyKey('1310', 'M-1'),
      [
        { date: '2025-02-01', balance: 150_000 },
        { date: '2025-11-05', balance: 100_000 },
        { date: '2025-11-05', balance: 130_000 },
      ],
    ],
  ]),
  boxBalances: new Map(),
  lastNumbers: new Map(),
  nextSeq: 1,
  price: { fromDate: '2025-01-01', variety: 'Malis', price: '1000.3', organicPremium: '3', inConversionPremium: '2' },
  rule: {
    method: 'percent-per-point',
    baseMoisturePct: '14',
    percentPerPoint: '2',
    impurityAllowedPct: '2',
    payableStepG: 100,
  },
  ticketTaken: null,
  register: null,
  isImport: false,
};

const TICKET: PurchaseInput = {
  date: '2025-10-28',
  reference: 'S-12',
  party: 'M-1',
  variety: 'Malis',
  organicStatus: 'conventional',
  bags: '',
  grossKg: '201',
  tareKg: '1',
  moisturePct: '14',
  impurityPct: '2',
  deductions: [],
  payment: 'none',
  cash: '',
};

type Refusals = readonly (readonly [string, string | undefined])[];

function refusals(facts: PurchaseFacts, input: PurchaseInput): Refusals {
  const outcome = decidePurchase(facts, input);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.field]);
}

const loan = (amount: string): Pick<PurchaseInput, 'deductions'> => ({ deductions: [{ kind: 'loan', amount }] });

describe('the ticket from which every refusal below departs', () => {
  it('is bought, without and with a part in notes and all that is owed', () => {
    expect(refusals(BOOK, TICKET)).toEqual([]);
    expect(refusals(BOOK, { ...TICKET, ...loan('120000'), payment: 'part', cash: '80000' })).toEqual([]);
    expect(refusals(BOOK, { ...TICKET, payment: 'full', cash: '200100' })).toEqual([]);
    expect(refusals(BOOK, { ...TICKET, payment: 'none', cash: '0' })).toEqual([]);
  });
});

describe('what was typed', () => {
  it.each<readonly [string, Partial<PurchaseInput>, string, string]>([
    ['no day', { date: '28/10/2025' }, 'date-not-a-day', 'date'],
    ['a Buddhist year', { date: '2568-10-28' }, 'date-out-of-range', 'date'],
    ['a locked month', { date: '2025-09-30' }, 'period-locked', 'date'],
    ['a stranger', { party: 'M-9' }, 'party-unknown', 'party'],
    ['no variety', { variety: '  ' }, 'variety-needed', 'variety'],
    ['an unknown status', { organicStatus: 'Organic' }, 'status-unknown', 'organicStatus'],
    ['no status', { organicStatus: '' }, 'status-unknown', 'organicStatus'],
    ['half a bag', { bags: '4.5' }, 'bags-not-whole', 'bags'],
    ['a comma in the gross weight', { grossKg: '201,5' }, 'weight-not-plain', 'grossKg'],
    ['a comma in the tare', { tareKg: '1,5' }, 'weight-not-plain', 'tareKg'],
    ['no gross weight', { grossKg: '' }, 'weight-needed', 'grossKg'],
    ['no tare', { tareKg: '' }, 'weight-needed', 'tareKg'],
    ['a tare like the gross weight', { tareKg: '201.0' }, 'weight-tare-not-below-gross', 'tareKg'],
    ['a tare above it', { tareKg: '202' }, 'weight-tare-not-below-gross', 'tareKg'],
    ['a comma in the moisture', { moisturePct: '14,5' }, 'percent-not-plain', 'moisturePct'],
    ['no moisture', { moisturePct: '' }, 'percent-not-plain', 'moisturePct'],
    ['five decimals', { impurityPct: '2.00001' }, 'percent-not-plain', 'impurityPct'],
    ['100 % of moisture', { moisturePct: '100' }, 'percent-out-of-range', 'moisturePct'],
    ['impurity below zero', { impurityPct: '-0.1' }, 'percent-out-of-range', 'impurityPct'],
    ['paddy too wet for the rule', { moisturePct: '70' }, 'payable-not-above-zero', 'grossKg'],
    ['paddy that rounds to nothing', { grossKg: '1.04' }, 'payable-not-above-zero', 'grossKg'],
    ['an unknown way of paying', { payment: 'later' }, 'payment-kind-unknown', 'payment'],
    ['no way of paying', { payment: '' }, 'payment-kind-unknown', 'payment'],

    ['cash that the rule does not give', { payment: 'full', cash: '200000' }, 'cash-not-by-rule', 'cash'],
    ['the whole due, not in notes', { payment: 'full', cash: '200060' }, 'cash-not-by-rule', 'cash'],
    ['cash where nothing is paid', { payment: 'none', cash: '100' }, 'cash-not-by-rule', 'cash'],
    ['cash with a comma', { payment: 'full', cash: '200,100' }, 'amount-not-plain', 'cash'],
    ['cash below nothing', { payment: 'part', cash: '-100' }, 'amount-not-plain', 'cash'],
    ['a part without cash', { payment: 'part', cash: '' }, 'cash-needed', 'cash'],
    ['a part of nothing', { payment: 'part', cash: '0' }, 'cash-needed', 'cash'],
    ['a part not in notes', { payment: 'part', cash: '80050' }, 'cash-not-in-notes', 'cash'],
    ['a part above the due', { payment: 'part', cash: '200100' }, 'cash-above-due', 'cash'],
    [
      'a part above the due, less the loan',
      { ...loan('120000'), payment: 'part', cash: '80100' },
      'cash-above-due',
      'cash',
    ],
    ['an unknown box', { payment: 'full', cashAccount: '1099' }, 'account-unknown', 'cashAccount'],
    ['a box of dollars', { payment: 'full', cashAccount: '1020' }, 'currency-differs', 'cashAccount'],
    ['no box at all', { payment: 'full', cashAccount: '1410' }, 'account-not-money', 'cashAccount'],

    ['a loan above what is owed', loan('120001'), 'deduction-above-owed', 'deductions'],
    ['a loan with a comma', loan('1,000'), 'amount-not-plain', 'deductions'],
    ['a loan below nothing', loan('-1'), 'amount-not-plain', 'deductions'],
    ['a loan above the value', { grossKg: '101', ...loan('100031') }, 'deduction-above-value', 'deductions'],
    [
      'two loans',
      { deductions: [{ kind: 'loan', amount: '5' }, { kind: 'loan', amount: '5' }] }, // prettier-ignore
      'deduction-doubled',
      'deductions',
    ],
    [
      'an advance, with no account for it',
      { deductions: [{ kind: 'input-advance', amount: '1' }] },
      'role-missing',
      '',
    ],
  ])('%s', (_what, change, code, field) => {
    expect(refusals(BOOK, { ...TICKET, ...change })).toEqual([[code, field === '' ? undefined : field]]);
  });

  it('is refused as a whole: every fault by its field', () => {
    const typed = {
      date: '2025-09-01',
      party: 'M-9',
      organicStatus: '?',
      grossKg: '201,5',
      moisturePct: 'wet',
      bags: 'x',
    };
    expect(refusals(BOOK, { ...TICKET, ...typed })).toEqual([
      ['period-locked', 'date'],
      ['party-unknown', 'party'],
      ['status-unknown', 'organicStatus'],
      ['bags-not-whole', 'bags'],
      ['weight-not-plain', 'grossKg'],
      ['percent-not-plain', 'moisturePct'],
    ]);
  });
});

describe('what the book lacks or has', () => {
  it.each<readonly [string, Partial<PurchaseFacts>, Partial<PurchaseInput>, Refusals]>([
    ['the same ticket twice', { ticketTaken: 'WT-2025-00003' }, {}, [['ticket-doubled', 'reference']]],
    ['no price for the variety on the day', { price: null }, {}, [['price-missing', 'variety']]],
    ['no rule on the day', { rule: null }, {}, [['rule-missing', 'date']]],
    [
      'no account of stock',
      { accounts: chart(CHART.filter((each) => each.code !== '1410')) },
      {},
      [['role-missing', undefined]],
    ],
    [
      'no account of farmers',
      { accounts: chart(CHART.filter((each) => each.code !== '2110')) },
      {},
      [['role-missing', undefined]],
    ],
    [
      'no riel box',
      { accounts: chart(CHART.filter((each) => each.code !== '1010')) },
      { payment: 'full' },
      [['role-missing', 'cashAccount']],
    ],
    [
      'no account of odd riel',
      { accounts: chart(CHART.filter((each) => each.code !== '5990')) },
      { payment: 'full' },
      [['role-missing', undefined]],
    ],
    ['no loans', { timelines: new Map() }, loan('1'), [['deduction-above-owed', 'deductions']]],
  ])('%s', (_what, facts, input, expected) => {
    expect(refusals({ ...BOOK, ...facts }, { ...TICKET, ...input })).toEqual(expected);
  });
});

describe('a debt on every day from the ticket’s own', () => {
  it.each([
    ['2025-10-28', '120000', '120001'], // 20,000 and the 100,000 to which the principal falls within 5 November
    ['2025-11-05', '150000', '150001'], // at the end of that day it is 130,000 again
    ['2025-11-06', '150000', '150001'],
  ])('on %s: %s may be kept back, %s not', (date, most, beyond) => {
    expect(refusals(BOOK, { ...TICKET, date, ...loan(most) })).toEqual([]);
    expect(refusals(BOOK, { ...TICKET, date, ...loan(beyond) })).toEqual([['deduction-above-owed', 'deductions']]);
  });

  it('is nothing before it was lent', () => {
    const facts = { ...BOOK, lockedThrough: null };
    expect(refusals(facts, { ...TICKET, date: '2025-01-31', ...loan('1') })).toEqual([
      ['deduction-above-owed', 'deductions'],
    ]);
  });
});
