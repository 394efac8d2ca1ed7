import { SqliteError } from 'better-sqlite3';
import { AssertionFailed } from '../../shared/kernel/assert.ts';
import type { Refused } from '../../shared/kernel/outcome.ts';
import { refuse } from '../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';

/** Faults of the disk or of another program at the file, which a user can do something about. */
export type StorageRefusal = 'book-busy' | 'book-read-only' | 'disk-full' | 'disk-failing';

/** A short read is a file that was cut, which is damage and not the disk's fault. */
const REFUSALS: readonly (readonly [code: RegExp, refusal: StorageRefusal])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'book-busy'],
  [/^SQLITE_READONLY/, 'book-read-only'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^SQLITE_IOERR(?!_SHORT_READ)|^EIO$/, 'disk-failing'],
];

/** Null where the fault is of another kind. */
export function storageRefusal(error: unknown): Refused<StorageRefusal> | null {
  const code = errorCode(error);
  const known = REFUSALS.find(([codes]) => codes.test(code));
  return known ? refuse(known[1], { reason: reasonOf(error) }) : null;
}

/** A page of the file cannot be read. */
export const isTorn = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(errorCode(error));

/** The same of a book in use, where a page of the file may also be met that cannot be read. */
export function refusalInUse(error: unknown): Refused<StorageRefusal | 'book-torn'> | null {
  return isTorn(error) ? refuse('book-torn', { reason: reasonOf(error) }) : storageRefusal(error);
}

export function orStorageRefusal<T>(work: () => T): T | Refused<StorageRefusal | 'book-torn'> {
  try {
    return work();
  } catch (error) {
    const refused = refusalInUse(error);
    if (refused) return refused;
    throw error;
  }
}

/** The file is not what the program wrote: SQLite cannot read it, or a promise of its tables does not hold. */
export const isDamage = (error: unknown): boolean => error instanceof SqliteError || error instanceof AssertionFailed;
