import { describe, expect, it } from 'vitest';
import type { Account } from '../ledger/account.ts';
import type { EntryEvent } from '../ledger/decide-entry.ts';
import type { OriginalEntry } from '../ledger/decide-reversal.ts';
import { partyKey } from '../ledger/facts.ts';
import type { OpenItem } from '../ledger/facts.ts';
import type { PayInput } from './decide-pay-ticket.ts';
import { decidePayTicket, decideVoidTicket } from './decide-pay-ticket.ts';
import type { PayFacts } from './purchase-input.ts';

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
  account('1310', 'member-loans', true),
  account('1410', 'paddy-stock'),
  account('2110', 'farmers-payable', true),
  account('5990', 'cash-rounding'),
];
const FARMER = partyKey('2110', 'M-1');
const LOAN = partyKey('1310', 'M-1');

/** Ticket 20 of 28 October, posted by entry 21, of which `open` riel are unpaid; entry 7 is an older delivery. */
function book(open: number, settledLoan = 0): PayFacts {
  const item: OpenItem | null = open === 0 ? null : { entry: 21, line: 2, open: -open };
  return {
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
    accounts: new Map(CHART.map((each) => [each.code, each])),
    parties: new Set(['M-1']),
    openItems: new Map([
      [FARMER, [{ entry: 7, line: 2, open: -90_000 }, ...(item ? [item] : [])]],
      [LOAN, settledLoan === 0 ? [] : [{ entry: 5, line: 1, open: 40_000 }]],
    ]),
    timelines: new Map(),
    boxBalances: new Map(),
    lastNumbers: new Map(),
    nextSeq: 60,
    ticket: {
      id: 20,
      number: 'WT-2025-00012',
      party: 'M-1',
      date: '2025-10-28',
      voided: false,
      payable: '2110',
      open: item,
      reference: 'S-12',
    },
  };
}

const NOTHING: OpenItem = { entry: 21, line: 2, open: 0 };
const LATER: PayInput = { date: '2025-11-03', payment: 'full', cash: '' };

/** `2110 M-1 575622 settles 21/2 575622 reopens 5/1 60000` */
const entryLines = (entry: EntryEvent): readonly string[] =>
  entry.body.lines.map((line) => {
    const links = (['settles', 'reopens'] as const).flatMap((word) =>
      (line[word] ?? []).map((item) => `${word} ${item.entry}/${item.line} ${item.amount}`),
    );
    return [line.account, ...(line.party ? [line.party] : []), line.khr, ...links].join(' ');
  });

