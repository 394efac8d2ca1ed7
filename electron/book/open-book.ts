import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { PROGRAM_VERSION } from '../../shared/kernel/version.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/index.ts';
import { Book } from './book.ts';
import type { Connection } from './connection.ts';
import { connect } from './connection.ts';
import { APPLICATION_ID, applyMigrations, latestVersion, migrateFile, neededProgram, versionOf } from './migrate.ts';

/** Opening and making a book file; whatever stands in the way is said in plain words, and no file is harmed. */

export type OpenRefusal =
  'book-missing' | 'book-not-a-book' | 'book-damaged' | 'book-from-future' | 'book-exists' | 'book-folder-missing';

export function openBook(path: string, migrations: readonly Migration[] = MIGRATIONS): Outcome<Book, OpenRefusal> {
  if (!existsSync(path)) return refuse('book-missing', { path }, 'path');
  if (!isBookFile(path)) return refuse('book-not-a-book', { path }, 'path');
  let db: Connection;
  try {
    db = connect(path, { mustExist: true });
  } catch (error) {
    return refuse('book-damaged', { path, reason: reasonOf(error) }, 'path');
  }
  try {
    const shape = shapeOf(db, path, migrations);
    if (!shape.ok || shape.value === 'current') return shape.ok ? done(new Book(db, path)) : closing(db, shape);
  } catch (error) {
    return closing(db, refuse('book-damaged', { path, reason: reasonOf(error) }, 'path'));
  }
  db.close();
  try {
    migrateFile(path, migrations);
  } catch (error) {
    return refuse('book-damaged', { path, reason: reasonOf(error) }, 'path');
  }
  return openBook(path, migrations);
}

function closing<T>(db: Connection, answer: T): T {
  db.close();
  return answer;
}

function shapeOf(
  db: Connection,
  path: string,
  migrations: readonly Migration[],
): Outcome<'current' | 'older', OpenRefusal> {
  const [have, latest] = [versionOf(db), latestVersion(migrations)];
  if (have > latest)
    return refuse('book-from-future', { path, needed: neededProgram(db), have: PROGRAM_VERSION }, 'path');
  return done(have === latest ? 'current' : 'older');
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const MAGIC = 'SQLite format 3\0';

/** Where SQLite's file header holds the application id. */
const APPLICATION_ID_AT = 68;

export const isBook = (path: string): boolean => existsSync(path) && isBookFile(path);

/** Read before anything is opened, so that another program's database is not touched. */
function isBookFile(path: string): boolean {
  if (!statSync(path).isFile()) return false;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  return (
    header.toString('latin1', 0, MAGIC.length) === MAGIC && header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  );
}

/**
 * Makes a book at `path`: it is filled under another name and takes its own only when `fill` has succeeded, so that a
 * refused or interrupted making leaves nothing.
 */
export function makeBook<T, Code extends string>(
  path: string,
  unique: string,
  fill: (book: Book) => Outcome<T, Code>,
): Outcome<T, Code | OpenRefusal> {
  if (existsSync(path)) return refuse('book-exists', { path }, 'path');
  if (!existsSync(dirname(path))) return refuse('book-folder-missing', { path: dirname(path) }, 'path');
  removeLeftovers(path);
  const making = `${path}.making-${unique}`;
  const book = new Book(connect(making, { mustExist: false }), making);
  try {
    applyMigrations(book.db, MIGRATIONS);
    const filled = fill(book);
    book.close();
    if (filled.ok) renameSync(making, path);
    return filled;
  } finally {
    if (book.db.open) book.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(making + suffix, { force: true });
  }
}

/** What a making that was killed has left behind: half a book, of use to nobody. */
function removeLeftovers(path: string): void {
  const beginning = `${basename(path)}.making-`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(beginning)) removeUnlessInUse(join(dirname(path), name));
}

function removeUnlessInUse(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    // Windows does not let go of a file that another program is still filling; it is that program's.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EBUSY' && code !== 'EPERM') throw error;
  }
}
