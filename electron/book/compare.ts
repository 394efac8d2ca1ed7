import type { Book } from './book.ts';
import type { Connection } from './connection.ts';
import { WORKING_STORE } from './working-store.ts';

/**
 * Compares two books table by table, in the order of their keys, and names what differs: the table, how many rows, and
 * the first of them.
 */
export interface Difference {
  readonly table: string;
  readonly rows: number;
  /** The first row that differs, as the book has it and as the log says it should be. */
  readonly book: string | null;
  readonly log: string | null;
}

/** Tables that are not built from the log: the log itself, the format, and the working store. */
const NOT_DERIVED: ReadonlySet<string> = new Set(['log', 'book_format', ...WORKING_STORE]);

interface Column {
  readonly name: string;
  readonly pk: number;
}

export function derivedTables(book: Book): readonly string[] {
  const names = book.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return names.filter((name) => !NOT_DERIVED.has(name));
}

export function compareTables(book: Book, expected: Book): readonly Difference[] {
  const unequal = unequalTables(book, expected);
  return derivedTables(expected)
    .filter((table) => unequal.has(table))
    .flatMap((table) => compareTable(book, expected, table) ?? []);
}

/** Tables that are not row for row the same, found by SQLite itself; only those are then read to name what differs. */
function unequalTables(book: Book, expected: Book): ReadonlySet<string> {
  const { db } = expected;
  if (book.db.memory) return new Set(derivedTables(expected));
  db.prepare('ATTACH ? AS book').run(book.path);
  db.exec('BEGIN');
  try {
    // Another program may have posted since the book's own snapshot: then that, and not the file, is read row by row.
    const isSame = hashOfHead(db, 'book') === hashOfHead(book.db, 'main');
    return new Set(derivedTables(expected).filter((table) => !isSame || !isEqual(db, table)));
  } finally {
    db.exec('COMMIT');
    db.exec('DETACH book');
  }
}

const hashOfHead = (db: Connection, schema: string): string =>
  String(db.prepare(`SELECT hex(hash) FROM ${schema}.log ORDER BY seq DESC LIMIT 1`).pluck().get());

function isEqual(db: Connection, table: string): boolean {
  const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as Column[];
  const same = (column: Column): string => `a."${column.name}" IS b."${column.name}"`;
  const count = (schema: string): string => `(SELECT count(*) FROM ${schema}."${table}")`;
  const keys = columns.filter(({ pk }) => pk > 0).map(same);
  const equal = `(SELECT count(*) FROM main."${table}" AS a JOIN book."${table}" AS b ON ${keys.join(' AND ')}
    WHERE ${columns.map(same).join(' AND ')})`;
  const sql = `SELECT ${count('main')}, ${count('book')}, ${equal}`;
  const [expected, found, matching] = db.prepare(sql).raw().get() as readonly number[];
  return expected === found && expected === matching;
}

function compareTable(book: Book, expected: Book, table: string): Difference | null {
  const columns = expected.db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table) as Column[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const places = key.map(({ name }) => columns.findIndex((column) => column.name === name));
  const sql = `SELECT ${columns.map(({ name }) => `"${name}"`).join(', ')} FROM "${table}" ORDER BY ${key.map(({ name }) => `"${name}"`).join(', ')}`;
  const [left, right] = [rowsOf(book, sql), rowsOf(expected, sql)];
  let [a, b] = [left.next(), right.next()];
  const found: { book: string | null; log: string | null }[] = [];
  let rows = 0;
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value, places);
    if (order !== 0 || !sameRow(a.value, b.value)) {
      rows += 1;
      if (rows === 1)
        found.push({
          book: order <= 0 ? JSON.stringify(a.value) : null,
          log: order >= 0 ? JSON.stringify(b.value) : null,
        });
    }
    if (order <= 0) a = left.next();
    if (order >= 0) b = right.next();
  }
  const [first] = found;
  return first ? { table, rows, ...first } : null;
}

type Row = readonly unknown[];

const rowsOf = (book: Book, sql: string): Iterator<Row, undefined> =>
  book.db.prepare(sql).raw().iterate() as Iterator<Row, undefined>;

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  if (!a || !b) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

function compareKeys(a: Row, b: Row | undefined, places: readonly number[]): number {
  for (const place of places) {
    const [x, y] = [a[place], b?.[place]];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : 1;
    return compareBytes(String(x), String(y));
  }
  return 0;
}

/** SQLite orders text by its UTF-8 bytes. */
const compareBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
