import { done } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { transact } from '../book/book.ts';
import type { StoredEvent } from '../book/canonical-event.ts';
import type { Projections } from '../book/log.ts';
import { SIDE_FILES } from '../book/connection.ts';
import { copyEvent, hashAt, headOf } from '../book/log.ts';
import { makeBook } from '../book/make-file.ts';
import { REPLICA_ID } from '../book/migrate.ts';
import { isBook, openBook } from '../book/open-book.ts';
import { carryOut } from '../book/replay.ts';
import { isTorn } from '../book/storage-error.ts';
import { fileExists, moveFile } from '../platform/files.ts';
import type { Work } from './work.ts';
import { ReplicaUnreadable, ReplicaUnusable } from './work.ts';

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
  if (!opened.ok)
    throw opened.refusals.some(({ code }) => code === 'book-damaged')
      ? new ReplicaUnreadable()
      : new ReplicaUnusable(opened.refusals);
  try {
    return work(opened.value);
  } catch (error) {
    throw isTorn(error) ? new ReplicaUnreadable() : error;
  } finally {
    opened.value.close();
  }
}

/** A bundle is known where its last event is in the book: a book may be lost, or have given way to another, since it came. */
export const holdsEvent = (path: string, { seq, head }: { readonly seq: number; readonly head: string }): boolean =>
  withReplica(path, (book) => book !== null && hashAt(book, seq)?.toString('hex') === head);

/** Gives the name free for a book that is made anew; what had it stays beside, for whoever can still read something of it. */
export function moveAside(path: string, unique: string): void {
  const aside = `${path}.unreadable-${unique}`;
  for (const suffix of ['', ...SIDE_FILES]) if (fileExists(path + suffix)) moveFile(path + suffix, aside + suffix);
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
  refuseWhereInUse(path);
  if (head) moveFile(path, places.before(coopId, head));
  moveFile(settled, path);
}

/** What another program has written beside the book that it holds open would be taken for the new book's. */
export function refuseWhereInUse(path: string): void {
  if (SIDE_FILES.some((suffix) => fileExists(path + suffix)))
    throw new ReplicaUnusable([{ code: 'book-busy', params: {} }]);
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
  if (fileExists(path)) moveAside(path, unique);
  const made = makeBook(path, unique, (book) => {
    book.db.pragma(`application_id=${String(REPLICA_ID)}`);
    fill(book);
    return done(null);
  });
  if (!made.ok) throw new ReplicaUnusable(made.refusals);
}
