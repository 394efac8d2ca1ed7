import { done } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { transact } from '../book/book.ts';
import type { StoredEvent } from '../book/canonical-event.ts';
import type { Projections } from '../book/log.ts';
import { copyEvent, headOf } from '../book/log.ts';
import { makeBook } from '../book/make-file.ts';
import { REPLICA_ID } from '../book/migrate.ts';
import { isBook, openBook } from '../book/open-book.ts';
import { carryOut } from '../book/replay.ts';
import { moveFile } from '../platform/files.ts';
import type { Work } from './work.ts';
import { ReplicaUnusable } from './work.ts';

/**
 * The book of one cooperative as the advisor has it: its events are copied with the hashes that they came with, all of a
 * bundle or none, and nothing else ever writes to it.
 */
export interface Copied {
  readonly event: StoredEvent;
  readonly hash: Buffer;
}

/** Opens the book while the work runs; null where there is none yet. */
export function withReplica<T>(path: string, work: (book: Book | null) => T): T {
  if (!isBook(path)) return work(null);
  const opened = openBook(path);
  if (!opened.ok) throw new ReplicaUnusable(opened.refusals);
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

export interface ReplicaStanding {
  readonly toSeq: number;
  /** Hex. */
  readonly head: string;
  readonly epoch: number;
  /** When its last event was recorded, by the clock of the cooperative's computer. */
  readonly lastEvent: string;
  /** The event with which the latest restored copy goes on; null where the book was never restored. */
  readonly restoredAt: number | null;
}

export function standingOf(book: Book): ReplicaStanding | null {
  const head = headOf(book);
  if (!head) return null;
  const asked = (sql: string): unknown => book.db.prepare(sql).pluck().get();
  const restoredAt = asked("SELECT max(seq) FROM log WHERE kind = 'book.epoch-started'");
  return {
    toSeq: head.seq,
    head: head.hash.toString('hex'),
    epoch: head.epoch,
    lastEvent: String(asked('SELECT recorded_at FROM log ORDER BY seq DESC LIMIT 1')),
    restoredAt: typeof restoredAt === 'number' ? restoredAt : null,
  };
}

/** The settled book takes the place of the one before, which stays beside it; done again where it was cut off in between. */
export function changePlaces({ places }: Pick<Work, 'places'>, coopId: string): void {
  const [path, settled] = [places.replica(coopId), places.settled(coopId)];
  const head = withReplica(path, (book) => book && standingOf(book)?.head);
  if (head) moveFile(path, places.before(coopId, head));
  moveFile(settled, path);
}

export interface Appending {
  readonly path: string;
  readonly unique: string;
  readonly projections: Projections;
  readonly events: Iterable<Copied>;
}

/** One transaction; a book that is not there yet takes its name only when the events are in it. */
export function appendToReplica({ path, unique, projections, events }: Appending): void {
  const fill = (book: Book): void => {
    transact(book, () => {
      for (const { event, hash } of events) {
        copyEvent(book, event, hash);
        carryOut(book, projections, event);
      }
      return { keep: true, value: null };
    });
    book.forgetAll();
  };
  if (isBook(path)) {
    withReplica(path, (book) => {
      book?.db.pragma('query_only=OFF');
      if (book) fill(book);
    });
    return;
  }
  const made = makeBook(path, unique, (book) => {
    book.db.pragma(`application_id=${String(REPLICA_ID)}`);
    fill(book);
    return done(null);
  });
  if (!made.ok) throw new ReplicaUnusable(made.refusals);
}
