import type { Book } from './book.ts';
import type { StoredEvent } from './canonical-event.ts';
import type { Projections } from './log.ts';
import { copyEvent } from './log.ts';
import { indexes } from './migrate.ts';
import { carryOut, emptyScratch } from './replay.ts';

/**
 * A scratch book that is filled with events from elsewhere. Unlike a replay of one's own log it keeps every guard: nothing
 * dated into a locked month, no entry that does not balance, no number twice.
 */
export function guardedScratch(): Book {
  const scratch = emptyScratch();
  // The log is copied with what it leads to, so that a row may point to nothing that is not there.
  scratch.db.pragma('foreign_keys=ON');
  // Indexes that only make looking faster are not needed for taking in.
  for (const { name, sql } of indexes(scratch.db))
    if (!sql.startsWith('CREATE UNIQUE')) scratch.db.exec(`DROP INDEX ${name}`);
  return scratch;
}

export function takeIn(
  scratch: Book,
  projections: Projections,
  { event, hash }: { event: StoredEvent; hash: Buffer },
): void {
  copyEvent(scratch, event, hash);
  carryOut(scratch, projections, event);
}
