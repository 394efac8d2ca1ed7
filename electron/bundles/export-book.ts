import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/kernel/assert.ts';
import type { Book } from '../book/book.ts';
import { readLog } from '../book/log.ts';
import { guardedScratch, takeIn } from '../book/replay-guarded.ts';
import type { SigningKey } from '../platform/minisign.ts';
import type { Built } from './export.ts';
import { buildBundle, isTooLarge, keepBundle, packedSize } from './export.ts';
import type { Range } from './layout.ts';
import { LOG_PER_BUNDLE } from './layout.ts';
import { openBundle, readBundleFile } from './open-bundle.ts';
import { rangesOf } from './ranges.ts';
import { BundleRefused } from './refused.ts';
import type { Rules } from './verify-bundle.ts';
import { Verifying } from './verify-bundle.ts';

/** The whole book as one bundle, or as several where it is too large for one; each is read back before it takes its name. */
export interface Kept {
  readonly name: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

export interface BookExport {
  readonly source: Book;
  readonly key: SigningKey;
  readonly rules: Omit<Rules, 'progress'>;
  readonly folder: string;
  /** The name under which a bundle is written, in the folder, until it has been read back. */
  readonly making: string;
  /** Of the events written and of those read back. */
  readonly progress: (done: number, total: number) => void;
  readonly logPerBundle?: number;
}

export async function exportBook(asked: BookExport): Promise<readonly Kept[]> {
  mkdirSync(asked.folder, { recursive: true });
  asked.source.db.exec('BEGIN');
  try {
    let budget = asked.logPerBundle ?? LOG_PER_BUNDLE;
    for (;;) {
      const kept = await exportRanges(asked, rangesOf(asked.source, budget));
      if (kept) return kept;
      budget = Math.floor(budget / 2);
      assert(budget > 1024, 'a bundle of few events is small');
    }
  } finally {
    asked.source.db.exec('COMMIT');
  }
}

/** Null where a bundle came out too large. Those before it are whole, and are cut otherwise in the next try. */
async function exportRanges(asked: BookExport, ranges: readonly Range[]): Promise<readonly Kept[] | null> {
  const { source, key, rules } = asked;
  const total = 2 * (ranges.at(-1)?.to ?? 0);
  const verifying = new Verifying({ ...rules, progress: (events) => asked.progress(total / 2 + events, total) });
  // One bundle shows the tables as they stand now; of several, each shows them as they stood after its last event.
  const upTo = ranges.length === 1 ? null : new Standing(source, rules);
  try {
    const kept: Kept[] = [];
    for (const range of ranges) {
      const book = upTo?.after(range.to) ?? source;
      const progress = (events: number): void => asked.progress(events, total);
      const built = await buildBundle({ book, source, tables: rules.tables, key, progress }, range);
      if (isTooLarge(built)) return null;
      keep(asked, built, verifying);
      kept.push({ name: built.name, id: built.id, ...range, bytes: packedSize(built) });
    }
    return kept;
  } finally {
    verifying.close();
    upTo?.close();
  }
}

function keep({ folder, making, rules }: BookExport, built: Built, verifying: Verifying): void {
  keepBundle(built, { folder, making: join(folder, making) }, (path) => {
    try {
      const bundle = openBundle(readBundleFile(path), rules.tables);
      if (bundle.id !== built.id)
        throw new BundleRefused('bundle-hash-differs', { name: built.name, manifest: built.id });
      verifying.take(bundle);
    } catch (error) {
      if (!(error instanceof BundleRefused)) throw error;
      throw new BundleRefused('bundle-not-read-back', {}, error.notices);
    }
  });
}

/** The book as it stood after one event and then after a later one. */
class Standing {
  readonly #scratch = guardedScratch();
  readonly #source: Book;
  readonly #projections: Rules['projections'];
  #taken = 0;

  constructor(source: Book, { projections }: Pick<Rules, 'projections'>) {
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
