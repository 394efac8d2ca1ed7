import { join } from 'node:path';
import { AssertionFailed } from '../../shared/kernel/assert.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { errorCode } from '../platform/error-code.ts';
import { fileExists, removeFile, writeWhole } from '../platform/files.ts';
import { removeIfLetGo } from '../platform/leftovers.ts';
import type { Finish } from './finish.ts';
import { finish, refreshFigures } from './finish.ts';
import { namesIn } from './folder.ts';
import { knownBundle } from './known.ts';
import { changePlaces, moveAside, standingOf, withReplica } from './replica.ts';
import { dropRows, putRow, rowsOf, rowsWhere, rowWhere } from './rows.ts';
import { releaseFromWaiting } from './set-aside.ts';
import type { Work } from './work.ts';
import { ReplicaUnreadable, ReplicaUnusable } from './work.ts';

/**
 * Puts right what a program that was cut off has left: a book that took a bundle in before that was written down, files whose
 * row was never written, acknowledgements that never reached the disk. With nothing left over, nothing is done. A book that
 * cannot be looked at is noted with its cooperative, and keeps nobody from the others.
 */
export function reconcile(work: Work): void {
  const { db } = work;
  const named = [...rowsOf(db, 'intent'), ...rowsOf(db, 'cooperative'), ...rowsOf(db, 'waiting')];
  for (const coopId of new Set(named.map(({ coop_id: id }) => id))) note(work, coopId, troublesOf(work, coopId));
  sweep(work);
}

function troublesOf(work: Work, coopId: string): readonly Notice[] {
  try {
    finishNoted(work, coopId);
    const isThere = lookAtBook(work, coopId);
    for (const { sha256 } of rowsWhere(work.db, 'waiting', ['coop_id', coopId]))
      if (knownBundle(work, ['sha256', sha256])) releaseFromWaiting(work, sha256);
    return isThere ? [] : new ReplicaUnreadable().notices;
  } catch (error) {
    if (error instanceof ReplicaUnreadable) makeWay(work, coopId);
    if (error instanceof ReplicaUnusable) return error.notices;
    // A report that cannot be made of one book, whatever of it was taken in by an earlier program.
    if (error instanceof AssertionFailed) return new ReplicaUnreadable().notices;
    throw error;
  }
}

/** Where another program holds the file, the next opening does it. */
function makeWay({ places, unique }: Work, coopId: string): void {
  try {
    moveAside(places.replica(coopId), unique());
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

function note({ db }: Work, coopId: string, notices: readonly Notice[]): void {
  const known = rowWhere(db, 'trouble', ['coop_id', coopId]);
  if (notices.length === 0) {
    if (known) dropRows(db, 'trouble', ['coop_id', coopId]);
    return;
  }
  const intent = rowWhere(db, 'intent', ['coop_id', coopId]);
  const noted = intent && (JSON.parse(intent.finish) as Finish);
  const coop = rowWhere(db, 'cooperative', ['coop_id', coopId]);
  putRow(db, 'trouble', {
    coop_id: coopId,
    name_km: coop?.name_km ?? noted?.nameKm ?? known?.name_km ?? '',
    name_en: coop?.name_en ?? noted?.nameEn ?? known?.name_en ?? '',
    notices: JSON.stringify(notices),
  });
}

function finishNoted(work: Work, coopId: string): void {
  const { db, places } = work;
  const row = rowWhere(db, 'intent', ['coop_id', coopId]);
  const noted = row && (JSON.parse(row.finish) as Finish);
  const settled = places.settled(coopId);
  if (fileExists(settled)) {
    if (noted && headAt(settled) === noted.head) changePlaces(work, coopId);
    else removeFile(settled);
  }
  if (!noted) return;
  const standing = withReplica(places.replica(coopId), (book) => book && standingOf(book));
  if (standing?.head === noted.head) finish(work, noted);
  else dropRows(db, 'intent', ['coop_id', coopId]);
}

/** Null also where there is no book in the file: then it takes nobody's place. */
function headAt(path: string): string | null {
  try {
    return withReplica(path, (book) => (book && standingOf(book)?.head) ?? null);
  } catch (error) {
    if (error instanceof ReplicaUnusable) return null;
    throw error;
  }
}

/** False where a book that was taken in is not there. */
function lookAtBook(work: Work, coopId: string): boolean {
  const known = rowWhere(work.db, 'cooperative', ['coop_id', coopId]);
  if (!known) return true;
  const standing = withReplica(work.places.replica(coopId), (book) => book && standingOf(book));
  if (!standing) return false;
  if (standing.head !== known.head || known.figures_version !== work.figures.version) refreshFigures(work, coopId);
  return true;
}

/** What this program lays under quarantine and pending, whole or cut off; other names are somebody's, and stay. */
const OWN = /^([0-9a-f]{64})(\.zip|\.txt)?(\.[0-9a-f]+\.part)?$/;

function sweep({ db, places }: Work): void {
  for (const [folder, table] of [
    ['quarantine', 'quarantine'],
    ['pending', 'waiting'],
  ] as const) {
    const kept = new Set(rowsOf(db, table).map(({ sha256 }) => sha256));
    for (const name of namesIn(places, folder)) {
      const [, sha256, , part] = OWN.exec(name) ?? [];
      if (sha256 === undefined || (part === undefined && kept.has(sha256))) continue;
      removeIfLetGo(join(places.folder, folder, name));
    }
  }
  for (const { file_name: name, content } of rowsOf(db, 'acknowledgement'))
    if (!fileExists(places.acknowledgement(name))) writeWhole(places.acknowledgement(name), content);
}
