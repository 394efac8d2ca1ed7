import { assert } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done } from '../../shared/kernel/outcome.ts';
import type { Book } from './book.ts';
import type { Projections } from './log.ts';
import { copyEvent, projectionOf, readLog, toLogged } from './log.ts';
import { indexes } from './migrate.ts';
import type { OpenRefusal } from './open-book.ts';
import { makeBook } from './open-book.ts';
import { keepReceipt, findReceipt } from './receipts.ts';

/**
 * The same book in a new file: every event with its own hash, every table projected anew from the log. The working store,
 * which no log can give back, is copied as it is.
 */
export function rebuildBook(
  source: Book,
  target: { readonly path: string; readonly unique: string },
  projections: Projections,
): Outcome<{ readonly events: number }, OpenRefusal> {
  return makeBook(target.path, target.unique, (book) => {
    // Pointers are checked, and indexes made, once all rows are there; the guards watch every row as it comes.
    book.db.pragma('foreign_keys=OFF');
    book.db.exec('BEGIN IMMEDIATE');
    const later = indexes(book.db);
    for (const { name } of later) book.db.exec(`DROP INDEX ${name}`);
    copyWorkingStore(source, book);
    const events = copyEvents(source, book, projections);
    for (const { sql } of later) book.db.exec(sql);
    const loose = book.db.pragma('foreign_key_check') as readonly unknown[];
    assert(loose.length === 0, `${String(loose.length)} rows point nowhere`);
    book.db.exec('COMMIT');
    book.db.pragma('foreign_keys=ON');
    return done({ events });
  });
}

function copyEvents(source: Book, book: Book, projections: Projections): number {
  let events = 0;
  let command = '';
  for (const { event, hash } of readLog(source)) {
    copyEvent(book, event, hash);
    projectionOf(projections, event.kind)(book, toLogged(event));
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

const WORKING_STORE = ['command_receipt', 'imported_file', 'draft', 'party_private'] as const;

function copyWorkingStore(source: Book, target: Book): void {
  for (const table of WORKING_STORE) {
    const rows = source.db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][];
    const [first] = rows;
    if (!first) continue;
    const insert = target.db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
  }
}
