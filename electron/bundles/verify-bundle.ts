import type { Notice } from '../../shared/kernel/outcome.ts';
import { assert } from '../../shared/kernel/assert.ts';
import type { Book, BookReader } from '../book/book.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import { ChainCheck } from '../book/check-chain.ts';
import { FIRST_PREVIOUS } from '../book/canonical-event.ts';
import type { Projections } from '../book/log.ts';
import { bodyOf, EventFromFuture, readLog } from '../book/log.ts';
import { ReplayFailed } from '../book/replay.ts';
import { guardedScratch, takeIn } from '../book/replay-guarded.ts';
import { isDamage, storageRefusal } from '../book/storage-error.ts';
import type { Invariant } from '../book/verify.ts';
import { reasonOf } from '../platform/error-code.ts';
import type { Followed, Header } from './header.ts';
import { headerOf, headerText } from './header.ts';
import { DESCRIPTION, HEADER, LOG, tablePath, TABLES_VERSION } from './layout.ts';
import type { OpenBundle } from './open-bundle.ts';
import type { ReadEvent } from './read-log.ts';
import { readLines } from './read-log.ts';
import { BundleRefused } from './refused.ts';
import { totalsOf } from './state.ts';
import type { Table } from './tables.ts';
import { dataPackage } from './tag-files.ts';

/**
 * Whether a bundle says of the books what its log says. The log's chain is followed, the log is replayed into a scratch
 * book with every guard, the books' own rules are asked, and then header, description and every table are written anew and
 * must be the same to the byte: a doctored table cannot disagree with the log. Of a book that went out in several bundles,
 * each is verified after those before it.
 */
export interface Rules {
  readonly projections: Projections;
  readonly invariants: readonly Invariant[];
  readonly tables: readonly Table[];
  readonly progress: (events: number, of: number) => void;
}

const PROGRESS_EVERY = 2000;

