import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from './tables.ts';

/** What each account stands at over all dates, added once from the monthly totals and kept in step by the projection. */
export interface Balance {
  khr: number;
  minor: number;
}

const totals = statement<LedgerTables>()((query) =>
  query
    .selectFrom('account_month')
    .select((row) => [
      'account_id',
      row(row.fn.sum<number>('debit_khr'), '-', row.fn.sum<number>('credit_khr')).as('khr'),
      row.fn.sum<number>('minor').as('minor'),
    ])
    .groupBy('account_id'),
);

const balancesOf = (book: BookReader): Map<number, Balance> =>
  book.remember(
    'balances',
    () => new Map(totals.all(book, {}).map((row) => [row.account_id, { khr: row.khr, minor: row.minor }] as const)),
  );

export const balanceOf = (book: BookReader, accountId: number): Balance =>
  balancesOf(book).get(accountId) ?? { khr: 0, minor: 0 };

/** Called by the projection of a line, before the line's month is written. */
export function noteLine(book: BookReader, accountId: number, change: Balance): void {
  const balances = balancesOf(book);
  const before = balances.get(accountId);
  if (before) {
    before.khr += change.khr;
    before.minor += change.minor;
  } else balances.set(accountId, { ...change });
}
