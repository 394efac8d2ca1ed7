import { describe, expect, it } from 'vitest';
import type { Account } from '../ledger/account.ts';
import type { PostedLine } from '../ledger/events.ts';
import { partyKey } from '../ledger/facts.ts';
import { decidePurchase } from './decide-purchase.ts';
import type { PurchaseFacts, PurchaseInput } from './purchase-input.ts';

const account = (code: string, role: string, subLedger = false): Account => ({
  code,
  nameEn: role,
  nameKm: '',
  type: 'asset',
  role,
  currency: 'KHR',
  subLedger,
});

const CHART = [
  account('1010', 'cash'),
  account('1015', 'cash'),
  account('1310', 'member-loans', true),
  account('1320', 'input-advances', true),
  account('1330', 'loan-interest-receivable', true),
  account('1410', 'paddy-stock'),
  account('2110', 'farmers-payable', true),
  account('3020', 'share-subscriptions', true),
  account('5990', 'cash-rounding'),
];

/** 200 kg at 1,000 riel and 3 more for organic paddy: 200,600 riel; the farmer owes interest, a loan and fertiliser. */
const BOOK: PurchaseFacts = {
  settings: {
    ...{ coopId: 'a', nameEn: 'A', nameKm: '', provinceCode: '21', firstFiscalYear: 2025 },
    ...{ fiscalYearStart: '01-01', sharePar: 20_000, cashRounding: 100 },
  },
  lockedThrough: '2024-12-31',
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1']),
  openItems: new Map(),
  timelines: new Map([
    [partyKey('1330', 'M-1'), [{ date: '2025-06-01', balance: 20_000 }]],
    [partyKey('1310', 'M-1'), [{ date: '2025-02-01', balance: 150_000 }]],
    [partyKey('1320', 'M-1'), [{ date: '2025-05-01', balance: 50_000 }]],
  ]),
  boxBalances: new Map([['1010', 1_000_000]]),
  lastNumbers: new Map(Object.entries({ 'WT|2025': 11, 'PP|2025': 7, 'PS|2025': 3 })),
  nextSeq: 50,
  price: { fromDate: '2025-01-01', variety: 'Malis', price: '1000', organicPremium: '3', inConversionPremium: '2' },
  rule: {
    method: 'dry-matter',
    baseMoisturePct: '14',
    percentPerPoint: '0',
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
  organicStatus: 'organic',
  bags: '4',
  grossKg: '201',
  tareKg: '1',
  moisturePct: '13.5',
  impurityPct: '1',
  deductions: [],
  payment: 'none',
  cash: '',
};

/** `2110 M-1 -200600`, and behind it what the line settles: `entry/line amount`. */
function lineText(line: PostedLine): string {
  const settles = (line.settles ?? []).map((item) => ` settles ${item.entry}/${item.line} ${item.amount}`).join('');
  return `${line.account} ${line.party ? `${line.party} ` : ''}${line.khr}${settles}`;
}

/** The book's answer as a ledger: entries by number, cash by ticket; or the refusals. */
function ledgerOf(facts: PurchaseFacts, change: Partial<PurchaseInput>): readonly string[] {
  const outcome = decidePurchase(facts, { ...TICKET, ...change });
  if (!outcome.ok) return outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
  return outcome.value.flatMap((event) => {
    switch (event.kind) {
      case 'paddy.ticket-weighed':
        return [
          `ticket ${event.body.number.no}: due ${event.body.due_khr} paid ${event.body.paid_khr} rounding ${event.body.rounding_khr}`,
        ];
      case 'paddy.settlement-paid':
        return [`of ticket ${event.body.ticket}: cash ${event.body.cash_khr} settles ${event.body.settled_khr}`];
      case 'ledger.entry-posted':
        return [`${event.body.number.series} ${event.body.number.no}`, ...event.body.lines.map(lineText)];
      case 'ledger.entry-reversed':
        return ['a reversal'];
    }
  });
}

describe('a purchase', () => {
  it.each<readonly [string, Partial<PurchaseInput>, readonly string[]]>([
    [
      'is owed to the farmer, where nothing is paid',
      {},
      ['ticket 12: due 200600 paid 0 rounding 0', 'PP 8', '1410 200600', '2110 M-1 -200600'],
    ],
    [
      'paid in full goes with an entry of its own',
      { payment: 'full' },
      [
        ...['ticket 12: due 200600 paid 200600 rounding 0', 'PP 8', '1410 200600', '2110 M-1 -200600'],
        ...['PS 4', '2110 M-1 200600 settles 51/2 200600', '1010 -200600', 'of ticket 50: cash 200600 settles 200600'],
      ],
    ],
    [
      '110.1 kg, 110430.3 riel: the box keeps the odd 30',
      { grossKg: '111.1', payment: 'full' },
      [
        ...['ticket 12: due 110430 paid 110400 rounding -30', 'PP 8', '1410 110430', '2110 M-1 -110430'],
        ...['PS 4', '2110 M-1 110430 settles 51/2 110430', '1010 -110400', '5990 -30'],
        'of ticket 50: cash 110400 settles 110430',
      ],
    ],
    [
      '50 kg, 50150 riel: the farmer gets the odd 50',
      { grossKg: '51', payment: 'full' },
      [
        ...['ticket 12: due 50150 paid 50200 rounding 50', 'PP 8', '1410 50150', '2110 M-1 -50150'],
        ...['PS 4', '2110 M-1 50150 settles 51/2 50150', '1010 -50200', '5990 50'],
        'of ticket 50: cash 50200 settles 50150',
      ],
    ],
    [
      'paid in part settles the part alone',
      { payment: 'part', cash: '80000' },
      [
        ...['ticket 12: due 200600 paid 80000 rounding 0', 'PP 8', '1410 200600', '2110 M-1 -200600'],
        ...['PS 4', '2110 M-1 80000 settles 51/2 80000', '1010 -80000', 'of ticket 50: cash 80000 settles 80000'],
      ],
    ],
  ])('%s', (_what, change, ledger) => {
    expect(ledgerOf(BOOK, change)).toEqual(ledger);
  });

  it.each([
    ['conventional', '1410 200000'],
    ['in-conversion', '1410 200400'],
  ])('of %s paddy carries its own premium', (organicStatus, stock) => {
    expect(ledgerOf(BOOK, { organicStatus })).toContain(stock);
  });

  it('whose cash rounds to nothing is settled without cash', () => {
    // 40 g step 10 g at 1,003 riel: 40 riel.
    const byTenGrams: PurchaseFacts = { ...BOOK, rule: BOOK.rule && { ...BOOK.rule, payableStepG: 10 } };
    expect(ledgerOf(byTenGrams, { grossKg: '1.04', payment: 'full' })).toEqual([
      ...['ticket 12: due 40 paid 0 rounding -40', 'PP 8', '1410 40', '2110 M-1 -40'],
      ...['PS 4', '2110 M-1 40 settles 51/2 40', '5990 -40', 'of ticket 50: cash 0 settles 40'],
    ]);
  });

  it('leaves an older advance to the farmer alone: only its own ticket is settled', () => {
    const advance = { ...BOOK, openItems: new Map([[partyKey('2110', 'M-1'), [{ entry: 9, line: 1, open: 70_000 }]]]) };
    expect(ledgerOf(advance, { payment: 'full' })).toEqual(ledgerOf(BOOK, { payment: 'full' }));
  });
});

describe('what is kept back', () => {
  it('is taken off in the same entry: interest, principal, an advance of fertiliser and an instalment on shares', () => {
    const deductions = [
      { kind: 'loan', amount: '25000' },
      { kind: 'input-advance', amount: '10000' },
      { kind: 'share-subscription', amount: '20000' },
    ] as const;
    expect(ledgerOf(BOOK, { deductions })).toEqual([
      ...['ticket 12: due 145600 paid 0 rounding 0', 'PP 8', '1410 200600', '2110 M-1 -200600'],
      '2110 M-1 55000 settles 0/2 55000',
      ...['1330 M-1 -20000', '1310 M-1 -5000', '1320 M-1 -10000', '3020 M-1 -20000'],
    ]);
  });

  it('lowers what is paid in full, here from another box', () => {
    const ledger = ledgerOf(BOOK, {
      deductions: [{ kind: 'loan', amount: '60060' }],
      payment: 'full',
      cashAccount: '1015',
    });
    expect(ledger.slice(ledger.indexOf('PS 4'))).toEqual([
      ...['PS 4', '2110 M-1 140540 settles 51/2 140540', '1015 -140500', '5990 -40'],
      'of ticket 50: cash 140500 settles 140540',
    ]);
  });

  it('may be all of the value: then nothing is paid, not even in full', () => {
    const rich = {
      ...BOOK,
      timelines: new Map([[partyKey('1310', 'M-1'), [{ date: '2025-02-01', balance: 900_000 }]]]),
    };
    expect(ledgerOf(rich, { deductions: [{ kind: 'loan', amount: '200600' }], payment: 'full' })).toEqual([
      ...['ticket 12: due 0 paid 0 rounding 0', 'PP 8', '1410 200600', '2110 M-1 -200600'],
      ...['2110 M-1 200600 settles 0/2 200600', '1310 M-1 -200600'],
    ]);
  });
});

describe('a ticket', () => {
  it('freezes the rule, the price and every step', () => {
    const outcome = decidePurchase(BOOK, { ...TICKET, moisturePct: '21.6', impurityPct: '3.3', bags: '' });
    expect(outcome.ok && outcome.value[0]).toEqual({
      kind: 'paddy.ticket-weighed',
      v: 1,
      date: '2025-10-28',
      body: {
        number: { series: 'WT', year: 2025, no: 12 },
        reference: 'S-12',
        party: 'M-1',
        variety: 'Malis',
        organic_status: 'organic',
        gross_g: 201_000,
        tare_g: 1_000,
        moisture_pct: '21.6',
        impurity_pct: '3.3',
        rule: {
          ...{ method: 'dry-matter', base_moisture_pct: '14', percent_per_point: '0' },
          ...{ impurity_allowed_pct: '2', payable_step_g: 100 },
        },
        moisture_factor: '0.911628',
        impurity_factor: '0.987',
        payable_g: 180_000, // 200 × 78.4/86 × 0.987 = 179.9553
        price_khr_per_kg: '1000',
        premium_khr_per_kg: '3',
        value_khr: '180540',
        deductions: [],
        due_khr: '180540',
        payment: 'none',
        paid_khr: '0',
        rounding_khr: '0',
      },
    });
  });

  it('is paid, with a warning, where the box has too little', () => {
    const outcome = decidePurchase(
      { ...BOOK, boxBalances: new Map([['1010', 50_000]]) },
      { ...TICKET, payment: 'full' },
    );
    const params = { account: '1010', balance: -150_600, date: '2025-10-28' };
    expect(outcome.ok && outcome.warnings).toEqual([{ code: 'cash-below-zero', params }]);
  });
});
