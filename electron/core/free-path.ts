import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { fileExists, joinPath, makeFolder } from '../platform/files.ts';
import type { Ports } from '../platform/ports.ts';
import { booksFolder } from './recent-books.ts';

export const BOOK_ENDING = '.sahakum';

/** Where a book of this name may lie in the books folder: `mill.sahakum`, or `mill-2.sahakum` where that is taken. */
export function freePath(ports: Ports, name: string): Outcome<string, 'folder-not-writable'> {
  const folder = booksFolder(ports);
  try {
    makeFolder(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return refuse('folder-not-writable', { path: folder, reason: reasonOf(error) });
  }
  for (let number = 1; ; number += 1) {
    const path = joinPath(folder, `${name}${number === 1 ? '' : `-${String(number)}`}${BOOK_ENDING}`);
    if (!fileExists(path)) return done(path);
  }
}

const LONGEST = 40;

/** Letters and digits that every system takes in a name; the words before it keep it clear of names that Windows forbids. */
export function fileNameFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'book' : `book-${plain}`;
}
