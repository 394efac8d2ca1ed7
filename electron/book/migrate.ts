import Database from 'better-sqlite3';
import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Migration } from '../../migrations/index.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import type { Connection } from './connection.ts';
import { connect, SIDE_FILES, WAIT_MS } from './connection.ts';
import { storageRefusal } from './storage-error.ts';

/**
 * A book of an older shape is brought up in a copy, which takes the book's name only if it is then sound and its log the
 * same; the book of before stays beside it. If anything fails, the file is as it was.
 */
export const APPLICATION_ID = 0x53_41_48_55;

/** Of a book that is fed by bundles alone, and only read here: the mark is in the file, and goes with it wherever it goes. */
export const REPLICA_ID = 0x53_41_48_52;

const FORMAT_TABLE = `CREATE TABLE book_format (
  version INTEGER PRIMARY KEY, name TEXT NOT NULL, needs TEXT NOT NULL
) STRICT`;

export const versionOf = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** The program that a book of a later shape asks for. */
export function neededProgram(db: Connection): string {
  const needs: unknown = db.prepare('SELECT needs FROM book_format ORDER BY version DESC LIMIT 1').pluck().get();
  return typeof needs === 'string' ? needs : 'newer';
}

/** Brings an empty or older database to the latest shape, in one transaction. */
export function applyMigrations(db: Connection, migrations: readonly Migration[]): void {
  db.transaction(() => {
    const from = versionOf(db);
    if (from === 0) {
      db.pragma(`application_id=${String(APPLICATION_ID)}`);
      db.exec(FORMAT_TABLE);
    }
    const format = db.prepare('INSERT INTO book_format (version, name, needs) VALUES (?, ?, ?)');
    for (const migration of migrations.filter(({ version }) => version > from)) {
      for (const sql of migration.statements) db.exec(sql);
      format.run(migration.version, migration.name, migration.needs);
      db.pragma(`user_version=${String(migration.version)}`);
    }
  })();
}

/** A step to a later shape did not succeed; the book is as it was. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/**
 * Brings up the book at `path`, which no other program may have open. The copy is changed and checked beside it, and only
 * then takes its name, in one step; the book of before keeps a name of its own.
 */
export function migrateFile(path: string, migrations: readonly Migration[]): void {
  const latest = latestVersion(migrations);
  const copy = `${path}.migrating`;
  const kept = freeName(`${path}.before-v${String(latest)}`);
  try {
    removeFile(copy);
    const log = copyAlone(path, copy);
    bringUp(copy, { migrations, log });
    keepName(path, kept);
    // Whoever opened the book since it was copied, and posted, keeps what was posted.
    const isSame = logOf(kept) === log;
    if (isSame) renameSync(copy, path);
    else rmSync(kept);
    assert(isSame, 'nobody posts while a book is brought up');
  } catch (error) {
    throw error instanceof MigrationFailed || storageRefusal(error) || errorCode(error) !== ''
      ? error
      : new MigrationFailed(reasonOf(error), { cause: error });
  } finally {
    removeFile(copy);
  }
}

const removeFile = (path: string): void => {
  for (const suffix of ['', ...SIDE_FILES]) rmSync(path + suffix, { force: true });
};

/** A book of before that is there already is never written over. */
function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${String(number)}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** Copies the book while nobody else may open it, and answers how its log stands. */
function copyAlone(path: string, copy: string): string {
  const db = new Database(path, { fileMustExist: true, timeout: WAIT_MS });
  try {
    db.pragma('locking_mode=EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    db.exec('COMMIT');
    db.prepare('VACUUM INTO ?').run(copy);
    return logState(db);
  } finally {
    db.close();
  }
}

function bringUp(copy: string, { migrations, log }: { migrations: readonly Migration[]; log: string }): void {
  const db = connect(copy, { mustExist: true });
  try {
    applyMigrations(db, migrations);
    check(db);
    assert(logState(db) === log, 'the log is the same after migrating');
  } catch (error) {
    throw storageRefusal(error) ? error : new MigrationFailed(reasonOf(error), { cause: error });
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.close();
  }
}

/** A second name for the same file; where the disk knows none (a USB stick), a second file. */
function keepName(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    copyFileSync(path, kept, constants.COPYFILE_EXCL);
  }
}

function logOf(path: string): string {
  const db = connect(path, { mustExist: true });
  try {
    return logState(db);
  } finally {
    db.close();
  }
}

/** The indexes that the shape of a book names, beside those that its tables' own keys make. */
export const indexes = (db: Connection): readonly { readonly name: string; readonly sql: string }[] =>
  db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name").all() as {
    name: string;
    sql: string;
  }[];

export const latestVersion = (migrations: readonly Migration[]): number =>
  present(migrations.at(-1), 'there is a first migration').version;

function logState(db: Connection): string {
  return JSON.stringify(
    db.prepare('SELECT count(*), max(seq), (SELECT hex(hash) FROM log ORDER BY seq DESC LIMIT 1) FROM log').raw().get(),
  );
}

function check(db: Connection): void {
  const integrity: unknown = db.pragma('integrity_check', { simple: true });
  assert(integrity === 'ok', `integrity_check: ${String(integrity)}`);
  const loose = db.pragma('foreign_key_check') as readonly unknown[];
  assert(loose.length === 0, `${String(loose.length)} rows point nowhere`);
}
