import { afterEach, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';
import { DELIVERY, OPENING, SMALL_COOP, VOUCHER_HEADING } from '../support/small-coop.ts';

/** Every mistake can be corrected by a reversal that says why, and the books are then as if it had not been made. */
let practice: Practice;
const begin = (): Practice => {
  practice = openPractice({ files: SMALL_COOP });
  return practice;
};
afterEach(async () => {
  expect((await practice.session.verify()).faults).toEqual([]);
  practice.close();
});

const TICKET = { ...DELIVERY, party: 'M-2' } as const;

const balances = (book: Practice): string => book.reportCsv('trial-balance') + book.reportCsv('member-balances');

describe('a payment of a ticket', () => {
  it('is taken back, and the due is open again and can be paid rightly', () => {
    const book = begin();
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, payment: 'none' });
    const unpaid = balances(book);
    book.must('paddy.payTicket', { ticket: ticket.id, date: '2024-08-06', payment: 'part', cash: '100000' });
    const payment = book.must('paddy.ticket', { ticket: ticket.id }).entries.find(({ kind }) => kind === 'settlement');
    const entry = payment?.id ?? 0;

    expect(book.refused('ledger.reverseEntry', { entry, date: '2024-08-07', reason: 'typed wrongly' })).toEqual([
      'entry-of-a-paper',
    ]);
    expect(book.refused('paddy.reversePayment', { entry, date: '2024-08-07', reason: ' ' })).toEqual(['reason-needed']);
    const after = book.must('paddy.reversePayment', { entry, date: '2024-08-07', reason: 'typed wrongly' });
    expect([after.ticket.paidKhr, after.ticket.openKhr]).toEqual([0, ticket.dueKhr]);
    expect(balances(book)).toBe(unpaid);
    expect(book.refused('paddy.reversePayment', { entry, date: '2024-08-07', reason: 'again' })).toEqual([
      'entry-already-reversed',
    ]);
    const paid = book.must('paddy.payTicket', { ticket: ticket.id, date: '2024-08-08', payment: 'full' });
    expect([paid.ticket.openKhr, paid.farmer.payableKhr]).toEqual([0, after.farmer.payableKhr - ticket.dueKhr]);
  });

  it('taken back after its ticket was voided leaves nothing open on the void ticket, so that nobody is paid twice', () => {
    const book = begin();
    const paid = book.must('paddy.postPurchase', { ...TICKET, payment: 'full' });
    book.must('paddy.voidTicket', { ticket: paid.ticket.id, date: '2024-08-06', reason: 'another farmer’s paddy' });
    const entry = paid.ticket.entries.find(({ kind }) => kind === 'settlement')?.id ?? 0;
    const back = book.must('paddy.reversePayment', { entry, date: '2024-08-07', reason: 'cash came back' });
    expect([back.ticket.openKhr, back.ticket.paidKhr, back.farmer.payableKhr]).toEqual([0, 0, 0]);

    const next = book.must('paddy.postPurchase', { ...TICKET, date: '2024-08-08', payment: 'none' });
    const { dueKhr } = next.ticket;
    const voucher = {
      date: '2024-08-09',
      kind: 'payment',
      cashAccount: '1010',
      account: '2110',
      party: 'M-2',
    } as const;
    book.must('ledger.postVoucher', { ...voucher, amount: String(dueKhr) });
    expect(book.refused('paddy.payTicket', { ticket: next.ticket.id, date: '2024-08-09', payment: 'full' })).toEqual([
      'ticket-nothing-due',
    ]);
    expect(book.must('paddy.farmer', { code: 'M-2' }).payableKhr).toBe(0);
  });

  it('taken back when the farmer has brought the cash of the void ticket already is owed to the farmer', () => {
    const book = begin();
    const paid = book.must('paddy.postPurchase', { ...TICKET, payment: 'full' });
    const { dueKhr } = paid.ticket;
    book.must('paddy.voidTicket', { ticket: paid.ticket.id, date: '2024-08-06', reason: 'another farmer’s paddy' });
    const voucher = { kind: 'receipt', cashAccount: '1010', account: '2110', party: 'M-2', amount: '1000' } as const;
    book.must('ledger.postVoucher', { ...voucher, date: '2024-08-06' });
    const entry = paid.ticket.entries.find(({ kind }) => kind === 'settlement')?.id ?? 0;
    const back = book.must('paddy.reversePayment', { entry, date: '2024-08-07', reason: 'never paid' });
    expect([back.ticket.openKhr, back.farmer.payableKhr, dueKhr > 1000]).toEqual([0, 1000, true]);
  });

  it('carries the fund and the activity of its ticket', () => {
    const book = begin();
    const { entries } = book.must('paddy.postPurchase', {
      ...TICKET,
      payment: 'full',
      fund: 'EU-1',
      activity: 'buying',
    });
    const funds = entries.flatMap(({ lines }) => lines.map(({ fund, activity }) => `${fund ?? ''} ${activity ?? ''}`));
    expect(new Set(funds)).toEqual(new Set(['EU-1 buying']));
  });
});

