import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { readingApart } from '../book/book.ts';
import { connectToReadThrough } from '../book/connection.ts';
import { isDamage, refusalInUse } from '../book/storage-error.ts';
import type { LatestAcknowledgement } from '../bundles/acknowledgements.ts';
import { deltaBase } from '../bundles/acknowledgements.ts';
import { checkMeantFor, openArrived } from '../bundles/decrypt.ts';
import { readRecipient } from '../bundles/encrypt.ts';
import type { Kept } from '../bundles/export-book.ts';
import { exportBook } from '../bundles/export-book.ts';
import type { Range } from '../bundles/layout.ts';
import { tableOf } from '../bundles/layout.ts';
import type { Header } from '../bundles/header.ts';
import type { OpenBundle } from '../bundles/open-bundle.ts';
import { openBundle, readBundleFile } from '../bundles/open-bundle.ts';
import type { TablesToPack } from '../bundles/pack-tables.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { Verifying } from '../bundles/verify-bundle.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import type { AgeIdentity } from '../platform/keys.ts';
import { knownAgeIdentity, KeyRefused, signingKey } from '../platform/keys.ts';
import { BUNDLE_TABLES } from './bundle-tables.ts';
import { tablesBeside } from './bundle-tables-task.ts';
import { INVARIANTS } from './invariants.ts';
import { PROJECTIONS } from './projections.ts';

/** What is done with bundles, as a thread of its own does it: every failure that a user can do something about is said. */
export type BundleTask =
  | {
      readonly what: 'export';
      readonly book: string;
      readonly home: string;
      readonly folder: string;
      readonly making: string;
      /** Only what is new since the advisor acknowledged. */
      readonly isDelta: boolean;
      /** `age1…`, for whom it is encrypted; null where anyone may read it. */
      readonly recipient: string | null;
      readonly logPerBundle?: number | undefined;
    }
  | { readonly what: 'inspect' | 'verify'; readonly home: string; readonly files: readonly string[] };

/** Of one file: what its header says and, after `verify`, what its log has shown to be true. */
export interface Seen {
  readonly header: Header;
  readonly id: string;
  readonly tables: readonly string[];
}

export type BundleAnswer = Outcome<{ readonly kept: readonly Kept[]; readonly seen: readonly Seen[] }>;

type Progress = (done: number, total: number) => void;

export async function bundleTask(task: BundleTask, progress: Progress): Promise<BundleAnswer> {
  try {
    if (task.what === 'export') return done({ kept: await exporting(task, progress), seen: [] });
    const seen = task.what === 'verify' ? verifying(task, progress) : inspecting(task);
    return done({ kept: [], seen: await seen });
  } catch (error) {
    return refusalOf(error, task);
  }
}

const RULES = { projections: PROJECTIONS, invariants: INVARIANTS, tables: BUNDLE_TABLES };

/** A cooperative's book in an advisor's workspace is sent on by nobody. */
class BookIsReplica extends Error {
  override readonly name = 'BookIsReplica';
}

async function exporting(
  { book: path, home, folder, making, logPerBundle, ...task }: BundleTask & { readonly what: 'export' },
  progress: Progress,
): Promise<readonly Kept[]> {
  const key = signingKey(home);
  const recipient = task.recipient === null ? null : readRecipient(task.recipient);
  const size = logPerBundle === undefined ? {} : { logPerBundle };
  const tablesOf = {
    projections: PROJECTIONS,
    tables: BUNDLE_TABLES,
    tablesBeside: (head: string, range: Range, { taken }: TablesToPack) =>
      tablesBeside({ book: path, head, range, taken }),
  };
  return readingApart(connectToReadThrough(path), path, (source) => {
    // Who signs a book's bundles is whoever writes it.
    if (source.isReplica) throw new BookIsReplica();
    const base = task.isDelta ? baseOf(source) : null;
    const addressed = { recipient, baseAck: base?.bundleId ?? null };
    const asked = { source, key, addressed, after: base?.to ?? 0, ...tablesOf, folder, making, progress, ...size };
    return exportBook(asked);
  });
}

function baseOf(book: Book): LatestAcknowledgement {
  const base = deltaBase(book);
  if (!base) throw new BundleRefused('bundle-not-acknowledged');
  return base;
}

const seenIn = ({ header, id, data }: OpenBundle): Seen => ({
  header,
  id,
  tables: data.flatMap(({ name }) => tableOf(name) ?? []),
});

type Reading = BundleTask & { readonly what: 'inspect' | 'verify' };

async function inspecting({ files, home }: Reading): Promise<readonly Seen[]> {
  const own = await knownAgeIdentity(home);
  const seen: Seen[] = [];
  for (const file of files) seen.push(seenIn(await opened(file, own)));
  return seen;
}

async function verifying({ files, home }: Reading, progress: Progress): Promise<readonly Seen[]> {
  const own = await knownAgeIdentity(home);
  const each = new Verifying({ ...RULES, progress });
  try {
    const seen: Seen[] = [];
    for (const file of files) {
      const bundle = await opened(file, own);
      each.take(bundle);
      seen.push(seenIn(bundle));
    }
    return seen;
  } finally {
    each.close();
  }
}

async function opened(file: string, own: AgeIdentity | null): Promise<OpenBundle> {
  const { zip, wasEncrypted } = await openArrived(readBundleFile(file), own);
  const bundle = openBundle(zip, BUNDLE_TABLES);
  if (wasEncrypted && own) checkMeantFor(bundle.header, own);
  return bundle;
}

function refusalOf(error: unknown, task: BundleTask): BundleAnswer {
  if (error instanceof BundleRefused) return refuseAll(error.notices);
  if (error instanceof BookIsReplica) return refuse('book-is-replica');
  if (error instanceof KeyRefused) return refuseAll([error.notice]);
  if (task.what !== 'export') {
    // Of a bundle from elsewhere nothing may stop the program; what could not be carried out is the bundle's fault.
    if (!isDamage(error)) throw error;
    return refuse('bundle-log-broken', { name: 'data/log.jsonl', line: '?' });
  }
  const [path, code] = [task.folder, errorCode(error)];
  // What SQLite says is of the book, what the system says is of the folder that the bundle goes to.
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return refuse('bundle-no-room', { path });
  if (/^(EIO|ENOENT|ENXIO|ENODEV)$/.test(code)) return refuse('bundle-folder-gone', { path, reason: reasonOf(error) });
  if (/^E[A-Z]+$/.test(code)) return refuse('folder-not-writable', { path, reason: reasonOf(error) });
  const refused = refusalInUse(error);
  if (refused) return refused;
  throw error;
}
