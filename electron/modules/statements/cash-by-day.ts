import { nextDay } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { StoredAccount } from '../ledger/accounts.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { totalsBefore } from '../ledger/totals.ts';

/** Riel in a box at the end of each day: what it held before the first, and then its lines day by day. */

const movedByDay = statement<LedgerTables, { account: number; from: string; to: string }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .select((row) => ['date', row.fn.sum<number>('khr').as('khr')])
    .where('account_id', '=', p('account'))
    .where('date', '>=', p('from'))
    .where('date', '<=', p('to'))
    .groupBy('date'),
);

/** `days` follow one another. */
export function cashByDay(book: BookReader, box: StoredAccount, days: readonly string[]): readonly number[] {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  const moved = new Map(movedByDay.all(book, { account: box.id, from, to }).map(({ date, khr }) => [date, khr]));
  let khr = totalsBefore(book, box.id, { before: from }).khr;
  return days.map((date) => (khr += moved.get(date) ?? 0));
}

/** The days up to the last one, oldest first. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = nextDay(date)) days.push(date);
  return days;
}
