import type { Notice } from '../../shared/kernel/outcome.ts';
import { reasonOf } from '../platform/error-code.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { BookReader } from './book.ts';
import { Book } from './book.ts';
import type { StoredEvent } from './canonical-event.ts';
import { connectScratch } from './connection.ts';
import type { Projections } from './log.ts';
import { EventFromFuture, projectionOf, readLog, toLogged } from './log.ts';
import { applyMigrations, indexes } from './migrate.ts';
import { storageRefusal } from './storage-error.ts';

/**
 * Builds every table anew from the log alone, in memory: what the book must look like if nothing but its own commands ever
 * wrote to it. No rule runs, since an event carries all that it made true.
 */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed';
  readonly event: StoredEvent;
  constructor(event: StoredEvent, cause: unknown) {
    super(`event ${String(event.seq)}: ${reasonOf(cause)}`, { cause });
    this.event = event;
  }

  /** Which event, and whether a newer program or a backup would help. */
  get refused(): Notice<'book-event-from-future' | 'book-event-unreadable'> {
    const { seq, kind } = this.event;
    return this.cause instanceof EventFromFuture
      ? { code: 'book-event-from-future', params: { seq, kind } }
      : { code: 'book-event-unreadable', params: { seq, kind, reason: reasonOf(this.cause) } };
  }
}

/** Does to the tables what an event says; where that fails, says which event it was, unless the disk is at fault. */
export function carryOut(book: BookReader, projections: Projections, event: StoredEvent): void {
  try {
    projectionOf(projections, event)?.(book, toLogged(event));
  } catch (error) {
    throw storageRefusal(error) ? error : new ReplayFailed(event, error);
  }
}

export function emptyScratch(): Book {
  const db = connectScratch();
  applyMigrations(db, MIGRATIONS);
  // Only the tables are compared: rows point to a log that is not copied.
  db.pragma('foreign_keys=OFF');
  return new Book(db, ':memory:');
}

/**
 * What a replay into a scratch book does without: indexes, since nothing is looked up there but by a table's own key, and
 * guards, since the book that the scratch is compared with row by row is asked for every invariant itself.
 */
function strip(scratch: Book): void {
  for (const { name } of indexes(scratch.db)) scratch.db.exec(`DROP INDEX ${name}`);
  const triggers = scratch.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all() as string[];
  for (const name of triggers) scratch.db.exec(`DROP TRIGGER ${name}`);
}

export function replay(source: BookReader, projections: Projections): Book {
  const scratch = emptyScratch();
  strip(scratch);
  scratch.db.exec('BEGIN');
  try {
    for (const { event } of readLog(source, Number.MIN_SAFE_INTEGER)) carryOut(scratch, projections, event);
    scratch.settle();
    scratch.db.exec('COMMIT');
    return scratch;
  } catch (error) {
    scratch.db.close();
    throw error;
  }
}
