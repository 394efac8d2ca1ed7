import { inThread } from '../platform/thread.ts';
import type { Book } from './book.ts';
import { reading } from './book.ts';
import type { Stored, StoredVerdict } from './check-stored.ts';
import { compareTables } from './compare.ts';
import type { Fault } from './fault.ts';
import { attempt, fault, unchecked } from './fault.ts';
import type { Projections } from './log.ts';
import { headOf } from './log.ts';
import { emptyScratch, replay, ReplayFailed } from './replay.ts';
import type { Standing } from './sentinel.ts';
import { isDamage } from './storage-error.ts';

/**
 * Tells whether a book is whole: the file is sound, its guards are in place, the log's chain holds, the log replayed from
 * nothing gives the same tables, and the books obey their invariants. Every fault is named; nothing is repaired.
 */
export interface Verification {
  readonly ok: boolean;
  readonly events: number;
  /** Hex of the last event's hash: the fingerprint of the whole book. */
  readonly head: string;
  readonly faults: readonly Fault[];
}

/** A statement of the books' own rules: each row that it finds is a breach. */
export interface Invariant {
  readonly code: string;
  readonly sql: string;
}

export interface VerifyOptions {
  readonly projections: Projections;
  readonly invariants: readonly Invariant[];
  /**
   * Reads what this computer has seen of the book, before the book itself is read; what it returns tells, from inside the
   * reading, where the book stands against that.
   */
  readonly watch: () => () => Standing;
}

/**
 * What can be told of the file without its tables' meaning is told by a thread of its own, while the log is replayed here.
 * The reading here stands on one snapshot, which is given back before the thread is waited for.
 */
export async function verifyBook(book: Book, options: VerifyOptions): Promise<Verification> {
  const standing = watched(options);
  const { beside, inside } = reading(book, () => ({
    beside: checkBeside(book),
    inside: checkInside(book, options, standing),
  }));
  const { file, chain } = await beside;
  const faults = [...file, ...chain.faults, ...inside];
  return { ok: faults.length === 0, events: chain.events, head: chain.head, faults };
}

function checkBeside(book: Book): Promise<StoredVerdict> {
  const asked: Stored = { path: book.path, upTo: lastSeq(book) };
  return inThread<StoredVerdict>(import.meta.url, 'check-stored', asked).catch((error: unknown) => ({
    file: [unchecked('file', error)],
    chain: { events: 0, head: '', faults: [] },
  }));
}

/** Where the log cannot be read, the thread looks as far as it comes, and says so. */
function lastSeq(book: Book): number {
  try {
    return headOf(book)?.seq ?? 0;
  } catch (error) {
    if (isDamage(error)) return Number.MAX_SAFE_INTEGER;
    throw error;
  }
}

const checkInside = (book: Book, { projections, invariants }: VerifyOptions, standing: () => Standing): Fault[] => [
  ...attempt('guards', () => checkGuards(book)),
  ...attempt('replay', () => checkReplay(book, projections)),
  ...invariants.flatMap((invariant) => attempt('invariants', () => checkInvariant(book, invariant))),
  ...attempt('sentinel', () => checkStanding(standing())),
];

/** Where even the head of the log cannot be read, that is told in its turn. */
function watched({ watch }: VerifyOptions): () => Standing {
  try {
    return watch();
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const checkStanding = (standing: Standing): Fault[] =>
  standing.behind ? [fault('sentinel', 'fault-sentinel', { known: standing.known, epoch: standing.epoch })] : [];

/** Tables, indexes and triggers must be those that the program made, to the letter. */
function checkGuards(book: Book): Fault[] {
  const scratch = emptyScratch();
  const read = (from: Book): Map<string, string> =>
    new Map(
      from.db.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL").raw().all() as [
        string,
        string,
      ][],
    );
  const [have, want] = [read(book), read(scratch)];
  scratch.close();
  const names = [...new Set([...have.keys(), ...want.keys()])].sort();
  return names
    .filter((name) => have.get(name) !== want.get(name))
    .map((name) => fault('guards', `fault-guard-${guardFault(have.has(name), want.has(name))}`, { name }));
}

const guardFault = (isThere: boolean, belongs: boolean): 'missing' | 'foreign' | 'changed' =>
  !isThere ? 'missing' : belongs ? 'changed' : 'foreign';

function checkReplay(book: Book, projections: Projections): Fault[] {
  try {
    const scratch = replay(book, projections);
    const differences = compareTables(book, scratch);
    scratch.close();
    return differences.map(({ table, rows, book: found, log }) =>
      fault('replay', 'fault-table-differs', { table, rows, book: found ?? '', log: log ?? '' }),
    );
  } catch (error) {
    if (!(error instanceof ReplayFailed)) throw error;
    return [{ check: 'replay', ...error.refused }];
  }
}

function checkInvariant(book: Book, { code, sql }: Invariant): Fault[] {
  const rows = book.db.prepare(sql).raw().all();
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, 3)
    .map((row) => JSON.stringify(row))
    .join(' ');
  return [fault('invariants', code, { rows: rows.length, shown })];
}
