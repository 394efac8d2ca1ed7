import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import type { OriginalEntry, ReversalInput } from './decide-reversal.ts';
import { decideReversal } from './decide-reversal.ts';
import type { EntryFacts, OpenItem } from './facts.ts';
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
  account('2110', 'farmers-payable', { subLedger: true, type: 'liability' }),
  account('4090', 'exchange-gain', { type: 'income' }),
  account('5110', null, { type: 'expense' }),
];
const LOAN = partyKey('1310', 'M-1');

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
  lockedThrough: '2025-05-31',
  accounts: new Map(CHART.map((each) => [each.code, each])),
  parties: new Set(['M-1']),
  openItems: new Map(),
  timelines: new Map(),
  boxBalances: new Map(),
  lastNumbers: new Map([['RE|2025', 1]]),
  nextSeq: 1,
};

const FUEL: OriginalEntry = {
  id: 30,
  date: '2025-05-20',
  number: 'PV-2025-00004',
  isReversal: false,
  reversedBy: null,
  paper: null,
  lines: [
    { account: '1020', khr: -34_491, foreign: { minor: -849, rate: '4062.5' }, fund: 'IFAD' },
    { account: '5110', khr: 34_491, memo: 'Fuel' },
  ],
};
const TWICE: ReversalInput = { date: '2025-06-02', reason: ' Paid twice ' };

describe('a reversal', () => {
  it('has the same lines the other way round, its own number, date and reason', () => {
    const outcome = decideReversal(BOOK, FUEL, TWICE);
    expect(outcome.ok && outcome.value).toEqual({
      kind: 'ledger.entry-reversed',
      v: 1,
      date: '2025-06-02',
      body: {
        entry_kind: 'reversal',
        number: { series: 'RE', year: 2025, no: 2 },
        description: 'Reversal of PV-2025-00004',
        reverses: 30,
        reason: 'Paid twice',
        lines: [
          { account: '1020', khr: '34491', amount: '8.49', currency: 'USD', rate: '4062.5', fund: 'IFAD' },
          { account: '5110', khr: '-34491', memo: 'Fuel' },
        ],
      },
    });
  });

  it('of a revaluation carries no dollars either', () => {
    const lines = [
      { account: '1020', khr: 9_000 },
      { account: '4090', khr: -9_000 },
    ];
    const outcome = decideReversal(BOOK, { ...FUEL, lines }, TWICE);
    expect(outcome.ok && outcome.value.body.lines).toEqual([
      { account: '1020', khr: '-9000', amount: '0.00', currency: 'USD' },
      { account: '4090', khr: '9000' },
    ]);
  });

  it.each<readonly [string, Partial<OriginalEntry>, Partial<ReversalInput>, string]>([
    ['without a reason', {}, { reason: ' ' }, 'reason-needed'],
    ['of a reversal', { isReversal: true }, {}, 'entry-is-reversal'],
    ['a second time', { reversedBy: 'RE-2025-00001' }, {}, 'entry-already-reversed'],
    ['of a weigh ticket’s entry, by hand', { paper: 'WT-2025-00009' }, {}, 'entry-of-a-paper'],
    ['in a locked month', {}, { date: '2025-05-31' }, 'period-locked'],
    ['before its original', { date: '2025-06-03' }, {}, 'date-out-of-range'],
    ['on no day', {}, { date: '2025-06-31' }, 'date-not-a-day'],
  ])('%s: refused', (_what, original, input, code) => {
    const outcome = decideReversal(BOOK, { ...FUEL, ...original }, { ...TWICE, ...input });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('goes with its paper, and may stand on its original’s own day', () => {
    expect(decideReversal(BOOK, { ...FUEL, paper: 'WT-2025-00009' }, { ...TWICE, withPaper: true }).ok).toBe(true);
    expect(decideReversal({ ...BOOK, lockedThrough: null }, FUEL, { ...TWICE, date: FUEL.date }).ok).toBe(true);
  });

  it('of a loan, of which a part was repaid on a later day, is refused for that day', () => {
    const timelines = new Map([
      [
        LOAN,
        [
          { date: '2025-05-20', balance: 50_000 },
          { date: '2025-07-01', balance: 20_000 },
        ],
      ],
    ]);
    const lines = [
      { account: '1310', party: 'M-1', khr: 50_000 },
      { account: '1010', khr: -50_000 },
    ];
    const outcome = decideReversal({ ...BOOK, timelines }, { ...FUEL, lines }, TWICE);
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.params])).toEqual([
      ['balance-below-zero', { account: '1310', party: 'M-1', date: '2025-07-01', balance: -30_000 }],
    ]);
  });
});

