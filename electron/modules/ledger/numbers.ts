import type { PaperNumber } from '../../../shared/domain/ledger/events.ts';
import { seriesKey } from '../../../shared/domain/ledger/facts.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from './tables.ts';
import { lastOfSeries } from './write-entry.ts';

/** The last number given in each series and fiscal year. */
const allSeries = statement<LedgerTables>()((query) => query.selectFrom('number_series').selectAll());

const seriesOf = (book: BookReader): Map<string, number> =>
  book.remember(
    'series',
    () => new Map(allSeries.all(book, {}).map((row) => [seriesKey(row.series, row.fiscal_year), row.last])),
  );

export const lastNumbers = (book: BookReader): ReadonlyMap<string, number> => seriesOf(book);

export function projectNumber(book: BookReader, { series, year, no }: PaperNumber): void {
  seriesOf(book).set(seriesKey(series, year), no);
  lastOfSeries.add(book, { series, fiscal_year: year, last: no });
}
