import { assert } from '../../../shared/kernel/assert.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { monthOf } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from './tables.ts';

/**
 * What an account came to before a day: whole months from the kept totals, and only the part of the month in between from
 * the lines. So a trial balance costs the same after ten years as after one.
 */
export interface Totals {
  readonly khr: number;
  readonly minor: number;
  readonly lines: number;
}

/** Under which the results of all months are remembered, until an entry is projected. */
export const RESULTS_BY_MONTH = 'results-by-month';

const NOTHING: Totals = { khr: 0, minor: 0, lines: 0 };

const wholeMonths = statement<LedgerTables, { account: number; from: string; before: string }>()((query, p) =>
  query
    .selectFrom('account_month')
    .select((row) => [
      row.fn.coalesce(row.fn.sum<number>('debit_khr'), row.lit(0)).as('debit'),
      row.fn.coalesce(row.fn.sum<number>('credit_khr'), row.lit(0)).as('credit'),
      row.fn.coalesce(row.fn.sum<number>('minor'), row.lit(0)).as('minor'),
      row.fn.coalesce(row.fn.sum<number>('lines'), row.lit(0)).as('lines'),
    ])
    .where('account_id', '=', p('account'))
    .where('month', '>=', p('from'))
    .where('month', '<', p('before')),
);

const partMonth = statement<LedgerTables, { account: number; from: string; before: string }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .select((row) => [
      row.fn.coalesce(row.fn.sum<number>('khr'), row.lit(0)).as('khr'),
      row.fn.coalesce(row.fn.sum<number>('minor'), row.lit(0)).as('minor'),
      row.fn.countAll<number>().as('lines'),
    ])
    .where('account_id', '=', p('account'))
    .where('date', '>=', p('from'))
    .where('date', '<', p('before')),
);

/** Totals of an account from the first day of a month (`2025-01`; blank for the beginning) to the day before `before`. */
export function totalsBefore(
  book: BookReader,
  account: number,
  { fromMonth = '', before }: { readonly fromMonth?: string; readonly before: CalendarDate },
): Totals {
  const month = monthOf(before);
  const months = wholeMonths.get(book, { account, from: fromMonth, before: month });
  const firstDay = `${month}-01`;
  const part = before === firstDay ? NOTHING : (partMonth.get(book, { account, from: firstDay, before }) ?? NOTHING);
  const { debit, credit, minor } = months ?? { debit: 0, credit: 0, minor: 0 };
  return {
    khr: exact(exact(debit) - exact(credit) + part.khr),
    minor: exact(minor + part.minor),
    lines: (months?.lines ?? 0) + part.lines,
  };
}

/** A figure that a number cannot hold to the riel is not shown as another. */
function exact(sum: number): number {
  assert(Number.isSafeInteger(sum), `a total is beyond what can be added exactly: ${String(sum)}`);
  return sum;
}
