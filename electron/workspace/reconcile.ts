import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileExists, writeWhole } from '../platform/files.ts';
import type { Finish } from './finish.ts';
import { finish, refreshFigures } from './finish.ts';
import { namesIn } from './folder.ts';
import { changePlaces, standingOf, withReplica } from './replica.ts';
import { dropRows, rowsOf } from './rows.ts';
import type { Work } from './work.ts';

/**
 * Puts right what a program that was cut off has left: a book that took a bundle in before that was written down, files whose
 * row was never written, acknowledgements that never reached the disk. With nothing left over, nothing is done.
 */
export function reconcile(work: Work): void {
  const { db, places } = work;
  for (const { coop_id: coopId, finish: text } of rowsOf(db, 'intent')) {
    const noted = JSON.parse(text) as Finish;
    if (fileExists(places.settled(coopId))) changePlaces(work, coopId);
    const standing = withReplica(places.replica(coopId), (book) => book && standingOf(book));
    if (standing?.head === noted.head) finish(work, noted);
    else dropRows(db, 'intent', ['coop_id', coopId]);
  }
  for (const { coop_id: coopId, head, figures_version: version } of rowsOf(db, 'cooperative')) {
    const standing = withReplica(places.replica(coopId), (book) => book && standingOf(book));
    if (standing && (standing.head !== head || version !== work.figures.version)) refreshFigures(work, coopId);
  }
  sweep(work);
}

function sweep({ db, places }: Work): void {
  const quarantined = new Set(rowsOf(db, 'quarantine').map(({ sha256 }) => sha256));
  const waiting = new Set(rowsOf(db, 'waiting').map(({ sha256 }) => sha256));
  for (const name of namesIn(places, 'quarantine'))
    if (!quarantined.has(name.split('.', 1)[0] ?? '')) rmSync(join(places.folder, 'quarantine', name));
  for (const name of namesIn(places, 'pending'))
    if (!waiting.has(name)) rmSync(join(places.folder, 'pending', name), { force: true });
  for (const { file_name: name, content } of rowsOf(db, 'acknowledgement'))
    if (!fileExists(places.acknowledgement(name))) writeWhole(places.acknowledgement(name), content);
}
