import type { Notice, NoticeParams } from '../../shared/kernel/outcome.ts';
import { reasonOf } from '../platform/error-code.ts';
import type { Book } from './book.ts';
import type { StoredEvent } from './canonical-event.ts';
import { canonicalEvent, chainHash, FIRST_PREVIOUS } from './canonical-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareTables } from './compare.ts';
import type { Projections } from './log.ts';
import { readLog } from './log.ts';
import { emptyScratch, replay, ReplayFailed } from './replay.ts';
import type { Standing } from './sentinel.ts';

/**
 * Tells whether a book is whole: the file is sound, its guards are in place, the log's chain holds, the log replayed from
 * nothing gives the same tables, and the books obey their invariants. Every fault is named; nothing is repaired.
 */
export type CheckName = 'file' | 'guards' | 'chain' | 'replay' | 'invariants' | 'sentinel';

/** A notice, so that whoever reads it reads it in their own language. */
export interface Fault extends Notice {
  readonly check: CheckName;
}

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
  let chain: Chain = { events: 0, head: '', faults: [] };
  const faults: Fault[] = [
    ...attempt('file', () => checkFile(book)),
    ...attempt('guards', () => checkGuards(book)),
    ...attempt('chain', () => {
      chain = checkChain(book);
      return chain.faults;
    }),
    ...attempt('replay', () => checkReplay(book, options.projections)),
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

const fault = (check: CheckName, code: string, params: NoticeParams = {}): Fault => ({ check, code, params });

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

interface Chain {
  readonly events: number;
  readonly head: string;
  readonly faults: readonly Fault[];
}

function checkChain(book: Book): Chain {
  let previous = FIRST_PREVIOUS;
  let events = 0;
  let before: StoredEvent | null = null;
  for (const { event, hash } of readLog(book, Number.MIN_SAFE_INTEGER)) {
    events += 1;
    const { seq, kind, date } = event;
    if (seq !== events) return { events, head: '', faults: [fault('chain', 'fault-event-missing', { seq: events })] };
    const expected = chainHash(previous, canonicalEvent(event));
    if (!expected.equals(hash))
      return { events, head: '', faults: [fault('chain', 'fault-event-changed', { seq, kind, date })] };
    const column = misshapen(event, { before, head: previous });
    if (column !== null)
      return { events, head: '', faults: [fault('chain', 'fault-event-misshapen', { seq, kind, date, column })] };
    previous = hash;
    before = event;
  }
  return { events, head: previous.toString('hex'), faults: events === 0 ? [fault('chain', 'fault-log-empty')] : [] };
}

/**
 * The column in which an event is none that this program writes, though its hash may be right: a log has one stream, which
 * begins with the book; a new epoch begins with an event that names where it parted; and a body has one spelling.
 */
function misshapen(
  event: StoredEvent,
  { before, head }: { readonly before: StoredEvent | null; readonly head: Buffer },
): string | null {
  if (!isCanonical(event.body)) return 'body';
  if (before === null) return event.kind === 'book.created' && event.epoch === 1 ? null : 'kind';
  if (event.stream !== before.stream) return 'stream';
  if (event.kind !== 'book.epoch-started')
    return event.epoch === before.epoch && event.epochId === before.epochId ? null : 'epoch';
  if (event.epoch <= before.epoch || event.epochId === before.epochId) return 'epoch';
  const { parent_head: parent } = JSON.parse(event.body) as { readonly parent_head?: unknown };
  return parent === head.toString('hex') ? null : 'body';
}

function isCanonical(body: string): boolean {
  try {
    return canonicalJson(JSON.parse(body)) === body;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

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
