import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';

/** The voucher screen: what a voucher does is said before it is posted, and the last ones lie on top. */

let book: Practice;

beforeEach(() => {
  book = openPractice();
});

afterEach(() => {
  book.close();
});

const VOUCHER = { date: '2024-08-05', kind: 'payment', cashAccount: '1010', account: '5110', amount: '40000' } as const;

const listed = (input: object = {}): readonly string[] =>
  book
    .must('ledger.vouchers', input)
    .rows.map((row) => [row.number, row.box.code, row.account.code, row.amountMinor, row.currency].join(' '));

describe('the effect of a voucher', () => {
  it('tells the box and the person’s account after it, and a dry run keeps nothing', () => {
    const repay = { ...VOUCHER, kind: 'receipt', account: '1310', party: 'M-1', amount: '100000' } as const;
    const before = book.head();
    const tried = book.must('ledger.postVoucher', repay, { dryRun: true });
    expect(tried.boxes.map(({ code, balanceMinor }) => [code, balanceMinor])).toEqual([['1010', 5_100_000]]);
    expect(tried.standings.map(({ party, account, balanceMinor }) => [party.code, account.code, balanceMinor])).toEqual(
      [['M-1', '1310', 200_000]],
    );
    expect(book.head()).toBe(before);
    expect(book.must('ledger.postVoucher', repay).standings).toEqual(tried.standings);
  });

  it('counts an account kept in dollars in dollars', () => {
    const sold = { ...VOUCHER, kind: 'receipt', cashAccount: '1020', account: '1350', party: 'M-2' } as const;
    const made = book.must('ledger.postVoucher', { ...sold, amount: '12.50', currency: 'USD', rate: '4060' });
    expect(made.standings.map(({ currency, balanceMinor }) => [currency, balanceMinor])).toEqual([['USD', -1250]]);
    expect(book.must('ledger.postVoucher', VOUCHER).standings).toEqual([]);
  });
});

describe('the last vouchers', () => {
  it('are none in a new book, and then the newest first, page by page', () => {
    expect(book.must('ledger.vouchers', {})).toEqual({ rows: [], total: 0 });
    book.must('ledger.postVoucher', VOUCHER);
    book.must('ledger.postVoucher', { ...VOUCHER, kind: 'receipt', account: '4050', amount: '700' });
    book.must('ledger.postVoucher', { ...VOUCHER, kind: 'transfer', account: '1011', amount: '9000' });
    const dollars = { ...VOUCHER, cashAccount: '1020', amount: '8.49', currency: 'USD', rate: '4062.5' } as const;
    const last = book.must('ledger.postVoucher', dollars);
    expect(listed()).toEqual([
      'PV-2024-00002 1020 5110 849 USD',
      'TV-2024-00001 1010 1011 9000 KHR',
      'RV-2024-00001 1010 4050 700 KHR',
      'PV-2024-00001 1010 5110 40000 KHR',
    ]);
    expect(listed({ offset: 1, limit: 2 })).toEqual(listed().slice(1, 3));
    expect(book.must('ledger.vouchers', { limit: 1 }).total).toBe(4);
    book.must('ledger.reverseEntry', { entry: last.entry.id, date: '2024-08-06', reason: 'twice' });
    expect(book.must('ledger.vouchers', { limit: 2 }).rows.map(({ isReversed }) => isReversed)).toEqual([true, false]);
  });

  it('of a later year lie above those of an earlier one', () => {
    book.must('ledger.postVoucher', { ...VOUCHER, date: '2025-07-01' });
    book.must('ledger.postVoucher', VOUCHER);
    expect(book.must('ledger.vouchers', {}).rows.map(({ number }) => number)).toEqual([
      'PV-2025-00001',
      'PV-2024-00001',
    ]);
  });
});
