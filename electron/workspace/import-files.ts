import type { Arrival } from '../../shared/contract/jobs.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { readBundleFile } from '../bundles/open-bundle.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { errorCode } from '../platform/error-code.ts';
import { fileNameOf, readBytes } from '../platform/files.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { knownBundle } from './known.ts';
import { rowsOf, rowsWhere, rowWhere } from './rows.ts';
import type { Came } from './set-aside.ts';
import { releaseFromWaiting } from './set-aside.ts';
import { takeIn } from './take-in.ts';
import type { Work } from './work.ts';
import { ReplicaUnusable } from './work.ts';

/** A file to take in: where it lies, and what it is called. */
export type FileToImport =
  | { readonly path: string; readonly fileName?: string | undefined }
  /** The hash under which it lies in quarantine. */
  | { readonly quarantined: string };

export interface Importing {
  readonly files: readonly FileToImport[];
  readonly trust: boolean;
  /** Of all files together, in thousandths of a file. */
  readonly progress: (done: number, total: number) => void;
}

const PARTS = 1000;

/** One file after another; each is taken in whole, or not, before the next is looked at, so that it can be stopped between. */
export async function importFiles(work: Work, { files, trust, progress }: Importing): Promise<readonly Arrival[]> {
  const arrivals: { readonly sha256: string; readonly arrival: Arrival }[] = [];
  for (const [place, file] of files.entries()) {
    const at = (share: number): void =>
      progress(Math.round((place + Math.min(1, share)) * PARTS), files.length * PARTS);
    at(0);
    const came = read(work, file);
    if ('notices' in came) {
      arrivals.push({ sha256: '', arrival: unread(file, came.notices) });
      continue;
    }
    arrivals.push({ sha256: came.sha256, arrival: await arrivalOf({ ...work, progress: at }, { file, came, trust }) });
  }
  progress(files.length * PARTS, files.length * PARTS);
  return arrivals.map(({ sha256, arrival }) => laterReceived(work, sha256, arrival));
}

async function arrivalOf(
  work: Work,
  { file, came, trust }: { readonly file: FileToImport; readonly came: Came; readonly trust: boolean },
): Promise<Arrival> {
  try {
    const arrival = await takeIn(work, came, trust);
    const caughtUp = arrival.coop && arrival.verdict === 'received' ? await catchUp(work, arrival.coop.coopId) : [];
    return { ...arrival, notices: [...arrival.notices, ...caughtUp] };
  } catch (error) {
    // The book of one cooperative stands in the way of its own bundles alone.
    if (error instanceof ReplicaUnusable) return unread(file, error.notices);
    throw error;
  }
}

/** What waited when it was looked at may have gone in with a later file. */
function laterReceived(work: Work, sha256: string, arrival: Arrival): Arrival {
  if (arrival.verdict !== 'pending' || !knownBundle(work, ['sha256', sha256])) return arrival;
  return { ...arrival, verdict: 'received', notices: [] };
}

function read(work: Work, file: FileToImport): Came | { readonly notices: readonly Notice[] } {
  if ('quarantined' in file) {
    const row = rowWhere(work.db, 'quarantine', ['sha256', file.quarantined]);
    const bytes = row && readBytes(work.places.quarantined(file.quarantined));
    if (!row || !bytes) return { notices: [{ code: 'workspace-file-gone', params: {} }] };
    return { sha256: row.sha256, fileName: row.file_name, bytes: Buffer.from(bytes) };
  }
  try {
    const bytes = readBundleFile(file.path);
    return { sha256: sha256Hex(bytes), fileName: shownName(file.fileName ?? fileNameOf(file.path)), bytes };
  } catch (error) {
    if (error instanceof BundleRefused) return { notices: error.notices };
    // A stick that was pulled, or a file that another program holds: of the others nothing is known yet.
    if (errorCode(error) === '') throw error;
    return { notices: [{ code: 'bundle-missing', params: { file: file.path } }] };
  }
}

/** A name from elsewhere, to be shown: one line of so many characters. */
const shownName = (name: string): string =>
  fileNameOf(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}]/gu, '?')
    .slice(0, 200);

const unread = (file: FileToImport, notices: readonly Notice[]): Arrival => ({
  fileName: 'quarantined' in file ? file.quarantined : shownName(file.fileName ?? fileNameOf(file.path)),
  verdict: 'refused',
  coop: null,
  fromSeq: 0,
  toSeq: 0,
  notices,
});

/** What could have been taken in when the program was cut off. */
export async function catchUpAll(work: Work): Promise<void> {
  for (const coopId of new Set(rowsOf(work.db, 'waiting').map(({ coop_id: id }) => id))) {
    try {
      await catchUp(work, coopId);
    } catch (error) {
      // It was noted with its cooperative, and keeps nobody from the others.
      if (!(error instanceof ReplicaUnusable)) throw error;
    }
  }
}

/** What waited for events that have come now; again and again, since each may be what the next one waited for. */
export async function catchUp(work: Work, coopId: string): Promise<readonly Notice[]> {
  let reached: number | null = null;
  for (;;) {
    const book = rowWhere(work.db, 'cooperative', ['coop_id', coopId]);
    if (!book || book.fork_at !== null) break;
    const next = [...rowsWhere(work.db, 'waiting', ['coop_id', coopId])]
      .sort((a, b) => a.from_seq - b.from_seq)
      .find(({ from_seq: from }) => from <= book.to_seq + 1);
    if (!next) break;
    const bytes = readBytes(work.places.waiting(next.sha256));
    if (bytes) {
      const came = { sha256: next.sha256, fileName: next.file_name, bytes: Buffer.from(bytes) };
      const { verdict, toSeq } = await takeIn(work, came, next.trusted === 1);
      if (verdict === 'received') reached = toSeq;
      else if (verdict === 'pending' || verdict === 'fork') break;
      else releaseFromWaiting(work, next.sha256);
    } else releaseFromWaiting(work, next.sha256);
  }
  return reached === null ? [] : [{ code: 'arrival-caught-up', params: { to: reached } }];
}
