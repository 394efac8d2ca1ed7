import { present } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { FIRST_PREVIOUS } from '../book/canonical-event.ts';
import { hashAt, readLog } from '../book/log.ts';
import type { OpenBundle } from '../bundles/open-bundle.ts';
import { openBundle } from '../bundles/open-bundle.ts';
import { LOG } from '../bundles/layout.ts';
import { readLines } from '../bundles/read-log.ts';
import { Verifying } from '../bundles/verify-bundle.ts';
import { readBytes, removeFile } from '../platform/files.ts';
import { finish, finishFor, noteIntent } from './finish.ts';
import { catchUp } from './import-files.ts';
import type { Copied } from './replica.ts';
import { appendToReplica, changePlaces, refuseWhereInUse, withReplica } from './replica.ts';
import type { CooperativeRow, WaitingRow } from './rows.ts';
import { putRow, rowsWhere, rowWhere } from './rows.ts';
import { quarantine, releaseFromWaiting } from './set-aside.ts';
import type { Work } from './work.ts';

/**
 * Two books claim the same numbers, and the advisor has asked which one the cooperative goes on with. What is not kept goes
 * to quarantine as it came, with whatever goes on from it, or, where it is the book itself, stays beside the new one under
 * another name. What goes on from the kept one is taken in after it.
 */
export async function settle(work: Work, coopId: string, keep: 'ours' | 'theirs'): Promise<Outcome<null>> {
  removeFile(work.places.settled(coopId));
  const coop = rowWhere(work.db, 'cooperative', ['coop_id', coopId]);
  if (!coop || coop.fork_at === null) return refuse('workspace-no-fork', { coop: coopId }, 'coop');
  const waiting = await waitingOf(work, coopId);
  const theirs = keep === 'theirs' ? goingOnFrom(work, waiting, coopId) : null;
  // Of another book there are only later parts: nothing could be made of them.
  if (keep === 'theirs' && !theirs) return refuse('workspace-no-fork', { coop: coopId }, 'coop');
  if (theirs) makeSettled(work, theirs);
  setAside(work, coop, { waiting, theirs });
  if (theirs) {
    const end = { ...finishFor(work, theirs.bundle, theirs.row.sha256), settles: true };
    noteIntent(work, end);
    changePlaces(work, coopId);
    finish(work, end);
  } else putRow(work.db, 'cooperative', { ...coop, fork_at: null });
  await catchUp(work, coopId);
  return done(null);
}

interface Waiting {
  readonly row: WaitingRow;
  readonly bytes: Buffer;
  readonly bundle: OpenBundle;
}

/** By their first event. */
async function waitingOf(work: Work, coopId: string): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const row of rowsWhere(work.db, 'waiting', ['coop_id', coopId])) {
    const kept = readBytes(work.places.waiting(row.sha256));
    if (!kept) {
      releaseFromWaiting(work, row.sha256);
      continue;
    }
    const bytes = Buffer.from(kept);
    const { zip } = await work.unseal(bytes);
    found.push({ row, bytes, bundle: openBundle(zip, work.rules.tables) });
  }
  return found.sort((a, b) => a.row.from_seq - b.row.from_seq);
}

/** The longest of those that part from the book and begin where the book has been. */
function goingOnFrom({ places }: Work, waiting: readonly Waiting[], coopId: string): Waiting | null {
  return withReplica(places.replica(coopId), (book) => {
    const joins = ({ row, bundle }: Waiting): boolean =>
      row.parts_at !== null && book !== null && previousIn(book, row) === bundle.header.chain.prev_head;
    return [...waiting].filter(joins).sort((a, b) => b.row.to_seq - a.row.to_seq)[0] ?? null;
  });
}

const previousIn = (book: Book, { from_seq: from }: WaitingRow): string | undefined =>
  (from === 1 ? FIRST_PREVIOUS : hashAt(book, from - 1))?.toString('hex');

interface Settling {
  readonly waiting: readonly Waiting[];
  readonly theirs: Waiting | null;
}

/** Before the books change places: who is cut off here finds the fork, and what is kept of it, as it was. */
function setAside(work: Work, coop: CooperativeRow, { waiting, theirs }: Settling): void {
  const kept = theirs ? headsOf(theirs) : new Set<string>();
  const dropped = new Set<string>();
  const notices = [{ code: 'problem-fork', params: { seq: coop.fork_at ?? 0 } }];
  for (const { row, bytes, bundle } of waiting) {
    if (row.sha256 === theirs?.row.sha256) continue;
    const { prev_head: before, head } = bundle.header.chain;
    if (kept.has(head)) {
      // All of it is in the kept one.
      releaseFromWaiting(work, row.sha256);
      continue;
    }
    if (kept.has(before)) {
      kept.add(head);
      putRow(work.db, 'waiting', { ...row, parts_at: null });
      continue;
    }
    // What the book that gives way could have taken in goes on from it.
    const isOfOurs = theirs !== null && row.from_seq <= coop.to_seq + 1;
    if (row.parts_at === null && !isOfOurs && !dropped.has(before)) continue;
    dropped.add(head);
    quarantine(work, { sha256: row.sha256, fileName: row.file_name, bytes }, { notices, header: null });
    releaseFromWaiting(work, row.sha256);
  }
}

/** Wherever another may go on from it: the hash of each of its events from where it parts. */
function headsOf({ row, bundle }: Waiting): Set<string> {
  const heads = new Set<string>();
  for (const { event, hash } of readLines(bundle.unpack(LOG)))
    if (event.seq >= (row.parts_at ?? event.seq)) heads.add(hash.toString('hex'));
  return heads;
}

/** The common beginning from the book that is there, and the rest from the bundle; verified before the books change places. */
function makeSettled(work: Work, { bundle }: Waiting): void {
  const { coop_id: coopId, chain } = bundle.header;
  const path = work.places.replica(coopId);
  const unique = work.unique();
  withReplica(path, (book) => {
    const ours = present(book, 'the book is there');
    const verifying = new Verifying({ ...work.rules, progress: () => undefined });
    try {
      verifying.startAfter(ours, chain.from_seq - 1);
      verifying.take(bundle);
      verifying.ask(work.figures.of);
    } finally {
      verifying.close();
    }
    function* events(): Generator<Copied> {
      for (const read of chain.from_seq === 1 ? [] : readLog(ours)) {
        if (read.event.seq >= chain.from_seq) break;
        yield read;
      }
      yield* readLines(bundle.unpack(LOG));
    }
    appendToReplica({
      path: work.places.settled(coopId),
      unique,
      projections: work.rules.projections,
      events: events(),
    });
  });
  refuseWhereInUse(path);
}
