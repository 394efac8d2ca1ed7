import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from './tables.ts';

/** The day of the latest entry: a report without a date stands on it, so that the same book gives the same paper. */
const latest = statement<LedgerTables>()((query) =>
  query.selectFrom('journal_entry').select((row) => row.fn.max<string | null>('date').as('date')),
);

export const lastEntryDate = (book: BookReader): CalendarDate | null => latest.get(book, {})?.date ?? null;
