import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import canonicalize from 'canonicalize';

/** What somebody with the file and an SQL program can do to a book. */
export interface Tampering {
  readonly name: string;
  readonly work: (db: Database) => void;
}

/** Tables that are not built from the log: the log, the format, and what people keep on this computer beside the books. */
const OTHERS = new Set([
  ...['log', 'book_format', 'command_receipt', 'imported_file', 'draft', 'party_private'],
  ...['acknowledgement', 'bundle_recipient'],
]);

export const derivedTablesOf = (db: Database): readonly string[] =>
  (db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all() as string[]).filter(
    (name) => !OTHERS.has(name),
  );

export function dropGuards(db: Database): void {
  for (const name of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[])
    db.exec(`DROP TRIGGER ${name}`);
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** Rules of the tables are set aside too, as somebody with another program could. */
export function unguarded(db: Database): void {
  dropGuards(db);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
}

type Cell = string | number | null;

const quoted = (value: Cell): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** Another value of the same kind, and nothing where a cell may be blank. */
function otherValues(column: Column, value: Cell): readonly Cell[] {
  const blank = column.notnull === 0 && column.pk === 0 && value !== null ? [null] : [];
  if (column.type === 'INTEGER') return [Number(value ?? 0) + 900_001, ...blank];
  return [`${value ?? ''}x`, ...blank];
}

export function tamperingsOf(db: Database, table: string): readonly Tampering[] {
  const columns = db.prepare(`SELECT name, type, "notnull", pk FROM pragma_table_info(?)`).all(table) as Column[];
  const keys = columns.filter(({ pk }) => pk > 0);
  const rows = db.prepare(`SELECT * FROM "${table}"`).all() as readonly Readonly<Record<string, Cell>>[];
  const row = rows.at(-1);
  if (!row) throw new Error(`${table} has no row to tamper with`);
  const where = keys.map(({ name }) => `"${name}" = ${quoted(row[name] ?? null)}`).join(' AND ');
  const change = columns.flatMap((column) =>
    otherValues(column, row[column.name] ?? null).map((value) => ({
      name: `${column.name} set to ${String(value)}`,
      work: (copy: Database) => {
        unguarded(copy);
        copy.exec(`UPDATE "${table}" SET "${column.name}" = ${quoted(value)} WHERE ${where}`);
      },
    })),
  );
  const inserted = columns.map((column) => {
    const cell = row[column.name] ?? null;
    return quoted((column.pk > 0 || column.name === 'code' ? otherValues(column, cell)[0] : cell) ?? null);
  });
  return [
    ...change,
    {
      name: 'row deleted',
      work: (copy) => {
        unguarded(copy);
        copy.exec(`DELETE FROM "${table}" WHERE ${where}`);
      },
    },
    {
      name: 'row inserted',
      work: (copy) => {
        unguarded(copy);
        for (const name of copy
          .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`)
          .pluck()
          .all(table) as string[])
          copy.exec(`DROP INDEX ${name}`);
        copy.exec(`INSERT INTO "${table}" VALUES (${inserted.join(', ')})`);
      },
    },
  ];
}

export interface LogRow {
  readonly seq: number;
  readonly stream: string;
  readonly epoch: number;
  readonly epoch_id: string;
  readonly recorded_at: string;
  readonly date: string;
  readonly actor: string;
  readonly command: string;
  readonly kind: string;
  readonly must: number;
  readonly v: number;
  readonly body: string;
  readonly hash: Buffer;
}

/** The hash of an event by the words of the bundle's specification, with another's canonical JSON. */
export function hashByTheBook(row: LogRow, previous: Buffer): Buffer {
  const { seq, stream, recorded_at, date, actor, command, kind, v } = row;
  const event = {
    ...{ v, stream, seq, recorded_at, date, actor, command, kind },
    epoch: { number: row.epoch, id: row.epoch_id },
    must: row.must === 1,
    body: JSON.parse(row.body) as unknown,
  };
  return createHash('sha256')
    .update('sahakum-event-v1\0')
    .update(previous)
    .update(canonicalize(event) ?? '')
    .digest();
}

export const logRows = (db: Database): readonly LogRow[] =>
  db.prepare('SELECT * FROM log ORDER BY seq').all() as LogRow[];

export function recomputeHash(db: Database, seq: number): void {
  const rows = logRows(db);
  const row = rows.find((candidate) => candidate.seq === seq);
  if (!row) throw new Error(`no event ${seq}`);
  const previous = rows.find((candidate) => candidate.seq === seq - 1)?.hash ?? Buffer.alloc(32);
  db.prepare('UPDATE log SET hash = ? WHERE seq = ?').run(hashByTheBook(row, previous), seq);
}
