import { assert } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import { reasonOf } from '../platform/error-code.ts';
import type { Book } from './book.ts';
import type { Projections } from './log.ts';
import { copyEvent, readLog } from './log.ts';
import { indexes, REPLICA_ID } from './migrate.ts';
import type { MakeFileRefusal } from './make-file.ts';
import { makeBook } from './make-file.ts';
import { keepReceipt, findReceipt } from './receipts.ts';
import { carryOut, ReplayFailed } from './replay.ts';
import { isDamage, storageRefusal } from './storage-error.ts';
import { WORKING_STORE } from './working-store.ts';

export type RebuildRefusal = MakeFileRefusal | 'book-damaged' | 'book-event-from-future' | 'book-event-unreadable';

/**
 * The same book in a new file: every event with its own hash, every table projected anew from the log. The working store,
 * which no log can give back, is copied as it is.
 */
export function rebuildBook(
  source: Book,
  target: { readonly path: string; readonly unique: string },
  projections: Projections,
): Outcome<{ readonly events: number }, RebuildRefusal> {
  return makeBook(target.path, target.unique, (book) => {
    try {
      return done({ events: fill(source, book, projections) });
    } catch (error) {
      if (error instanceof ReplayFailed) return refuseAll([error.refused]);
      if (storageRefusal(error) || !isDamage(error)) throw error;
      return refuse('book-damaged', { path: source.path, reason: reasonOf(error) });
    }
  });
}

/** All of it in one transaction, which whoever makes the book rolls back if it is left open. */
function fill(source: Book, book: Book, projections: Projections): number {
  // Pointers are checked, and indexes made, once all rows are there; the guards watch every row as it comes, and look
  // numbers up in the indexes that keep them single.
  book.db.pragma('foreign_keys=OFF');
  book.db.exec('BEGIN IMMEDIATE');
  if (source.isReplica) book.db.pragma(`application_id=${String(REPLICA_ID)}`);
  const later = indexes(book.db).filter(({ sql }) => !sql.startsWith('CREATE UNIQUE'));
  for (const { name } of later) book.db.exec(`DROP INDEX ${name}`);
  copyWorkingStore(source, book);
  const events = copyEvents(source, book, projections);
  for (const { sql } of later) book.db.exec(sql);
  const loose = book.db.pragma('foreign_key_check') as readonly unknown[];
  assert(loose.length === 0, `${String(loose.length)} rows point nowhere`);
  book.db.exec('COMMIT');
  book.db.pragma('foreign_keys=ON');
  return events;
}

function copyEvents(source: Book, book: Book, projections: Projections): number {
  let events = 0;
  let command = '';
  for (const { event, hash } of readLog(source)) {
    copyEvent(book, event, hash);
    carryOut(book, projections, event);
    events += 1;
    if (event.command === command) continue;
    command = event.command;
    if (!findReceipt(book, command))
      keepReceipt(book, {
        key: command,
        procedure: '',
        sha256: '',
        first: event.seq,
        last: event.seq,
        outcome: null,
      });
  }
  book.settle();
  return events;
}

function copyWorkingStore(source: Book, target: Book): void {
  for (const table of WORKING_STORE) {
    const rows = source.db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][];
    const [first] = rows;
    if (!first) continue;
    const insert = target.db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
  }
}
