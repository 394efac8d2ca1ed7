import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { isFolder, joinPath } from '../platform/files.ts';
import { removeIfLetGo } from '../platform/leftovers.ts';
import type { Watch } from '../platform/long-thread.ts';
import { Cancelled, inLongThread } from '../platform/long-thread.ts';
import type { Ports } from '../platform/ports.ts';
import { makingName } from '../bundles/keep-bundle.ts';
import type { Kept } from '../bundles/export-book.ts';
import { noteBundle } from './bundle-notes.ts';
import type { BundleAnswer, BundleTask, Seen } from './bundle-task.ts';

/**
 * Bundles as a host or a job asks for them: each in a thread of its own, with how far it is, and a signal that stops it.
 * Of an export that was stopped nothing is left but bundles that were whole before.
 */
export interface ExportAsked {
  readonly ports: Ports;
  /** Path of the book, which may be open meanwhile. */
  readonly book: string;
  readonly folder: string;
  /** Only what is new since the advisor acknowledged; else the whole book. */
  readonly isDelta?: boolean;
  /** `age1…`, for whom it is encrypted; blank where anyone may read it. */
  readonly recipient?: string;
  /** Bytes of log in one bundle; for tests, which have no large books. */
  readonly logPerBundle?: number;
}

export async function exportBundle(
  { ports, book, folder, isDelta = false, recipient = '', logPerBundle }: ExportAsked,
  watch: Watch = {},
): Promise<Outcome<readonly Kept[]>> {
  const making = makingName(ports.ids.hex(6));
  const sent = { isDelta, recipient: recipient === '' ? null : recipient };
  const answer = await ask({ what: 'export', book, home: ports.home, folder, making, ...sent, logPerBundle }, watch);
  if (!answer.ok && isFolder(folder)) removeIfLetGo(joinPath(folder, making));
  if (!answer.ok) return answer;
  const { kept } = answer.value;
  return done(kept, noteBundle(ports, book, Math.max(0, ...kept.map(({ to }) => to))));
}

/** What was encrypted for this computer's advisor is opened with the key in its home. */
type Opener = Pick<Ports, 'home'>;

/** Who says that they made it, of which events, with which totals: read, and believed in nothing but the signature. */
export const inspectBundle = async (
  { home }: Opener,
  file: string,
  watch: Watch = {},
): Promise<Outcome<readonly Seen[]>> => seen(await ask({ what: 'inspect', home, files: [file] }, watch));

/** Several files where a book went out in several bundles, or in a full one and deltas, in their order. */
export const verifyBundles = async (
  { home }: Opener,
  files: readonly string[],
  watch: Watch = {},
): Promise<Outcome<readonly Seen[]>> => seen(await ask({ what: 'verify', home, files }, watch));

const seen = (answer: BundleAnswer): Outcome<readonly Seen[]> => (answer.ok ? done(answer.value.seen) : answer);

async function ask(task: BundleTask, watch: Watch): Promise<BundleAnswer> {
  try {
    return await inLongThread<BundleAnswer>({ askedFrom: import.meta.url, name: 'bundle-task' }, task, watch);
  } catch (error) {
    if (error instanceof Cancelled) return refuse('bundle-cancelled');
    throw error;
  }
}
