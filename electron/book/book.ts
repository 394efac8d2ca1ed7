import type { Statement } from 'better-sqlite3';
import { assert } from '../../shared/kernel/assert.ts';
import type { Connection } from './connection.ts';
import { REPLICA_ID } from './migrate.ts';
import { isTorn } from './storage-error.ts';

/**
 * An open book: its connection, its prepared statements, and what is remembered of it between commands. What is
 * remembered is dropped whenever a transaction is rolled back or another program has written to the file.
 */
export interface BookReader {
  prepared(key: object, sql: () => string): Statement;
  /** A value computed from the book's tables, kept until it is forgotten. */
  remember<T>(key: string, load: () => T): T;
  forget(key: string): void;
  /** Keeps the writing of a table aside until something reads that table, or the commit. */
  setAside(table: string, write: () => void): void;
  /** Writes what was set aside, for the named tables only if any are named. */
  settle(tables?: ReadonlySet<string>): void;
}

export class Book implements BookReader {
  readonly db: Connection;
  readonly path: string;
  /** A cooperative's book in an advisor's workspace: fed by bundles alone, and only read. */
  readonly isReplica: boolean;
  readonly #statements = new Map<object, Statement>();
  #memory = new Map<string, unknown>();
  readonly #aside = new Map<string, () => void>();
  #dataVersion: unknown;

  constructor(db: Connection, path: string) {
    this.db = db;
    this.path = path;
    this.isReplica = db.pragma('application_id', { simple: true }) === REPLICA_ID;
    this.#dataVersion = this.#readDataVersion();
  }

  prepared(key: object, sql: () => string): Statement {
    const known = this.#statements.get(key);
    if (known) return known;
    const made = this.db.prepare(sql());
    this.#statements.set(key, made);
    return made;
  }

  remember<T>(key: string, load: () => T): T {
    if (this.#memory.has(key)) return this.#memory.get(key) as T;
    const value = load();
    this.#memory.set(key, value);
    return value;
  }

  forget(key: string): void {
    this.#memory.delete(key);
  }

  forgetAll(): void {
    this.#memory = new Map();
    this.#aside.clear();
  }

  setAside(table: string, write: () => void): void {
    this.#aside.set(table, write);
  }

  settle(tables?: ReadonlySet<string>): void {
    for (const [table, write] of this.#aside) {
      if (tables && !tables.has(table)) continue;
      this.#aside.delete(table);
      write();
    }
  }

  /** Drops what is remembered if another connection has written since; called where a command or a reading begins. */
  refresh(): void {
    const now = this.#readDataVersion();
    if (now === this.#dataVersion) return;
    this.#dataVersion = now;
    this.forgetAll();
  }

  close(): void {
    assert(!this.db.inTransaction, 'a book is closed between commands');
    this.db.close();
  }

  #readDataVersion(): unknown {
    return this.prepared(Book, () => 'PRAGMA data_version')
      .pluck()
      .get();
  }
}

/**
 * Runs work in one transaction and keeps it only if the work says so; a throw undoes everything. BEGIN IMMEDIATE takes
 * the right to write before anything is read, so that facts cannot grow stale before they are acted on.
 */
export function transact<T>(book: Book, work: () => { readonly keep: boolean; readonly value: T }): T {
  assert(!isInTransaction(book), 'what is being read is read to its end before anything is written');
  book.db.exec('BEGIN IMMEDIATE');
  try {
    book.refresh();
    const { keep, value } = work();
    if (keep) {
      book.settle();
      book.db.exec('COMMIT');
    } else undo(book);
    return value;
  } catch (error) {
    undo(book);
    throw error;
  }
}

/**
 * Runs a reading on one snapshot of the book: of what another program posts meanwhile it sees all or nothing, and a trial
 * balance balances. A reading inside a reading stands on the same snapshot.
 */
export function reading<T>(book: Book, work: () => T): T {
  if (book.db.inTransaction) return work();
  beginReading(book);
  try {
    return work();
  } finally {
    endReading(book);
  }
}

/** The same part by part: the snapshot is held until the last part is taken, or the taker stops. */
export function* readingEach<T>(book: Book, parts: () => Iterable<T>): Generator<T, void, undefined> {
  assert(!isInTransaction(book), 'one long reading at a time');
  beginReading(book);
  try {
    yield* parts();
  } finally {
    endReading(book);
  }
}

/** The same over work that waits in between, as a thread does it: by a connection of its own, which is closed at the end. */
export async function readingApart<T>(db: Connection, path: string, work: (book: Book) => Promise<T>): Promise<T> {
  const book = new Book(db, path);
  try {
    beginReading(book);
    try {
      return await work(book);
    } finally {
      endReading(book);
    }
  } finally {
    book.close();
  }
}

function beginReading(book: Book): void {
  book.db.exec('BEGIN');
  try {
    // The first look at the file takes the snapshot, so that what is remembered is as old as what is read.
    book.refresh();
  } catch (error) {
    endReading(book);
    throw error;
  }
}

/**
 * SQLite ends the transaction itself where the disk fails. After a page that could not be read, which the reader has been
 * told by then, it takes back only what it will not commit. (Always to take it back would cost: it empties the page cache.)
 */
function endReading(book: Book): void {
  if (!book.db.inTransaction) return;
  try {
    book.db.exec('COMMIT');
  } catch (error) {
    undo(book);
    if (!isTorn(error)) throw error;
  }
}

const isInTransaction = (book: Book): boolean => book.db.inTransaction;

/** A full disk ends the transaction by itself; what was remembered of it is forgotten all the same. */
function undo(book: Book): void {
  book.forgetAll();
  if (book.db.inTransaction) book.db.exec('ROLLBACK');
}
