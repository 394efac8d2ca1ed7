import { realpathSync } from 'node:fs';

/** Two paths may lead to one book: by a link, or on Windows by letters large and small. Null is no book, and equals none. */
export function isSameBook(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && lastForm(one) === lastForm(other);
}

function lastForm(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path; // a book that is not there is refused when it is opened
  }
}
