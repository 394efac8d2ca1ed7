import { present } from '../../shared/kernel/assert.ts';
import { readLog } from '../book/log.ts';
import { openBundle } from '../bundles/open-bundle.ts';
import { LOG } from '../bundles/layout.ts';
import { readLines } from '../bundles/read-log.ts';
import { Verifying } from '../bundles/verify-bundle.ts';
import { readBytes, removeFile } from '../platform/files.ts';
import { finish, finishFor, noteIntent } from './finish.ts';
import { catchUp } from './import-files.ts';
import type { Copied } from './replica.ts';
import { appendToReplica, changePlaces, withReplica } from './replica.ts';
import type { WaitingRow } from './rows.ts';
import { putRow, rowsWhere, rowWhere } from './rows.ts';
import { quarantine, releaseFromWaiting } from './set-aside.ts';
import type { Work } from './work.ts';

/**
 * Two books claim the same numbers, and the advisor has asked which one the cooperative goes on with. What is not kept goes
 * to quarantine as it came, or, where it is the book itself, stays beside the new one under another name.
 */
export async function settle(work: Work, coopId: string, keep: 'ours' | 'theirs'): Promise<void> {
  const coop = present(rowWhere(work.db, 'cooperative', ['coop_id', coopId]), coopId);
  const parted = rowsWhere(work.db, 'waiting', ['coop_id', coopId]).filter(({ parts_at: at }) => at !== null);
  const theirs = [...parted].sort((a, b) => b.to_seq - a.to_seq)[0];
  if (keep === 'theirs' && theirs) await replaceBy(work, theirs);
  const settled = present(rowWhere(work.db, 'cooperative', ['coop_id', coopId]), coopId);
  putRow(work.db, 'cooperative', { ...settled, fork_at: null });
  const reason = { code: 'problem-fork', params: { seq: coop.fork_at ?? 0 } };
  for (const each of parted) {
    if (keep === 'theirs' && each.sha256 === theirs?.sha256) continue;
    const bytes = readBytes(work.places.waiting(each.sha256));
    if (bytes)
      quarantine(
        work,
        { sha256: each.sha256, fileName: each.file_name, bytes: Buffer.from(bytes) },
        { notices: [reason], header: null },
      );
    releaseFromWaiting(work, each.sha256);
  }
  await catchUp(work, coopId);
}

/** The common beginning from the book that is there, and the rest from the bundle; verified before the books change places. */
async function replaceBy(work: Work, row: WaitingRow): Promise<void> {
  const bytes = present(readBytes(work.places.waiting(row.sha256)), 'what waits is kept');
  const { zip } = await work.unseal(Buffer.from(bytes));
  const bundle = openBundle(zip, work.rules.tables);
  const { coop_id: coopId, chain } = bundle.header;
  const path = work.places.replica(coopId);
  const unique = work.unique();
  const fresh = work.places.settled(coopId);
  removeFile(fresh);
  withReplica(path, (book) => {
    const ours = present(book, 'the book is there');
    const verifying = new Verifying({ ...work.rules, progress: () => undefined });
    try {
      verifying.startAfter(ours, chain.from_seq - 1);
      verifying.take(bundle);
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
    appendToReplica({ path: fresh, unique, projections: work.rules.projections, events: events() });
  });
  const end = finishFor(work, bundle, row.sha256);
  noteIntent(work, end);
  changePlaces(work, coopId);
  finish(work, end);
}
