import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Outcome, Refused } from '../../shared/kernel/outcome.ts';
import { refuse } from '../../shared/kernel/outcome.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { makingMark, removeLeftovers } from '../platform/leftovers.ts';
import { Book } from './book.ts';
import { connect, SIDE_FILES } from './connection.ts';
import { applyMigrations } from './migrate.ts';
import type { StorageRefusal } from './storage-error.ts';
import { storageRefusal } from './storage-error.ts';

/**
 * A new book is filled under another name and takes its own only when that has succeeded, so that a refused or interrupted
 * making leaves nothing. Two programs that make the same book do not meet: each fills its own file, and the first to
 * finish has the name.
 */
export type MakeFileRefusal = 'book-exists' | 'book-folder-missing' | 'folder-not-writable' | StorageRefusal;

export function makeBook<T, Code extends string>(
  path: string,
  unique: string,
  fill: (book: Book) => Outcome<T, Code>,
): Outcome<T, Code | MakeFileRefusal> {
  if (existsSync(path)) return refuse('book-exists', { path }, 'path');
  if (!existsSync(dirname(path))) return refuse('book-folder-missing', { path: dirname(path) }, 'path');
  const making = `${path}.making-${makingMark(unique)}`;
  try {
    removeLeftovers(dirname(path), `${basename(path)}.making-`);
    const filled = fillFile(making, fill);
    // Of a book of this name that was thrown away while it was open: SQLite would write what they hold into the new one.
    for (const suffix of SIDE_FILES) rmSync(path + suffix, { force: true });
    return filled.ok && !takeName(making, path) ? refuse('book-exists', { path }, 'path') : filled;
  } catch (error) {
    const refused = whyNotMade(path, error);
    if (refused) return refused;
    throw error;
  } finally {
    for (const suffix of ['', ...SIDE_FILES]) rmSync(making + suffix, { force: true });
  }
}

function fillFile<T, Code extends string>(making: string, fill: (book: Book) => Outcome<T, Code>): Outcome<T, Code> {
  const book = new Book(connect(making, { mustExist: false }), making);
  try {
    applyMigrations(book.db, MIGRATIONS);
    return fill(book);
  } finally {
    // A fault in the middle is told as it is, and not as the open transaction that it left.
    if (book.db.inTransaction) book.db.exec('ROLLBACK');
    book.close();
  }
}

/** False where another program was first. A second name is given in one step and never over a file that is there. */
function takeName(making: string, path: string): boolean {
  try {
    linkSync(making, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return takeNameByRenaming(making, path);
  }
}

/** USB sticks know no second names: there the name is first reserved by an empty file, then the book moves over it. */
function takeNameByRenaming(making: string, path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    renameSync(making, path);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function whyNotMade(path: string, error: unknown): Refused<MakeFileRefusal> | null {
  const isForbidden = /^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY|PERM).*)$/.test(errorCode(error));
  if (isForbidden) return refuse('folder-not-writable', { path: dirname(path), reason: reasonOf(error) }, 'path');
  return storageRefusal(error);
}