describe('paying a ticket later', () => {
  it.each<readonly [string, number, Partial<PayInput>, readonly string[], string]>([
    ['in full', 575_600, {}, ['2110 M-1 575600 settles 21/2 575600', '1010 -575600'], '575600 settles 575600'],
    [
      'in full, the box keeps 22',
      575_622,
      { cash: '575600' },
      ['2110 M-1 575622 settles 21/2 575622', '1010 -575600', '5990 -22'],
      '575600 settles 575622',
    ],
    [
      'in full, the farmer gets 40',
      2_517_060,
      {},
      ['2110 M-1 2517060 settles 21/2 2517060', '1010 -2517100', '5990 40'],
      '2517100 settles 2517060',
    ],
    [
      'a part',
      575_622,
      { payment: 'part', cash: '300000' },
      ['2110 M-1 300000 settles 21/2 300000', '1010 -300000'],
      '300000 settles 300000',
    ],
    ['what a part has left', 49, {}, ['2110 M-1 49 settles 21/2 49', '5990 -49'], '0 settles 49'],
  ])('%s', (_what, open, change, lines, paid) => {
    const outcome = decidePayTicket(book(open), { ...LATER, ...change });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const [entry, settlement] = outcome.value;
    expect(entryLines(entry)).toEqual(lines);
    expect([entry.body.number.series, entry.date, entry.body.reference]).toEqual(['PS', '2025-11-03', 'S-12']);
    expect(entry.body.source).toEqual({ noun: 'paddy', event: 20 });
    const { ticket, cash_khr, settled_khr } = settlement.body;
    expect([ticket, `${cash_khr} settles ${settled_khr}`]).toEqual([20, paid]);
  });

  it.each<readonly [string, PayFacts, Partial<PayInput>, string]>([
    ['paid already', book(0), {}, 'ticket-nothing-due'],
    ['paid to the riel', { ...book(0), ticket: { ...book(0).ticket, open: NOTHING } }, {}, 'ticket-nothing-due'],
    ['voided', { ...book(500), ticket: { ...book(500).ticket, voided: true } }, {}, 'ticket-voided'],
    ['before it was weighed', book(500), { date: '2025-10-27' }, 'date-out-of-range'],
    ['in a locked month', book(500), { date: '2025-09-30' }, 'period-locked'],
    ['on no day', book(500), { date: '3/11/2025' }, 'date-not-a-day'],
    ['cash that the rule does not give', book(575_622), { cash: '575622' }, 'cash-not-by-rule'],
    ['a part above what is open', book(575_622), { payment: 'part', cash: '575700' }, 'cash-above-due'],
    ['a part not in notes', book(575_622), { payment: 'part', cash: '575622' }, 'cash-not-in-notes'],
    ['from no box', book(500), { cashAccount: '5990' }, 'account-not-money'],
  ])('%s: refused', (_what, facts, change, code) => {
    const outcome = decidePayTicket(facts, { ...LATER, ...change });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

const PURCHASE: OriginalEntry = {
  id: 21,
  date: '2025-10-28',
  number: 'PP-2025-00008',
  isReversal: false,
  reversedBy: null,
  paper: 'WT-2025-00012',
  lines: [
    { account: '1410', khr: 575_622 },
    { account: '2110', party: 'M-1', khr: -575_622, reopens: [] },
  ],
};

/** The same purchase, 60,000 of it kept back for loan 5. */
const WITH_LOAN: OriginalEntry = {
  ...PURCHASE,
  lines: [
    ...PURCHASE.lines,
    { account: '2110', party: 'M-1', khr: 60_000, reopens: [{ entry: 21, line: 2, amount: 60_000 }] },
    { account: '1310', party: 'M-1', khr: -60_000, reopens: [{ entry: 5, line: 1, amount: 60_000 }] },
  ],
};

const WRONG_FARMER = { date: '2025-11-03', reason: ' Wrong farmer ' };

describe('voiding a ticket', () => {
  it.each<readonly [string, PayFacts, OriginalEntry, readonly string[], number]>([
    ['unpaid: nothing is left', book(575_622), PURCHASE, ['1410 -575622', '2110 M-1 575622 settles 21/2 575622'], 0],
    ['paid in full: all of it stays as an advance', book(0), PURCHASE, ['1410 -575622', '2110 M-1 575622'], 575_622],
    [
      'paid in part: the part stays as an advance',
      book(275_622),
      PURCHASE,
      ['1410 -575622', '2110 M-1 575622 settles 21/2 275622'],
      300_000,
    ],
    [
      'with a loan kept back, unpaid: the loan is open again',
      book(515_622, 60_000),
      WITH_LOAN,
      [
        '1410 -575622',
        '2110 M-1 575622 settles 21/2 575622',
        '2110 M-1 -60000 settles 21/3 60000 reopens 21/2 60000',
        '1310 M-1 60000 settles 21/4 60000 reopens 5/1 60000',
      ],
      0,
    ],
    [
      'with a loan kept back, the rest paid: the rest stays as an advance',
      book(0, 60_000),
      WITH_LOAN,
      [
        '1410 -575622',
        '2110 M-1 575622 settles 21/2 60000',
        '2110 M-1 -60000 settles 21/3 60000 reopens 21/2 60000',
        '1310 M-1 60000 settles 21/4 60000 reopens 5/1 60000',
      ],
      515_622,
    ],
  ])('%s', (_what, facts, purchase, lines, advance) => {
    const outcome = decideVoidTicket(facts, purchase, WRONG_FARMER);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const [voided, entry] = outcome.value;
    expect(entryLines(entry)).toEqual(lines);
    expect(voided.body).toEqual({ ticket: 20, reason: 'Wrong farmer' });
    expect(entry).toMatchObject({ kind: 'ledger.entry-reversed', body: { reverses: 21, reason: 'Wrong farmer' } });

    const reversed = entry.body.lines[1];
    const settled = (reversed?.settles ?? []).reduce((sum, item) => sum + Number(item.amount), 0);
    expect(Number(reversed?.khr) - settled).toBe(advance);
  });

  it.each<readonly [string, PayFacts, OriginalEntry, Partial<typeof WRONG_FARMER>, string]>([
    ['without a reason', book(500), PURCHASE, { reason: '  ' }, 'reason-needed'],
    ['twice', { ...book(500), ticket: { ...book(500).ticket, voided: true } }, PURCHASE, {}, 'ticket-voided'],
    ['whose entry is reversed', book(500), { ...PURCHASE, reversedBy: 'RE-2025-00001' }, {}, 'entry-already-reversed'],
    ['before it was weighed', book(500), PURCHASE, { date: '2025-10-27' }, 'date-out-of-range'],
    ['in a locked month', book(500), PURCHASE, { date: '2025-09-15' }, 'period-locked'],
    ['on no day', book(500), PURCHASE, { date: '3/11/2025' }, 'date-not-a-day'],
  ])('%s: refused', (_what, facts, purchase, change, code) => {
    const outcome = decideVoidTicket(facts, purchase, { ...WRONG_FARMER, ...change });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});
