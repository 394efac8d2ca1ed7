import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Outcome, Refused } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { PROGRAM_VERSION } from '../../shared/kernel/version.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/index.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { Book } from './book.ts';
import type { Connection } from './connection.ts';
import { connect, SQLITE_NEEDED, SqliteTooOld } from './connection.ts';
import {
  APPLICATION_ID,
  latestVersion,
  migrateFile,
  MigrationFailed,
  neededProgram,
  REPLICA_ID,
  versionOf,
} from './migrate.ts';
import type { StorageRefusal } from './storage-error.ts';
import { isDamage, storageRefusal } from './storage-error.ts';

/** Opening a book file; whatever stands in the way is said in plain words, and no file is harmed. */

export type OpenRefusal =
  | 'book-missing'
  | 'book-not-a-book'
  | 'book-damaged'
  | 'book-from-future'
  | 'book-sqlite-too-old'
  | 'book-no-permission'
  | 'book-folder-read-only'
  | 'book-not-brought-up'
  | StorageRefusal;

type Opened = Outcome<Book, OpenRefusal>;

export function openBook(
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
  sqliteNeeded: string = SQLITE_NEEDED,
): Opened {
  try {
    if (!isBookFile(path)) return refuse('book-not-a-book', { path }, 'path');
    let opened = openInShape(path, migrations, sqliteNeeded);
    if (opened === 'older') {
      migrateFile(path, migrations);
      opened = openInShape(path, migrations, sqliteNeeded);
    }
    return opened === 'older' ? refuse('book-not-brought-up', { path, reason: 'the shape is still older' }) : opened;
  } catch (error) {
    return whyNot(path, error);
  }
}

function openInShape(path: string, migrations: readonly Migration[], sqliteNeeded: string): Opened | 'older' {
  const db = connect(path, { mustExist: true, sqliteNeeded });
  try {
    const [have, latest] = [versionOf(db), latestVersion(migrations)];
    if (have === latest) return done(readOnlyIfReplica(new Book(db, path)));
    const needed = have > latest ? neededProgram(db) : null;
    return closing(
      db,
      needed === null ? 'older' : refuse('book-from-future', { path, needed, have: PROGRAM_VERSION }, 'path'),
    );
  } catch (error) {
    throw closing(db, error);
  }
}

/** Of what stands in the way of writing to a replica, the last: SQLite itself refuses. */
function readOnlyIfReplica(book: Book): Book {
  if (book.isReplica) book.db.pragma('query_only=ON');
  return book;
}

function closing<T>(db: Connection, answer: T): T {
  db.close();
  return answer;
}

/** A file that is missing, busy or locked away is no damaged one: whoever is told so would restore a backup over it. */
function whyNot(path: string, error: unknown): Refused<OpenRefusal> {
  const code = errorCode(error);
  const reason = reasonOf(error);
  if (error instanceof SqliteTooOld)
    return refuse('book-sqlite-too-old', { version: error.version, needed: error.needed }, 'path');
  if (error instanceof MigrationFailed) return refuse('book-not-brought-up', { path, reason }, 'path');
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('book-missing', { path }, 'path');
  if (['EACCES', 'EPERM', 'SQLITE_PERM', 'SQLITE_AUTH'].includes(code))
    return refuse('book-no-permission', { path, reason }, 'path');
  if (code === 'EBUSY') return refuse('book-busy', {}, 'path');
  // SQLite needs a file of its own beside the book, even to read it.
  if (/^SQLITE_(CANTOPEN|READONLY)/.test(code)) return refuse('book-folder-read-only', { path }, 'path');
  const refused = storageRefusal(error);
  if (refused) return refused;
  if (isDamage(error)) return refuse('book-damaged', { path, reason }, 'path');
  throw error;
}

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
  const id = header.readUInt32BE(APPLICATION_ID_AT);
  return header.toString('latin1', 0, MAGIC.length) === MAGIC && (id === APPLICATION_ID || id === REPLICA_ID);
}
