import type { BookReader } from './book.ts';
import type { Statement } from './statement.ts';

/**
 * A kept sum that many lines of one command add to, such as an account's month. The additions are gathered by key and
 * written once, before anything reads the table and before the commit: an import then writes a month once, not for
 * each of its lines.
 */
export interface Tally<Row> {
  add(book: BookReader, row: Row): void;
}

export interface TallySpec<Row extends object> {
  readonly table: string;
  readonly keyOf: (row: Row) => string;
  /** Adds `row` into what is gathered under its key. */
  readonly gather: (gathered: Row, row: Row) => void;
  /** Inserts the row, or adds it to the one that is there. */
  readonly write: Statement<Row, unknown>;
}

export const tally = <Row extends object>({ table, keyOf, gather, write }: TallySpec<Row>): Tally<Row> => ({
  add: (book, row) => {
    const rows = book.remember(`tally of ${table}`, () => new Map<string, Row>());
    if (rows.size === 0)
      book.setAside(table, () => {
        for (const gathered of rows.values()) write.run(book, gathered);
        rows.clear();
      });
    const key = keyOf(row);
    const gathered = rows.get(key);
    if (gathered) gather(gathered, row);
    else rows.set(key, { ...row });
  },
});
