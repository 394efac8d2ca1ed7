import type { Arrival, ArrivalVerdict } from '../../shared/contract/jobs.ts';
import type { ArrivalDecision, Known } from '../../shared/domain/sync/decide-arrival.ts';
import { decideArrival, gapText } from '../../shared/domain/sync/decide-arrival.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { canonicalEvent, chainHash, FIRST_PREVIOUS } from '../book/canonical-event.ts';
import { hashAt, headOf } from '../book/log.ts';
import { ReplayFailed } from '../book/replay.ts';
import { isDamage, isTorn, storageRefusal } from '../book/storage-error.ts';
import { HEADER, LOG } from '../bundles/layout.ts';
import type { OpenBundle } from '../bundles/open-bundle.ts';
import { openBundle } from '../bundles/open-bundle.ts';
import { readLines } from '../bundles/read-log.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { Verifying } from '../bundles/verify-bundle.ts';
import { writeWhole } from '../platform/files.ts';
import { fingerprintOf } from '../platform/fingerprint.ts';
import { finish, finishFor, noteBundle, noteIntent } from './finish.ts';
import { knownBundle } from './known.ts';
import { appendToReplica, withReplica } from './replica.ts';
import type { CooperativeRow } from './rows.ts';
import { putRow, rowWhere, rowsWhere } from './rows.ts';
import type { Came } from './set-aside.ts';
import { claimsOf, quarantine, releaseFromQuarantine, releaseFromWaiting } from './set-aside.ts';
import type { Work } from './work.ts';
import { ReplicaUnreadable, ReplicaUnusable } from './work.ts';

/**
 * One file on its way into a cooperative's book, by the order of bundle.md: whatever is not right puts it in quarantine and
 * changes nothing else. What was verified goes in whole, in one transaction, or waits until what is missing before it comes.
 */
export async function takeIn(work: Work, came: Came, trust: boolean): Promise<Arrival> {
  const known = knownBundle(work, ['sha256', came.sha256]);
  if (known) {
    releaseFromQuarantine(work, came.sha256);
    releaseFromWaiting(work, came.sha256);
    const coop = rowWhere(work.db, 'cooperative', ['coop_id', known.coop_id]);
    return {
      fileName: came.fileName,
      verdict: 'already',
      coop: coop && { coopId: coop.coop_id, nameKm: coop.name_km, nameEn: coop.name_en },
      fromSeq: known.from_seq,
      toSeq: known.to_seq,
      notices: [{ code: 'arrival-known', params: {} }],
    };
  }
  let plain: Buffer | null = null;
  try {
    const { zip, checkMeant } = await work.unseal(came.bytes);
    plain = zip;
    const bundle = openBundle(zip, work.rules.tables);
    checkMeant(bundle.header);
    return judged(work, { came, bundle, trust });
  } catch (error) {
    const notices = refusedBy(error);
    quarantine(work, came, {
      notices,
      header: plain && claimsOf(plain),
      ...(error instanceof KeyChanged ? { newKey: error.newKey } : {}),
    });
    releaseFromWaiting(work, came.sha256);
    return refusedArrival(came, notices, plain);
  }
}

interface Candidate {
  readonly came: Came;
  readonly bundle: OpenBundle;
  readonly trust: boolean;
}

class KeyChanged extends BundleRefused {
  readonly newKey: string;
  constructor(newKey: string, known: string) {
    const params = { fingerprint: fingerprintOf(newKey), known: fingerprintOf(known) };
    super('bundle-signature-other-key', {}, [{ code: 'arrival-key-changed', params }]);
    this.newKey = newKey;
  }
}

/** What values from elsewhere may lead to where nobody has foreseen them; taking them for the bundle's fault changes nothing else. */
const BUNDLES_FAULT = [ReplayFailed, TypeError, RangeError] as const;

function refusedBy(error: unknown): readonly Notice[] {
  if (error instanceof KeyChanged) return error.notices.slice(1);
  if (error instanceof BundleRefused) return error.notices;
  // A full disk, or a book that another program holds, says nothing of the bundle: it is not set aside for that.
  if (storageRefusal(error) || isTorn(error)) throw error;
  // What could not be carried out in the scratch book is the bundle's fault.
  if (isDamage(error) || BUNDLES_FAULT.some((fault) => error instanceof fault))
    return [{ code: 'bundle-log-broken', params: { name: LOG, line: '?' } }];
  throw error;
}

