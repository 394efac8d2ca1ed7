import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';

/** The first screen of a book says what the reports say, after every posting. */

let book: Practice;

beforeEach(() => {
  book = openPractice({ day: '2025-08-05' });
});

afterEach(() => {
  book.close();
});

const TICKET = {
  date: '2025-08-05',
  party: 'M-1',
  variety: 'Sen Kra Ob',
  organicStatus: 'conventional',
  grossKg: '1000',
  tareKg: '0',
  moisturePct: '14',
  impurityPct: '1.5',
  payment: 'none',
} as const;

const look = (): OutputOf<'statements.dashboard'> => book.must('statements.dashboard', {});

describe('the dashboard', () => {
  it('shows the boxes, and what was owed from the beginning', () => {
    const view = look();
    expect(view.boxes.map(({ code, balanceMinor, isBank }) => [code, balanceMinor, isBank])).toEqual([
      ['1010', 5_000_000, false],
      ['1011', 0, false],
      ['1020', 50_000, false],
      ['1110', 60_000_000, true],
      ['1120', 0, true],
    ]);
    expect(view.asOf).toBe('2024-06-30');
    expect(view.owedToFarmers).toEqual({ khr: 0, people: 0 });
    expect(view.owedOnLoans).toEqual({ khr: 312_000, people: 1 });
    expect(view.debtors.map(({ party, khr }) => [party.code, khr])).toEqual([['M-1', 312_000]]);
  });

  it('says what farmers owe who were paid for a ticket that is void', () => {
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, payment: 'full' });
    expect(look().owedByFarmers).toEqual({ khr: 0, people: 0 });
    book.must('paddy.voidTicket', { ticket: ticket.id, date: '2025-08-05', reason: 'not ours' });
    expect([look().owedByFarmers, look().owedToFarmers]).toEqual([
      { khr: ticket.dueKhr, people: 1 },
      { khr: 0, people: 0 },
    ]);
  });

  it('adds each purchase once, leaves out what was voided, and sees the year before', () => {
    look();
    book.must('paddy.postPurchase', { ...TICKET, date: '2024-08-05', party: 'M-2', grossKg: '300' });
    book.must('paddy.postPurchase', TICKET);
    expect(look().today).toEqual({ tickets: 1, voidedEarlier: 0, netG: 1_000_000, valueKhr: 980_000 });
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, party: 'M-3' });
    book.must('paddy.postPurchase', { ...TICKET, party: 'M-4' }, { dryRun: true });
    expect(look().today.tickets).toBe(2);
    book.must('paddy.voidTicket', { ticket: ticket.id, date: '2025-08-05', reason: 'twice' });
    const view = look();
    expect(view.today).toEqual({ tickets: 1, voidedEarlier: 0, netG: 1_000_000, valueKhr: 980_000 });
    expect(view.season).toEqual({ year: 2025, tickets: 1, voidedEarlier: 0, netG: 1_000_000, valueKhr: 980_000 });
    expect(view.lastSeason).toEqual({ tickets: 1, voidedEarlier: 0, netG: 300_000, valueKhr: 294_000 });
    expect(view.owedToFarmers).toEqual({ khr: 980_000 + 294_000, people: 2 });
    expect(view.purchasesByDay).toHaveLength(30);
    expect(view.purchasesByDay.at(-1)).toEqual({ date: '2025-08-05', netG: 1_000_000, lastNetG: 300_000 });
  });

  it('follows the cash day by day, as the register does', () => {
    const paid = { kind: 'payment', cashAccount: '1010', account: '5110' } as const;
    book.must('ledger.postVoucher', { ...paid, date: '2025-08-01', amount: '40000' });
    book.must('ledger.postVoucher', { ...paid, date: '2025-08-03', amount: '5000' });
    const view = look();
    expect(view.cashBoxes.map(({ code }) => code)).toEqual(['1010', '1011', '1020']);
    expect(view.cashByDay.slice(-4).map(({ date, khr }) => [date, ...khr])).toEqual([
      ['2025-07-31', 5_000_000, 0, 2_030_000],
      ['2025-08-01', 4_960_000, 0, 2_030_000],
      ['2025-08-02', 4_960_000, 0, 2_030_000],
      ['2025-08-03', 4_955_000, 0, 2_030_000],
    ]);
  });

  it('says what waits: months to lock, drafts, a box below zero', () => {
    const paid = { kind: 'payment', cashAccount: '1011', account: '5110', date: '2025-07-31' } as const;
    book.must('ledger.postVoucher', { ...paid, amount: '40000' });
    book.must('paddy.saveDraft', { id: 'd-1', form: { party: 'M-1' } });
    const { unlockedMonths, drafts, boxesBelowZero } = look().attention;
    expect([unlockedMonths, drafts, boxesBelowZero.map(({ code }) => code)]).toEqual([
      ['2024-06', '2025-07'],
      1,
      ['1011'],
    ]);
    book.must('ledger.lockPeriod', { through: '2025-06-30' });
    expect(look().attention.unlockedMonths).toEqual(['2025-07']);
  });
});
