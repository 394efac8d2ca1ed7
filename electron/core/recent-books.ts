import type { RecentBook } from '../../shared/contract/book.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { settingsOf } from '../modules/settings/settings.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { absolutePath, fileExists, fileNameOf, joinPath, makeFolder, readText, writeWhole } from '../platform/files.ts';
import type { Ports } from '../platform/ports.ts';

/** The books that were opened on this computer, newest first; a convenience, rebuilt from nothing if it is lost. */
const KEPT = 12;

type Remembered = Omit<RecentBook, 'exists'>;

const listFile = (ports: Ports): string => joinPath(ports.home, 'recent-books.json');

export const booksFolder = (ports: Ports): string => joinPath(ports.home, 'books');

export const recentBooks = (ports: Ports): readonly RecentBook[] =>
  readList(ports).map((book) => ({ ...book, exists: fileExists(book.path) }));

/** Warns where the list cannot be kept: the book is open all the same. */
export function rememberBook(ports: Ports, book: Book): readonly Notice[] {
  const path = absolutePath(book.path);
  const { nameKm, nameEn } = settingsOf(book);
  const entry = { path, fileName: fileNameOf(path), nameKm, nameEn, openedAt: ports.clock.now() };
  const others = readList(ports).filter((other) => other.path !== path);
  try {
    makeFolder(ports.home);
    writeWhole(listFile(ports), JSON.stringify([entry, ...others].slice(0, KEPT), null, 1));
    return [];
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [{ code: 'recent-books-not-kept', params: { reason: reasonOf(error) } }];
  }
}

function readList(ports: Ports): readonly Remembered[] {
  try {
    const list: unknown = JSON.parse(readText(listFile(ports)) ?? '[]');
    return Array.isArray(list) ? list.filter(isRemembered) : [];
  } catch (error) {
    // A list that is cut, or may not be read, is a list that is lost.
    if (error instanceof SyntaxError || errorCode(error) !== '') return [];
    throw error;
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ['path', 'fileName', 'nameKm', 'nameEn', 'openedAt'].every((name) => typeof fields[name] === 'string');
}
