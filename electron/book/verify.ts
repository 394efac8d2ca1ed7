import { reasonOf } from '../platform/error-code.ts';
import type { Book } from './book.ts';
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
  /** Where the book stands against what this computer has seen of it. */
  readonly standing: () => Standing;
}

export function verifyBook(book: Book, options: VerifyOptions): Verification {
  const chainCheck = new ChainCheck();
  const replayFaults = attempt('replay', () => checkReplay(book, options.projections, chainCheck));
  const chain = chainCheck.end();
  const faults: Fault[] = [
    ...attempt('file', () => checkFile(book)),
    ...attempt('guards', () => checkGuards(book)),
    ...chain.faults,
    ...replayFaults,
    ...options.invariants.flatMap((invariant) => attempt('invariants', () => checkInvariant(book, invariant))),
    ...attempt('sentinel', () => checkStanding(options.standing())),
  ];
  return { ok: faults.length === 0, events: chain.events, head: chain.head, faults };
}

/** A check that cannot even be made has found a fault: a table or column is gone, or holds what no program wrote. */
function attempt(check: CheckName, find: () => readonly Fault[]): readonly Fault[] {
  try {
    return find();
  } catch (error) {
    return [fault(check, 'fault-unchecked', { reason: reasonOf(error) })];
  }
}

const checkStanding = (standing: Standing): Fault[] =>
  standing.behind ? [fault('sentinel', 'fault-sentinel', { known: standing.known, epoch: standing.epoch })] : [];

function checkFile(book: Book): Fault[] {
  const integrity = book.db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  const loose = book.db.pragma('foreign_key_check') as readonly { readonly table: string }[];
  return [
    ...integrity
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => fault('file', 'fault-file', { reason: row.integrity_check })),
    ...loose.slice(0, 10).map(({ table }) => fault('file', 'fault-pointer', { table })),
  ];
}

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