describe('a slip that comes twice', () => {
  const receipt = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '100' } as const;

  it.each([
    ['with a blank behind', 'R-12 '],
    ['with a mark that nobody sees', 'R\u200b-12'],
    ['in Khmer digits', 'R-១២'],
    ['over two lines', '\nR-12'],
  ])('%s is still the same slip', (_how, reference) => {
    const book = begin();
    book.must('ledger.postVoucher', { ...receipt, reference: 'R-12' });
    book.must('paddy.postPurchase', { ...TICKET, payment: 'none', reference: 'R-12' });
    book.must('shares.buy', { date: '2024-08-01', member: 'M-1', shares: '1', reference: 'R-12' });
    expect(book.refused('ledger.postVoucher', { ...receipt, reference })).toEqual(['reference-doubled']);
    expect(book.refused('paddy.postPurchase', { ...TICKET, payment: 'none', reference })).toEqual(['ticket-doubled']);
    expect(book.refused('shares.buy', { date: '2024-08-01', member: 'M-1', shares: '1', reference })).toEqual([
      'reference-doubled',
    ]);
  });

  it('opening balances that came with the book are not opened again from another file', () => {
    const book = begin();
    const before = balances(book);
    const bytesBase64 = Buffer.from(`${OPENING}\n`).toString('base64');
    const file = { kind: 'opening-balances' as const, fileName: 'opening-balances.csv', bytesBase64 };
    expect(new Set(book.refused('imports.importFile', file))).toEqual(new Set(['opening-doubled']));
    expect(balances(book)).toBe(before);
  });
});

describe('a ticket of before the chart grew', () => {
  it('is paid on the account that it was credited on', () => {
    const book = begin();
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, payment: 'none' });
    const account = { nameEn: 'Farmers', nameKm: '', type: 'liability', role: 'farmers-payable', subLedger: 'member' };
    book.must('ledger.openAccount', { ...account, code: '2100' });
    const paid = book.must('paddy.payTicket', { ticket: ticket.id, date: '2024-08-06', payment: 'full' });
    expect([paid.ticket.openKhr, paid.entries[0]?.lines[0]?.account.code]).toEqual([0, '2110']);
  });
});

describe('an imported file', () => {
  const rows = `2024-08-01,V-1,receipt,1010,4010,,50000,KHR,,Sold
2024-08-02,V-2,payment,1010,1310,M-3,40000,KHR,,Lent
2024-08-02,V-3,receipt,1010,1310,M-3,40000,KHR,,Repaid
`;
  const file = {
    kind: 'vouchers' as const,
    fileName: 'vouchers.csv',
    bytesBase64: Buffer.from(VOUCHER_HEADING + rows).toString('base64'),
  };

  it('is taken back as a whole, and may come again', () => {
    const book = begin();
    const before = balances(book);
    book.must('imports.importFile', file);
    const imported = balances(book);
    expect(book.refused('imports.importFile', file)).toEqual(['import-already-done']);
    expect(book.must('imports.undoImport', { ...file, reason: 'wrong month' }).reversals).toBe(3);
    expect(balances(book)).toBe(before);
    expect(book.refused('imports.undoImport', { ...file, reason: 'again' })).toEqual(['import-unknown']);
    book.must('imports.importFile', file);
    expect(balances(book)).toBe(imported);
  });

  it('goes back by today where its month is locked, and not at all without a reason', () => {
    const book = begin();
    book.must('imports.importFile', file);
    expect(book.refused('imports.undoImport', { ...file, reason: '' })).toEqual(['reason-needed']);
    book.must('ledger.lockPeriod', { through: '2024-08-31' });
    book.must('imports.undoImport', { ...file, reason: 'wrong month' });
    const { rows: register } = book.must('ledger.register', { account: '4010', to: book.session.view().today });
    expect(register.every(({ date }) => date > '2024-08-31')).toBe(true);
  });

  it('of standing data holds nothing that could be reversed', () => {
    expect(begin().refused('imports.undoImport', { ...file, kind: 'members', reason: 'x' })).toEqual([
      'import-standing',
    ]);
  });
});

