import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/kernel/assert.ts';
import type { Book } from '../book/book.ts';
import type { Head, Projections } from '../book/log.ts';
import { headOf, readLog } from '../book/log.ts';
import { guardedScratch, takeIn } from '../book/replay-guarded.ts';
import type { SigningKey } from '../platform/minisign.ts';
import { closeForRecipient, fitsIntoFile } from './encrypt.ts';
import type { Exporting } from './export.ts';
import { buildBundle, packedSize } from './export.ts';
import type { Addressed } from './header.ts';
import { keepBundle, sweep } from './keep-bundle.ts';
import type { Range } from './layout.ts';
import { LOG_PER_BUNDLE } from './layout.ts';
import type { Packed } from './pack.ts';
import { TablesToPack } from './pack-tables.ts';
import { rangesOf } from './ranges.ts';
import { BundleRefused } from './refused.ts';
import type { Table } from './tables.ts';

/**
 * The whole book as one bundle, or as several where it is too large for one; or only what is new since the advisor
 * acknowledged. Each is read back before it takes its name.
 */
export interface Kept {
  readonly name: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

export interface BookExport {
  /** On a snapshot that the caller holds. */
  readonly source: Book;
  readonly key: SigningKey;
  readonly addressed: Addressed;
  /** The last event that the advisor has acknowledged; 0 where everything is to go out. */
  readonly after: number;
  readonly projections: Projections;
  readonly tables: readonly Table[];
  /** Takes part in the packing in another thread; takes nothing if the book no longer ends with this head. */
  readonly tablesBeside: (head: string, range: Range, toPack: TablesToPack) => Promise<readonly Packed[]>;
  readonly folder: string;
  /** The name under which a bundle is written, in the folder, until it has been read back. */
  readonly making: string;
  /** Of the events written. */
  readonly progress: (done: number, total: number) => void;
  readonly logPerBundle?: number;
}

export async function exportBook(asked: BookExport): Promise<readonly Kept[]> {
  mkdirSync(asked.folder, { recursive: true });
  sweep(asked.folder);
  const head = headOf(asked.source);
  assert(head, 'a book has a first event');
  if (head.seq <= asked.after) throw new BundleRefused('bundle-nothing-new', { to: asked.after });
  let budget = asked.logPerBundle ?? LOG_PER_BUNDLE;
  // Nearly every book is one bundle, and is not read twice to find that out.
  const whole = await exportWhole(asked, head, budget);
  if (whole) return [whole];
  for (;;) {
    const kept = await exportRanges(asked, rangesOf(asked.source, budget, asked.after + 1), budget);
    if (kept) return kept;
    budget = Math.floor(budget / 2);
    assert(budget > 1024, 'a bundle of few events is small');
  }
}

/** Below this a second thread takes longer to begin than it saves. */
const EVENTS_ALONE = 5000;
const NOBODY: Promise<readonly Packed[]> = Promise.resolve([]);

/** One bundle, which shows the tables as they stand now; null where the book is too large for one. */
async function exportWhole(asked: BookExport, { seq, hash }: Head, logLimit: number): Promise<Kept | null> {
  const range = { from: asked.after + 1, to: seq };
  const toPack = new TablesToPack();
  const beside = seq - asked.after > EVENTS_ALONE ? asked.tablesBeside(hash.toString('hex'), range, toPack) : NOBODY;
  // Awaited after the log; until then its failure is not a lost one.
  beside.catch(() => undefined);
  return exportRange(asked, range, { book: asked.source, toPack, beside, logLimit, of: seq });
}

/**
 * Several bundles, each of which shows the tables as they stood after its last event. Null where one came out too large:
 * those before it are whole, and are cut otherwise in the next try.
 */
async function exportRanges(
  asked: BookExport,
  ranges: readonly Range[],
  logLimit: number,
): Promise<readonly Kept[] | null> {
  const upTo = new Standing(asked.source, asked.projections);
  try {
    const kept: Kept[] = [];
    for (const range of ranges) {
      const of = ranges.at(-1)?.to ?? 0;
      const one = await exportRange(asked, range, {
        ...{ book: upTo.after(range.to), toPack: new TablesToPack(), beside: NOBODY },
        ...{ logLimit, of },
      });
      if (!one) return null;
      kept.push(one);
    }
    return kept;
  } finally {
    upTo.close();
  }
}

interface Standpoint extends Pick<Exporting, 'book' | 'toPack' | 'beside' | 'logLimit'> {
  /** The last event of all. */
  readonly of: number;
}

async function exportRange(asked: BookExport, range: Range, { of, ...standpoint }: Standpoint): Promise<Kept | null> {
  const { source, key, tables, folder, addressed } = asked;
  const progress = (events: number): void => asked.progress(events, of);
  const built = await buildBundle({ source, key, addressed, tables, progress, ...standpoint }, range);
  if (!built || !fitsIntoFile(built)) return null;
  const sent = await closeForRecipient(built, tables);
  keepBundle(sent, { folder, tables, making: join(folder, asked.making) });
  return { name: sent.name, id: sent.id, ...range, bytes: sent.encrypted?.length ?? packedSize(sent) };
}

/** The book as it stood after one event and then after a later one. */
class Standing {
  readonly #scratch = guardedScratch();
  readonly #source: Book;
  readonly #projections: Projections;
  #taken = 0;

  constructor(source: Book, projections: Projections) {
    this.#source = source;
    this.#projections = projections;
  }

  after(seq: number): Book {
    this.#scratch.db.exec('BEGIN');
    for (const read of readLog(this.#source, this.#taken + 1)) {
      if (read.event.seq > seq) break;
      takeIn(this.#scratch, this.#projections, read);
      this.#taken = read.event.seq;
    }
    this.#scratch.settle();
    this.#scratch.db.exec('COMMIT');
    this.#scratch.forgetAll();
    assert(this.#taken === seq, 'the log reaches the end of each range');
    return this.#scratch;
  }

  close(): void {
    this.#scratch.db.close();
  }
}
