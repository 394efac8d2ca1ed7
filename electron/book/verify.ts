import { reasonOf } from '../platform/error-code.ts';
import { inThread } from '../platform/thread.ts';
import type { Book } from './book.ts';
import { reading } from './book.ts';
import { ChainCheck } from './check-chain.ts';
import { compareTables } from './compare.ts';
import type { CheckName, Fault } from './fault.ts';
import { fault } from './fault.ts';
import type { Projections } from './log.ts';
import { emptyScratch, replay, ReplayFailed } from './replay.ts';
import type { Standing } from './sentinel.ts';

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
 * SQLite reads the whole file in a thread of its own while the log is replayed here. All else stands on one snapshot, which
 * is given back before the file's check is waited for.
 */
export async function verifyBook(book: Book, options: VerifyOptions): Promise<Verification> {
  const file = inThread<readonly Fault[]>(import.meta.url, 'check-file', book.path).catch(unchecked('file'));
  const standing = watched(options);
  const inside = reading(book, () => checkInside(book, options, standing));
  const faults = [...(await file), ...inside.faults];
  return { ...inside, ok: faults.length === 0, faults };
}

function checkInside(book: Book, options: VerifyOptions, standing: () => Standing): Omit<Verification, 'ok'> {
  const chainCheck = new ChainCheck();
  const replayFaults = attempt('replay', () => checkReplay(book, options.projections, chainCheck));
  const chain = chainCheck.end();
  const faults: Fault[] = [
    ...attempt('guards', () => checkGuards(book)),
    ...chain.faults,
    ...replayFaults,
    ...options.invariants.flatMap((invariant) => attempt('invariants', () => checkInvariant(book, invariant))),
    ...attempt('sentinel', () => checkStanding(standing())),
  ];
  return { events: chain.events, head: chain.head, faults };
}

/** A check that cannot even be made has found a fault: a table or column is gone, or holds what no program wrote. */
function attempt(check: CheckName, find: () => readonly Fault[]): readonly Fault[] {
  try {
    return find();
  } catch (error) {
    return unchecked(check)(error);
  }
}

const unchecked =
  (check: CheckName) =>
  (error: unknown): readonly Fault[] => [fault(check, 'fault-unchecked', { reason: reasonOf(error) })];

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

/** One reading of the log serves both the chain and the tables that are built from it. */
function checkReplay(book: Book, projections: Projections, chain: ChainCheck): Fault[] {
  try {
    const scratch = replay(book, projections, (event, hash, body) => chain.take(event, hash, body));
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
