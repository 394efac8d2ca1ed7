import Database from 'better-sqlite3';
import { assert } from '../../shared/kernel/assert.ts';

/**
 * One connection to one book file, with the settings that keep it safe set and read back: a posting is on the disk when
 * it is confirmed, foreign keys hold, and a file from elsewhere cannot run code through its schema.
 */
export type Connection = Database.Database;

/** Oldest SQLite that is trusted with a book (architecture.md "Storage"). */
export const SQLITE_NEEDED = '3.51.3';

const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
];

export class SqliteTooOld extends Error {
  override readonly name = 'SqliteTooOld';
  readonly version: string;
  readonly needed: string;
  constructor(version: string, needed: string) {
    super(`SQLite ${version} is older than ${needed}`);
    this.version = version;
    this.needed = needed;
  }
}

export interface ConnectOptions {
  readonly mustExist: boolean;
  readonly sqliteNeeded?: string;
}

/** What SQLite keeps beside a file while it is open. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

/** How long a program waits for its turn at a file. */
export const WAIT_MS = 5000;

export function connect(path: string, { mustExist, sqliteNeeded = SQLITE_NEEDED }: ConnectOptions): Connection {
  const db = new Database(path, { fileMustExist: mustExist, timeout: WAIT_MS });
  try {
    const version = sqliteVersion(db);
    if (isOlder(version, sqliteNeeded)) throw new SqliteTooOld(version, sqliteNeeded);
    for (const [name, value, expected] of PRAGMAS) {
      db.pragma(`${name}=${value}`);
      const found: unknown = db.pragma(name, { simple: true });
      assert(found === expected, `${name} is ${String(found)}, not ${String(expected)}`);
    }
    // The log of writes goes into the file at every 4000 pages (16 MB) and when the last program at the book closes it.
    db.pragma('wal_autocheckpoint=4000');
    db.pragma('cache_size=-65536');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A second look at a file that another connection of the program holds open; it writes nothing. It is not opened as
 * read-only, because SQLite then leaves the CHECKs of the tables unread and finds nothing that breaks them.
 */
export function connectToRead(path: string): Connection {
  const db = connect(path, { mustExist: true });
  db.pragma('query_only=ON');
  return db;
}

/** The same, to read a whole book from its beginning to its end: pages that are not read again are not kept. */
export function connectToReadThrough(path: string): Connection {
  const db = connectToRead(path);
  db.pragma('cache_size=-4096');
  return db;
}

/** A book in memory, for replay and for tests of a single rule; nothing of it survives. */
export function connectScratch(): Connection {
  const db = new Database(':memory:');
  db.pragma('foreign_keys=ON');
  db.pragma('trusted_schema=OFF');
  db.pragma('cache_size=-65536');
  return db;
}

const sqliteVersion = (db: Connection): string => String(db.prepare('SELECT sqlite_version()').pluck().get());

export function isOlder(version: string, needed: string): boolean {
  const [have, want] = [version, needed].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (have?.[index] ?? 0) - (want?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
