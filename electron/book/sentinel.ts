import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { errorCode } from '../platform/error-code.ts';
import type { BookReader } from './book.ts';
import type { Head } from './log.ts';
import { hashAt, headOf } from './log.ts';

/**
 * This computer remembers how far each book had come. A file that is behind, or that differs at that point, was restored
 * or copied: it may be read, but must start a new epoch before it posts, so that two books never claim the same numbers.
 * The note is written after each commit, in place and without an fsync: it may lag, it never leads.
 */
interface Mark {
  readonly epoch: number;
  readonly seq: number;
  /** Hex. */
  readonly head: string;
}

export type Standing =
  { readonly behind: false } | { readonly behind: true; readonly known: number; readonly epoch: number };

const RECORD_LENGTH = 160;

export class Sentinel {
  readonly #folder: string;
  readonly #files = new Map<string, number>();
  /** What this program wrote last: as long as that is what stands there, nobody else has posted. */
  readonly #written = new Map<string, string>();

  constructor(home: string) {
    this.#folder = join(home, 'sentinels');
  }

  write(head: Head): void {
    const mark = markText(head);
    const record = `${mark} ${checksum(mark)}`.padEnd(RECORD_LENGTH - 1) + '\n';
    writeSync(this.#open(head.stream), record, 0, 'latin1');
    this.#written.set(head.stream, record);
  }

  /**
   * The note of this computer. A reading takes it before it takes its snapshot of the book: else another program could
   * post, and note it, in between, and the book would seem to be behind.
   */
  noteOf(book: BookReader): string | null {
    const head = headOf(book);
    return head ? this.#readText(head.stream) : null;
  }

  /** Where the book stands against what this computer has seen of it. */
  standing(book: BookReader, text = this.noteOf(book)): Standing {
    const head = headOf(book);
    if (!head) return { behind: false };
    if (text !== null && text === this.#written.get(head.stream) && endsAt(text, head)) return { behind: false };
    const mark = text === null ? null : markIn(text);
    if (!mark || isWithin(book, head, mark)) return { behind: false };
    return { behind: true, known: mark.seq, epoch: mark.epoch };
  }

  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #path(stream: string): string {
    return join(this.#folder, `${stream.replace(/[^A-Za-z0-9-]/g, '_')}.txt`);
  }

  #open(stream: string): number {
    const known = this.#files.get(stream);
    if (known !== undefined) return known;
    mkdirSync(this.#folder, { recursive: true });
    const path = this.#path(stream);
    const file = openSync(path, this.#readText(stream) === null ? 'w' : 'r+');
    this.#files.set(stream, file);
    return file;
  }

  /** A note that cannot be read says nothing: nobody is kept from the books by it, and writing the next one will warn. */
  #readText(stream: string): string | null {
    try {
      return readFileSync(this.#path(stream), 'latin1');
    } catch (error) {
      if (errorCode(error) === '') throw error;
      return null;
    }
  }
}

/** Null where a power cut left half a note: then nothing is known. */
function markIn(text: string): Mark | null {
  const [epoch = '', seq = '', head = '', sum = ''] = text.trim().split(/\s+/);
  if (sum !== checksum(`${epoch} ${seq} ${head}`)) return null;
  return { epoch: Number(epoch), seq: Number(seq), head };
}

const markText = (head: Head): string => `${String(head.epoch)} ${String(head.seq)} ${head.hash.toString('hex')}`;

const endsAt = (text: string, head: Head): boolean => text.startsWith(`${markText(head)} `);

/** The book's own log holds the remembered point, or has gone on under a later epoch. */
function isWithin(book: BookReader, head: Head, mark: Mark): boolean {
  if (head.epoch !== mark.epoch) return head.epoch > mark.epoch;
  return head.seq >= mark.seq && hashAt(book, mark.seq)?.toString('hex') === mark.head;
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
