import Database from 'better-sqlite3';

/**
 * A book as bare SQLite: the same file settings and the same tables, and nothing of the program around them. The floors
 * of the bench are run on it.
 */
export type Raw = Database.Database;

const FIRST_TABLES = ['log', 'account', 'party', 'member', 'journal_entry', 'share_movement', 'weigh_ticket'];

export function openRaw(path: string): Raw {
  const db = new Database(path);
  for (const setting of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'trusted_schema=OFF'])
    db.pragma(setting);
  db.pragma('cell_size_check=ON');
  db.pragma('wal_autocheckpoint=4000');
  db.pragma('cache_size=-65536');
  return db;
}

const ident = (name: string): string => `"${name}"`;

const namesOf = (db: Raw, type: 'table' | 'trigger'): readonly string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all(type) as string[];

/** The tables of a book, those that others point to first. */
export function tablesOf(db: Raw): readonly string[] {
  const names = namesOf(db, 'table');
  return [...FIRST_TABLES, ...names.filter((name) => !FIRST_TABLES.includes(name))];
}

export function dropTriggers(db: Raw): void {
  for (const name of namesOf(db, 'trigger')) db.exec(`DROP TRIGGER ${ident(name)}`);
}

export function copySchema(from: Raw, to: Raw, types: readonly ('table' | 'index')[]): void {
  const find = from.prepare(
    "SELECT sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  for (const type of types) for (const sql of find.pluck().all(type) as string[]) to.exec(sql);
}

const ROWS_AT_A_TIME = 50_000;

/** Inserts every row of the named tables; only the inserting and committing is timed, in milliseconds. */
export function copyRows(from: Raw, to: Raw, tables: readonly string[]): number {
  let spent = 0;
  for (const table of tables) {
    // Generated columns, which write themselves, are not among these.
    const names = from.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
    const columns = names.map(ident);
    const reader = from.prepare(`SELECT ${columns.join()} FROM ${ident(table)}`).raw();
    const insert = to.prepare(
      `INSERT INTO ${ident(table)} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
    );
    let batch: unknown[][] = [];
    const flush = (): void => {
      const began = performance.now();
      to.exec('BEGIN IMMEDIATE');
      for (const row of batch) insert.run(row);
      to.exec('COMMIT');
      spent += performance.now() - began;
      batch = [];
    };
    for (const row of reader.iterate() as IterableIterator<unknown[]>) {
      batch.push(row);
      if (batch.length === ROWS_AT_A_TIME) flush();
    }
    flush();
  }
  return spent;
}