function refusedArrival({ fileName }: Came, notices: readonly Notice[], plain: Buffer | null): Arrival {
  const header = plain && claimsOf(plain);
  const isHeld = notices[0]?.code === 'bundle-from-future';
  return {
    fileName,
    verdict: isHeld ? 'held' : 'quarantined',
    coop: header && { coopId: header.coop_id, nameKm: header.coop.name_km, nameEn: header.coop.name_en },
    fromSeq: header?.chain.from_seq ?? 0,
    toSeq: header?.chain.to_seq ?? 0,
    notices: isHeld ? [...notices, { code: 'arrival-held', params: {} }] : notices,
  };
}

function judged(work: Work, candidate: Candidate): Arrival {
  const { bundle, trust, came } = candidate;
  const { header, id } = bundle;
  const say = (verdict: ArrivalVerdict, notices: readonly Notice[]): Arrival => ({
    fileName: came.fileName,
    verdict,
    coop: { coopId: header.coop_id, nameKm: header.coop.name_km, nameEn: header.coop.name_en },
    fromSeq: header.chain.from_seq,
    toSeq: header.chain.to_seq,
    notices,
  });
  if (knownBundle(work, ['id', id])) {
    releaseFromQuarantine(work, came.sha256);
    releaseFromWaiting(work, came.sha256);
    return say('already', [{ code: 'arrival-known', params: {} }]);
  }
  const coop = rowWhere(work.db, 'cooperative', ['coop_id', header.coop_id]);
  const isKeyChanged = coop !== null && coop.writer_key !== header.writer_key;
  if (isKeyChanged && !trust) throw new KeyChanged(header.writer_key, coop.writer_key);
  const decision = withReplica(work.places.replica(header.coop_id), (book) => decided(work, book, bundle));
  const forkAt = coop?.fork_at ?? null;
  const keyNotices: readonly Notice[] = isKeyChanged
    ? [{ code: 'arrival-key-taken', params: { fingerprint: fingerprintOf(header.writer_key) } }]
    : [];
  switch (decision.kind) {
    case 'pending': {
      keepWaiting(work, candidate, null);
      const gap = gapText([{ from: decision.missingFrom, to: decision.missingTo }]);
      return say('pending', [{ code: 'problem-pending', params: { gap } }]);
    }
    case 'duplicate':
      // A book beside which nothing is remembered of it: the workspace's own file was lost.
      if (coop) noteBundle(work, finishFor(work, bundle, came.sha256));
      else finish(work, finishFor(work, bundle, came.sha256));
      if (isKeyChanged) putRow(work.db, 'cooperative', { ...coop, writer_key: header.writer_key });
      releaseFromQuarantine(work, came.sha256);
      releaseFromWaiting(work, came.sha256);
      return say('already', [{ code: 'arrival-nothing-new', params: { to: coop?.to_seq ?? 0 } }, ...keyNotices]);
    case 'fork':
      if (!coop) throw new BundleRefused('bundle-does-not-follow', { from: 1 });
      keepWaiting(work, candidate, { at: decision.at, coop });
      return say('fork', [{ code: 'problem-fork', params: { seq: decision.at } }]);
    case 'append':
      // A book that is made anew has nothing that could part from it.
      if (forkAt !== null && decision.from > 1) {
        keepWaiting(work, candidate, null);
        return say('fork', [{ code: 'problem-fork', params: { seq: forkAt } }]);
      }
      append(work, candidate, decision.from);
      return say('received', coop ? keyNotices : [firstKey(header.writer_key)]);
  }
}

const firstKey = (key: string): Notice => ({ code: 'arrival-first-key', params: { fingerprint: fingerprintOf(key) } });

/** What is said of a bundle is believed after its replay, which goes on from the book that is there. */
function decided(work: Work, book: Book | null, bundle: OpenBundle): ArrivalDecision {
  const { chain } = bundle.header;
  const coming = { from: chain.from_seq, to: chain.to_seq, previousHead: chain.prev_head };
  const known = knownOf(book, bundle);
  const decision = decideArrival(coming, known);
  const canReplay = decision.kind !== 'pending' && known.headBefore === coming.previousHead;
  if (!canReplay) {
    checkRange(bundle);
    return decision;
  }
  const progress = (events: number, of: number): void => work.progress(events / Math.max(1, of));
  const verifying = new Verifying({ ...work.rules, progress });
  try {
    if (book) startAfter(verifying, book, coming.from - 1);
    verifying.take(bundle);
    // Whatever will be asked of the book is asked here first, so that no bundle makes one of which it cannot be answered.
    verifying.ask(work.figures.of);
  } finally {
    verifying.close();
  }
  return decision;
}

