import { present } from '../../shared/kernel/assert.ts';
import type { Acknowledged } from '../bundles/acknowledgement.ts';
import { acknowledgementName, writeAcknowledgement } from '../bundles/acknowledgement.ts';
import { writeWhole } from '../platform/files.ts';
import { standingOf, withReplica } from './replica.ts';
import { dropRows, putRow, rowWhere } from './rows.ts';
import { releaseFromQuarantine, releaseFromWaiting } from './set-aside.ts';
import type { Work } from './work.ts';

/**
 * What is to be written of a bundle once its events are in the cooperative's book. It is noted before the book is written:
 * a program that is cut off between the two finds the note when it next opens the workspace, and finishes.
 */
export interface Finish {
  readonly coopId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly writerKey: string;
  readonly bundleId: string;
  readonly sha256: string;
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly receivedOn: string;
  readonly acknowledgement: { readonly fileName: string; readonly content: string };
  /** The book takes another's place, so that nothing parts any more. */
  readonly settles?: boolean;
}

export function finishFor(work: Work, { header, id }: Acknowledged, sha256: string): Finish {
  return {
    coopId: header.coop_id,
    nameKm: header.coop.name_km,
    nameEn: header.coop.name_en,
    writerKey: header.writer_key,
    bundleId: id,
    sha256,
    epoch: header.epoch.number,
    from: header.chain.from_seq,
    to: header.chain.to_seq,
    head: header.chain.head,
    receivedOn: work.today,
    acknowledgement: {
      fileName: acknowledgementName({ header, id }),
      content: writeAcknowledgement({ header, id }, work.key()),
    },
  };
}

export const noteIntent = ({ db }: Work, finish: Finish): void =>
  putRow(db, 'intent', { coop_id: finish.coopId, finish: JSON.stringify(finish) });

export const noteBundle = ({ db }: Pick<Work, 'db'>, { coopId, ...finish }: Finish): void =>
  putRow(db, 'bundle', {
    id: finish.bundleId,
    sha256: finish.sha256,
    coop_id: coopId,
    epoch: finish.epoch,
    from_seq: finish.from,
    to_seq: finish.to,
    head: finish.head,
    received_on: finish.receivedOn,
  });

/** All of it in one transaction; the files follow, and are put right by the next opening where they could not. */
export function finish(work: Work, done: Finish): void {
  const { db, places } = work;
  const { coopId, acknowledgement } = done;
  const known = rowWhere(db, 'cooperative', ['coop_id', coopId]);
  const { standing, figures } = readingsOf(work, coopId);
  db.transaction(() => {
    putRow(db, 'cooperative', {
      coop_id: coopId,
      name_km: done.nameKm,
      name_en: done.nameEn,
      writer_key: done.writerKey,
      to_seq: standing.toSeq,
      head: standing.head,
      epoch: standing.epoch,
      last_event: standing.lastEvent,
      restored_at: standing.restoredAt,
      received_on: done.receivedOn,
      fork_at: done.settles === true ? null : (known?.fork_at ?? null),
      figures,
      figures_version: work.figures.version,
    });
    noteBundle(work, done);
    putRow(db, 'acknowledgement', {
      coop_id: coopId,
      file_name: acknowledgement.fileName,
      to_seq: done.to,
      head: done.head,
      content: acknowledgement.content,
      made_on: done.receivedOn,
    });
    dropRows(db, 'intent', ['coop_id', coopId]);
    dropRows(db, 'trouble', ['coop_id', coopId]);
  })();
  writeWhole(places.acknowledgement(acknowledgement.fileName), acknowledgement.content);
  releaseFromWaiting(work, done.sha256);
  releaseFromQuarantine(work, done.sha256);
}

function readingsOf({ places, figures }: Work, coopId: string): { standing: Standing; figures: string } {
  return withReplica(places.replica(coopId), (replica) => {
    const book = present(replica, 'the book of the cooperative is there');
    return { standing: present(standingOf(book), 'the book has a first event'), figures: figures.of(book) };
  });
}

type Standing = NonNullable<ReturnType<typeof standingOf>>;

/** Figures of a book that is there, where what is remembered of it is of another program or another head. */
export function refreshFigures(work: Work, coopId: string): void {
  const known = rowWhere(work.db, 'cooperative', ['coop_id', coopId]);
  if (!known) return;
  const { standing, figures } = readingsOf(work, coopId);
  putRow(work.db, 'cooperative', {
    ...known,
    to_seq: standing.toSeq,
    head: standing.head,
    epoch: standing.epoch,
    last_event: standing.lastEvent,
    restored_at: standing.restoredAt,
    figures,
    figures_version: work.figures.version,
  });
}