export class Verifying {
  readonly #rules: Rules;
  readonly #scratch: Book = guardedScratch();
  readonly #chain = new ChainCheck();
  #last: { readonly seq: number; readonly head: string; readonly header: Header | null } | null = null;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Begins after what a book holds already, up to one of its events: those are replayed, and their bundles not asked for. */
  startAfter(source: BookReader, upTo: number): void {
    const { db } = this.#scratch;
    let head = FIRST_PREVIOUS;
    db.exec('BEGIN');
    for (const { event, hash } of upTo === 0 ? [] : readLog(source)) {
      this.#chain.take(event, hash, bodyOf(event));
      takeIn(this.#scratch, this.#rules.projections, { event, hash });
      head = hash;
      if (event.seq === upTo) break;
    }
    this.#scratch.settle();
    db.exec('COMMIT');
    this.#scratch.forgetAll();
    if (upTo > 0) assert(this.#chain.end().faults.length === 0, 'the book that the bundle goes on from is whole');
    this.#last = { seq: upTo, head: head.toString('hex'), header: null };
  }

  /** Throws BundleRefused at the first thing that is not right. */
  take(bundle: OpenBundle): void {
    const { header } = bundle;
    if (header.schema.tables !== TABLES_VERSION)
      throw new BundleRefused('bundle-from-future', { needed: header.schema.tables, name: DESCRIPTION });
    this.#checkFollows(header);
    const followed = this.#replay(bundle);
    this.#checkRules();
    this.#compare(bundle, followed);
    this.#last = { seq: followed.to, head: followed.head, header };
  }

  /** Asks the book as it is after what was taken. */
  ask<T>(question: (book: Book) => T): T {
    return question(this.#scratch);
  }

  close(): void {
    this.#scratch.db.close();
  }

  #checkFollows({ chain, writer_key, stream_id }: Header): void {
    const last = this.#last;
    const next = (last?.seq ?? 0) + 1;
    if (chain.from_seq > next) throw new BundleRefused('bundle-earlier-needed', { from: next, to: chain.from_seq - 1 });
    const isSame = !last?.header || (last.header.writer_key === writer_key && last.header.stream_id === stream_id);
    if (chain.from_seq < next || !isSame) throw new BundleRefused('bundle-does-not-follow', { from: next });
  }

  #replay({ header, unpack }: OpenBundle): Followed {
    const { db } = this.#scratch;
    const kinds = new Map<string, number>();
    let followed: Followed | null = null;
    const previousHead = this.#last?.head ?? FIRST_PREVIOUS.toString('hex');
    db.exec('BEGIN');
    for (const read of readLines(unpack(LOG))) {
      const { event, hash, body, line } = read;
      this.#chain.take(event, hash, body);
      const { faults } = this.#chain.end();
      if (faults.length > 0) throw new BundleRefused('bundle-log-broken', { name: LOG, line }, faults);
      this.#project(read);
      if (event.v > (kinds.get(event.kind) ?? 0)) kinds.set(event.kind, event.v);
      if (event.seq % PROGRESS_EVERY === 0) this.#rules.progress(event.seq, header.chain.to_seq);
      followed = {
        stream: event.stream,
        epoch: { number: event.epoch, id: event.epochId },
        previousHead,
        head: hash.toString('hex'),
        from: header.chain.from_seq,
        to: event.seq,
        kinds,
        lastRecordedAt: event.recordedAt,
      };
    }
    if (!followed) throw new BundleRefused('bundle-line-misshapen', { name: LOG, line: 1 });
    this.#scratch.settle();
    db.exec('COMMIT');
    this.#scratch.forgetAll();
    return followed;
  }

  #project(read: ReadEvent): void {
    const { line } = read;
    try {
      takeIn(this.#scratch, this.#rules.projections, read);
    } catch (error) {
      if (error instanceof ReplayFailed && error.cause instanceof EventFromFuture)
        throw new BundleRefused('bundle-from-future', { name: read.event.kind, needed: read.event.v });
      if (error instanceof ReplayFailed)
        throw new BundleRefused('bundle-log-broken', { name: LOG, line }, [error.refused]);
      if (storageRefusal(error) || !isDamage(error)) throw error;
      const unread: Notice = { code: 'fault-unchecked', params: { reason: reasonOf(error) } };
      throw new BundleRefused('bundle-log-broken', { name: LOG, line }, [unread]);
    }
  }

  #checkRules(): void {
    const broken = this.#rules.invariants.flatMap(({ code, sql }): Notice[] => {
      const rows = this.#scratch.db.prepare(sql).raw().all();
      const shown = rows.slice(0, 3).map((row) => JSON.stringify(row));
      return rows.length === 0 ? [] : [{ code, params: { rows: rows.length, shown: shown.join(' ') } }];
    });
    if (broken.length > 0) throw new BundleRefused('bundle-rule-broken', {}, broken);
  }

  #compare({ header, unpack, data }: OpenBundle, followed: Followed): void {
    const { tables } = this.#rules;
    const range = { from: followed.from, to: followed.to };
    const { version, writer_key: writerKey } = header;
    const signer = { version, writerKey, appVersion: header.schema.app_version };
    const addressed = { recipient: header.recipient_key, baseAck: header.chain.base_ack };
    const expected = headerOf(this.#scratch, { followed, totals: totalsOf(this.#scratch, range), signer, addressed });
    if (headerText(expected) !== headerText(header))
      throw new BundleRefused('bundle-header-differs', { name: HEADER, field: differingField(header, expected) });
    if (dataPackage(header, data, tables) !== unpack(DESCRIPTION).toString('utf8'))
      throw new BundleRefused('bundle-header-differs', { name: DESCRIPTION, field: 'resources' });
    for (const table of tables) compareTable(table, unpack(tablePath(table.name)), table.pieces(this.#scratch, range));
  }
}

function compareTable({ name }: Table, found: Buffer, expected: Iterable<Uint8Array>): void {
  let at = 0;
  for (const piece of expected) {
    if (Buffer.compare(piece, found.subarray(at, at + piece.length)) !== 0)
      throw differs(name, found, firstDifference(piece, found, at));
    at += piece.length;
  }
  if (at !== found.length) throw differs(name, found, at);
}

function firstDifference(piece: Uint8Array, found: Buffer, at: number): number {
  let place = 0;
  while (place < piece.length && piece[place] === found[at + place]) place += 1;
  return at + place;
}

const differs = (table: string, found: Buffer, at: number): BundleRefused =>
  new BundleRefused('bundle-table-differs', {
    name: tablePath(table),
    line: found.subarray(0, at).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1),
  });

/** `chain.head`: the first field of the header that the log says otherwise. */
function differingField(found: object, expected: object, before = ''): string {
  for (const [key, value] of Object.entries(expected) as [string, unknown][]) {
    const other = (found as Readonly<Record<string, unknown>>)[key];
    if (canonicalJson(value) === canonicalJson(other ?? null)) continue;
    if (typeof value === 'object' && value !== null && typeof other === 'object' && other !== null)
      return differingField(other, value, `${before}${key}.`);
    return before + key;
  }
  return before.slice(0, -1);
}
