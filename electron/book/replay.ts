import { MIGRATIONS } from '../../migrations/index.ts';
import type { BookReader } from './book.ts';
import { Book } from './book.ts';
import { connectScratch } from './connection.ts';
import type { Projections } from './log.ts';
import { projectionOf, readLog, toLogged } from './log.ts';
import { applyMigrations, indexes } from './migrate.ts';

/**
 * Builds every table anew from the log alone, in memory: what the book must look like if nothing but its own commands ever
 * wrote to it. No rule runs, since an event carries all that it made true.
 */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed';
  readonly seq: number;
  constructor(seq: number, cause: unknown) {
    super(`event ${String(seq)}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.seq = seq;
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
 * the guard of each line, since the guard of its entry looks at the same date and sum, and verifying asks for the party
 * of every line on a control account.
 */
function strip(scratch: Book): void {
  for (const { name } of indexes(scratch.db)) scratch.db.exec(`DROP INDEX ${name}`);
  scratch.db.exec('DROP TRIGGER journal_line_guard');
}

export function replay(source: BookReader, projections: Projections): Book {
  const scratch = emptyScratch();
  strip(scratch);
  scratch.db.exec('BEGIN');
  for (const { event } of readLog(source)) {
    try {
      projectionOf(projections, event.kind)(scratch, toLogged(event));
    } catch (error) {
      scratch.db.close();
      throw new ReplayFailed(event.seq, error);
    }
  }
  scratch.settle();
  scratch.db.exec('COMMIT');
  return scratch;
}
