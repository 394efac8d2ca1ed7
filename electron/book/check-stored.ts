import { Book } from './book.ts';
import { ChainCheck } from './check-chain.ts';
import type { ChainVerdict } from './check-chain.ts';
import { checkFile } from './check-file.ts';
import { connectToRead } from './connection.ts';
import type { Fault } from './fault.ts';
import { attempt } from './fault.ts';
import { bodyOf, readLog } from './log.ts';

/**
 * What a book shows of itself to whoever knows nothing of its tables: whether SQLite finds the file sound, and whether the
 * chain of the log holds.
 */
export interface Stored {
  readonly path: string;
  /** The last event to look at: whoever asks stands on a snapshot, and others may post meanwhile. */
  readonly upTo: number;
}

export interface StoredVerdict {
  readonly file: readonly Fault[];
  readonly chain: ChainVerdict;
}

export function checkStored({ path, upTo }: Stored): StoredVerdict {
  const book = new Book(connectToRead(path), path);
  try {
    const chain = new ChainCheck();
    const faults = attempt('chain', () => follow(book, upTo, chain));
    return { file: attempt('file', () => checkFile(book.db)), chain: { ...chain.end(), faults } };
  } finally {
    book.close();
  }
}

function follow(book: Book, upTo: number, chain: ChainCheck): readonly Fault[] {
  for (const { event, hash } of readLog(book, Number.MIN_SAFE_INTEGER)) {
    if (event.seq > upTo) break;
    chain.take(event, hash, bodyOf(event));
  }
  return chain.end().faults;
}
