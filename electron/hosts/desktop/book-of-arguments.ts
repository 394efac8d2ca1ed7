import { resolve } from 'node:path';

const BOOK = /\.sahakum$/i;

/** The book that a start was asked for: by a click on its file, or by its path on the command line; null where none was. */
export function bookOfArguments(args: readonly string[], folder: string): string | null {
  const path = args.find((word) => BOOK.test(word) && !word.startsWith('-'));
  return path === undefined ? null : resolve(folder, path);
}
