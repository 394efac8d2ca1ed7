import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { DELIVERY } from '../support/small-coop.ts';

/** What the screens ask before anything is posted, and what they show of it afterwards. */
let book: Practice;
beforeEach(() => {
  book = openPractice();
});
afterEach(() => {
  book.close();
});

const TICKET = { ...DELIVERY, payment: 'part', cash: '100000' } as const;

describe('the scale', () => {
  it('shows the prices of the day, the box, and what was bought that day', () => {
    const { ticket } = book.must('paddy.postPurchase', TICKET);
    const voided = book.must('paddy.postPurchase', { ...TICKET, payment: 'none', cash: '' }).ticket;
    book.must('paddy.voidTicket', { ticket: voided.id, date: '2024-08-05', reason: 'twice' });
    const desk = book.must('paddy.desk', { date: '2024-08-05' });
    expect(desk.prices.map(({ variety, price }) => `${variety} ${price}`)).toEqual([
      'Phka Malis 1135.25',
      'Sen Kra Ob 980',
    ]);
    expect(desk.today).toEqual({ date: '2024-08-05', tickets: 1, netG: 990_000, valueKhr: ticket.valueKhr });
    expect(desk.cashAccounts.map(({ code, balanceKhr }) => [code, balanceKhr])).toEqual([
      ['1010', 4_900_000],
      ['1011', 0],
    ]);
    expect(book.must('paddy.desk', { date: '2025-01-01' }).prices[0]?.price).toBe('1210');
    expect(book.refused('paddy.desk', { date: '2569-01-01' })).toEqual(['date-out-of-range']);
  });

  it('knows a farmer’s debts and last delivery', () => {
    const { ticket } = book.must('paddy.postPurchase', TICKET);
    const farmer = book.must('paddy.farmer', { code: 'M-1' });
    expect([farmer.loanKhr, farmer.payableKhr, farmer.isMember]).toEqual([312_000, ticket.openKhr, true]);
    expect(farmer.lastTicket).toEqual({
      date: '2024-08-05',
      variety: 'Phka Malis',
      organicStatus: 'organic',
      netG: 990_000,
    });
    expect(book.refused('paddy.farmer', { code: 'M-9' })).toEqual(['party-unknown']);
  });

  it('lists tickets, the newest first, by farmer and by words', () => {
    for (const reference of ['A-1', 'A-2', 'B-1']) book.must('paddy.postPurchase', { ...TICKET, reference });
    book.must('paddy.postPurchase', { ...TICKET, party: 'M-2', reference: 'B-2' });
    const found = (input: object): readonly (string | null)[] =>
      book.must('paddy.tickets', input).rows.map(({ reference }) => reference);
    expect(found({})).toEqual(['B-2', 'B-1', 'A-2', 'A-1']);
    expect(found({ party: 'M-1', limit: 2, offset: 1 })).toEqual(['A-2', 'A-1']);
    expect(found({ text: 'a-1' })).toEqual(['A-1']);
    expect(book.must('paddy.tickets', { party: 'M-1' }).total).toBe(3);
  });

  it('keeps a draft until it is dropped', () => {
    book.must('paddy.saveDraft', { id: 'd-1', form: { party: 'M-1' } });
    expect(book.must('paddy.drafts', {}).map(({ id }) => id)).toEqual(['d-1']);
    book.must('paddy.dropDraft', { id: 'd-1' });
    expect(book.must('paddy.drafts', {})).toEqual([]);
  });
});

describe('the way down', () => {
  it('an entry shows its lines, its paper, and what took it back', () => {
    const { ticket, entries } = book.must('paddy.postPurchase', TICKET);
    const purchase = entries[0]?.id ?? 0;
    book.must('paddy.voidTicket', { ticket: ticket.id, date: '2024-08-06', reason: 'not ours' });
    const entry = book.must('ledger.entry', { entry: purchase });
    expect(entry.lines.map(({ account, khr }) => [account.code, khr])).toEqual([
      ['1410', ticket.valueKhr],
      ['2110', -ticket.valueKhr],
    ]);
    expect(entry.source).toEqual({ noun: 'paddy', id: ticket.id, number: ticket.number });
    const reversal = book.must('ledger.entry', { entry: entry.reversedBy?.id ?? 0 });
    expect(reversal.reverses).toEqual({ id: purchase, number: entry.number, reason: 'not ours' });
    expect(book.refused('ledger.entry', { entry: 1 })).toEqual(['entry-unknown']);
  });
});

describe('the desk', () => {
  it('closes a book, and makes one to practise in', () => {
    expect(book.must('desk.closeBook', {}).open).toBeNull();
    expect(book.refused('book.view', {})).toEqual(['no-book-open']);
    const view = book.must('desk.makePracticeBook', {});
    expect([view.settings.nameEn, view.fileName]).toEqual([
      'Tram Kak Organic Rice Mill Cooperative',
      'practice.sahakum',
    ]);
    expect(book.must('desk.view', {}).recent[0]?.path).toBe(view.path);
  });
});
