import { resolve } from 'node:path';

const NAMED = '--book=';
const BOOK = /\.sahakum$/i;

/**
 * The book that a start was asked for, null where none was: named by the launcher, whatever the file is called, or the file
 * that was clicked, which Windows and Linux hand over as a plain word.
 */
export function bookOfArguments(args: readonly string[], folder: string): string | null {
  const named = args.find((word) => word.startsWith(NAMED))?.slice(NAMED.length);
  const clicked = args.find((word) => BOOK.test(word) && !word.startsWith('-'));
  const path = named ?? clicked;
  return path === undefined || path === '' ? null : resolve(folder, path);
}