describe('what would break the books', () => {
  it('opening capital goes back only with its shares', () => {
    const book = begin();
    const capital = book.must('ledger.register', { account: '3010', from: '2000-01-01' }).rows[0]?.entryId ?? 0;
    expect(book.refused('ledger.reverseEntry', { entry: capital, date: '2024-08-01', reason: 'x' })).toEqual([
      'entry-of-a-paper',
    ]);
  });

  it.each([
    ['100000000', '99999999', 'amount-too-large'],
    ['0.01', '0.4', 'amount-not-above-zero'],
  ])('%s dollars at %s: %s', (amount, rate, code) => {
    const book = begin();
    const voucher = { date: '2024-08-01', kind: 'payment', cashAccount: '1020', account: '5110' } as const;
    expect(book.refused('ledger.postVoucher', { ...voucher, amount, rate, currency: 'USD' })).toEqual([code]);
  });

  it('a control role without its sub-ledger', () => {
    const account = { code: '1319', nameEn: 'Loans', nameKm: '', type: 'asset', role: 'member-loans' };
    expect(begin().refused('ledger.openAccount', account)).toEqual(['account-sub-ledger-needed']);
  });

  it('a sex that is a word of the machine', () => {
    const person = { code: 'F-1', nameKm: 'ក', nameEn: 'A', sex: 'valueOf' };
    expect(begin().refused('parties.register', person)).toEqual(['sex-unknown']);
  });
});

describe('a farmer who is in the register already', () => {
  const person = { code: 'F-1', nameKm: 'សុខ', nameEn: 'Sok' };
  it('is admitted under the same name, and refused under another', () => {
    const book = begin();
    book.must('parties.register', person);
    const admission = { ...person, joinedOn: '2024-08-01' };
    expect(book.refused('members.admit', { ...admission, nameEn: 'Someone' })).toEqual(['party-exists']);
    expect(book.must('members.admit', admission).isMember).toBe(true);
    expect(book.must('members.search', { text: 'F-1', membersOnly: true }).total).toBe(1);
  });
});

describe('a ticket that is voided in a later month', () => {
  const byVariety = (book: Practice, days: { from?: string; to?: string }): readonly (readonly string[])[] =>
    book
      .reportCsv('purchases-by-variety', days)
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));

  it('stays in what was bought before, and lessens the month of the void', () => {
    const book = begin();
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, payment: 'none' });
    const [before] = byVariety(book, { to: '2024-08-31' });
    book.must('paddy.voidTicket', { ticket: ticket.id, date: '2024-09-02', reason: 'another farmer’s paddy' });
    expect(byVariety(book, { to: '2024-08-31' })).toEqual([before]);
    const taken = before?.map((cell, place) => (place < 2 ? cell : `-${cell}`));
    expect(byVariety(book, { from: '2024-09-01', to: '2024-09-30' })).toEqual([taken]);
    expect(byVariety(book, { to: '2024-09-30' })).toEqual([]);
  });
});

describe('a reason', () => {
  it('is kept in one line, without what nobody sees', () => {
    const book = begin();
    const { ticket } = book.must('paddy.postPurchase', { ...TICKET, payment: 'none' });
    const reason = ' typed\u0000\r\nwrongly\u0007 ';
    const voided = book.must('paddy.voidTicket', { ticket: ticket.id, date: '2024-08-06', reason });
    expect(voided.ticket.voided?.reason).toBe('typed wrongly');
  });
});