/** What is wrong in the book that is there is not the bundle's fault. */
function startAfter(verifying: Verifying, book: Book, seq: number): void {
  try {
    verifying.startAfter(book, seq);
  } catch (error) {
    throw !storageRefusal(error) && (isDamage(error) || error instanceof ReplayFailed)
      ? new ReplicaUnusable(new ReplicaUnreadable().notices)
      : error;
  }
}

/** What cannot be replayed yet is kept only where its log is what the header says: these numbers, one chain, this head. */
function checkRange({ header, unpack }: OpenBundle): void {
  const { from_seq: from, to_seq: to, prev_head: before, head } = header.chain;
  let seq = from - 1;
  let previous: Buffer = Buffer.from(before, 'hex');
  for (const { event, hash, line } of readLines(unpack(LOG))) {
    seq += 1;
    if (event.seq !== seq || !chainHash(previous, canonicalEvent(event)).equals(hash))
      throw new BundleRefused('bundle-log-broken', { name: LOG, line });
    previous = hash;
  }
  if (seq !== to) throw new BundleRefused('bundle-header-differs', { name: HEADER, field: 'chain.to_seq' });
  if (previous.toString('hex') !== head)
    throw new BundleRefused('bundle-header-differs', { name: HEADER, field: 'chain.head' });
}

function knownOf(book: Book | null, { header, unpack }: OpenBundle): Known {
  const { from_seq: from } = header.chain;
  const to = book ? (headOf(book)?.seq ?? 0) : 0;
  const before = from === 1 ? FIRST_PREVIOUS : book && hashAt(book, from - 1);
  return {
    to,
    headBefore: before?.toString('hex') ?? null,
    partsAt: book && from <= to ? partsAt(book, to, unpack(LOG)) : null,
  };
}

function partsAt(book: Book, to: number, log: Buffer): number | null {
  for (const { event, hash } of readLines(log)) {
    if (event.seq > to) break;
    if (hashAt(book, event.seq)?.equals(hash) !== true) return event.seq;
  }
  return null;
}

function append(work: Work, { came, bundle }: Candidate, from: number): void {
  const path = work.places.replica(bundle.header.coop_id);
  const end = finishFor(work, bundle, came.sha256);
  noteIntent(work, end);
  function* events(): ReturnType<typeof readLines> {
    for (const read of readLines(bundle.unpack(LOG))) if (read.event.seq >= from) yield read;
  }
  appendToReplica({ path, unique: work.unique(), projections: work.rules.projections, events: events() });
  finish(work, end);
}

/** Where the book parts, and from which; both are written down together. */
interface Parting {
  readonly at: number;
  readonly coop: CooperativeRow;
}

function keepWaiting(work: Work, { came, bundle, trust }: Candidate, parting: Parting | null): void {
  const { header, id } = bundle;
  const known = rowsWhere(work.db, 'waiting', ['bundle_id', id])[0];
  const isKept = known !== undefined && known.sha256 !== came.sha256;
  if (!isKept) writeWhole(work.places.waiting(came.sha256), came.bytes);
  work.db.transaction(() => {
    if (parting) {
      const { at, coop } = parting;
      putRow(work.db, 'cooperative', { ...coop, fork_at: Math.min(at, coop.fork_at ?? at) });
    }
    if (isKept) return;
    putRow(work.db, 'waiting', {
      sha256: came.sha256,
      bundle_id: id,
      coop_id: header.coop_id,
      name_km: header.coop.name_km,
      name_en: header.coop.name_en,
      writer_key: header.writer_key,
      trusted: trust ? 1 : 0,
      from_seq: header.chain.from_seq,
      to_seq: header.chain.to_seq,
      file_name: known?.file_name ?? came.fileName,
      bytes: came.bytes.length,
      received_on: known?.received_on ?? work.today,
      parts_at: parting?.at ?? null,
    });
  })();
  releaseFromQuarantine(work, came.sha256);
}
