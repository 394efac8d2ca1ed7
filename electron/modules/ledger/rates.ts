import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from './tables.ts';

/** The book's rate in force on a day: the latest that was set on or before it, riel for one whole unit. */
const rateInForce = statement<LedgerTables, { currency: string; date: string }>()((query, p) =>
  query
    .selectFrom('exchange_rate')
    .select('khr_per_unit')
    .where('currency', '=', p('currency'))
    .where('date', '<=', p('date'))
    .orderBy('date', 'desc')
    .limit(1),
);

export const rateOn = (book: BookReader, currency: string, date: string): string | null =>
  rateInForce.get(book, { currency, date })?.khr_per_unit ?? null;