/** What an event's links and lines leave of the open items, counted here and not by the rules. */
function itemsAfter(
  before: readonly OpenItem[],
  outcome: ReturnType<typeof decideReversal>,
  entry: number,
): ReadonlyMap<string, number> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const open = new Map(before.map((item) => [`${item.entry}/${item.line}`, item.open]));
  const add = (key: string, amount: number): void => void open.set(key, (open.get(key) ?? 0) + amount);
  for (const [index, line] of outcome.value.body.lines.entries()) {
    if (!line.party) continue;
    const sign = Math.sign(Number(line.khr));
    for (const item of line.reopens ?? []) {
      add(`${item.entry}/${item.line}`, sign * Number(item.amount));
      add(`30/${index + 1}`, -sign * Number(item.amount));
    }
    add(`${entry}/${index + 1}`, Number(line.khr));
    for (const item of line.settles ?? []) {
      add(`${item.entry}/${item.line}`, sign * Number(item.amount));
      add(`${entry}/${index + 1}`, -sign * Number(item.amount));
    }
  }
  return new Map([...open].filter(([, amount]) => amount !== 0));
}

describe('open items after a reversal', () => {
  /** A repayment of 70,000 by entry 30 settled all of loan 3 (60,000) and 10,000 of loan 8. */
  const REPAYMENT: OriginalEntry = {
    ...FUEL,
    lines: [
      { account: '1010', khr: 70_000 },
      {
        account: '1310',
        party: 'M-1',
        khr: -70_000,
        reopens: [
          { entry: 3, line: 1, amount: 60_000 },
          { entry: 8, line: 1, amount: 10_000 },
        ],
      },
    ],
  };

  it('the loans that a repayment had settled are open as before', () => {
    const items = [{ entry: 8, line: 1, open: 30_000 }];
    const outcome = decideReversal({ ...BOOK, openItems: new Map([[LOAN, items]]) }, REPAYMENT, TWICE);
    expect([...itemsAfter(items, outcome, 61)]).toEqual([
      ['8/1', 40_000],
      ['3/1', 60_000],
    ]);
  });

  it.each<readonly [string, readonly OpenItem[], readonly (readonly [string, number])[]]>([
    ['unpaid: nothing is left of it', [{ entry: 30, line: 2, open: -90_000 }], []],
    ['paid in part: the part is an advance', [{ entry: 30, line: 2, open: -20_000 }], [['61/2', 70_000]]],
    ['paid in full: all of it is an advance', [], [['61/2', 90_000]]],
    [
      'paid in full, and another delivery unpaid: that one stays as it is',
      [{ entry: 44, line: 2, open: -15_000 }],
      [
        ['44/2', -15_000],
        ['61/2', 90_000],
      ],
    ],
  ])('a debt to a farmer, %s', (_what, items, left) => {
    const lines = [
      { account: '5110', khr: 90_000 },
      { account: '2110', party: 'M-1', khr: -90_000 },
    ];
    const facts = { ...BOOK, openItems: new Map([[partyKey('2110', 'M-1'), items]]) };
    expect([...itemsAfter(items, decideReversal(facts, { ...FUEL, lines }, TWICE), 61)]).toEqual(left);
  });

  it('always sum to the farmer’s balance', () => {
    const open = fc.integer({ min: 0, max: 90_000 });
    fc.assert(
      fc.property(open, open, open, (unpaid, other, reopened) => {
        const reopens = reopened === 0 ? [] : [{ entry: 7, line: 2, amount: reopened }];
        const lines = [
          { account: '5110', khr: 90_000 - reopened },
          { account: '2110', party: 'M-1', khr: -90_000 },
          ...(reopened === 0 ? [] : [{ account: '2110', party: 'M-1', khr: reopened, reopens }]),
        ];
        const items = [
          { entry: 30, line: 2, open: -unpaid },
          { entry: 44, line: 2, open: -other },
        ].filter((item) => item.open !== 0);
        const facts = { ...BOOK, openItems: new Map([[partyKey('2110', 'M-1'), items]]) };
        const after = itemsAfter(items, decideReversal(facts, { ...FUEL, lines }, TWICE), 61);
        const sum = [...after.values()].reduce((total, amount) => total + amount, 0);
        expect(sum).toBe(-unpaid - other + 90_000 - reopened);
      }),
    );
  });
});
