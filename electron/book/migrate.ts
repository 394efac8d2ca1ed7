import { existsSync, rmSync } from 'node:fs';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Migration } from '../../migrations/index.ts';
import { reasonOf } from '../platform/error-code.ts';
import type { Connection } from './connection.ts';
import { connect } from './connection.ts';
import { storageRefusal } from './storage-error.ts';

/**
 * A book of an older shape is brought up in one transaction, which is kept only if the book is then sound and its log the
 * same; a copy of before stays beside it. If anything fails, the file is as it was, and nobody posts in between.
 */
export const APPLICATION_ID = 0x53_41_48_55;

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

/** Brings up the closed book at `path`. The one transaction keeps every other program from posting what would be lost. */
export function migrateFile(path: string, migrations: readonly Migration[]): void {
  const db = connect(path, { mustExist: true });
  const latest = latestVersion(migrations);
  let kept: string | null = null;
  try {
    db.exec('BEGIN IMMEDIATE');
    // Another program may have brought it up while this one waited for its turn.
    if (versionOf(db) < latest) {
      kept = freeName(`${path}.before-v${String(latest)}`);
      copyTo(kept, path);
      bringUp(db, migrations);
    }
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (kept !== null) rmSync(kept, { force: true });
    throw error;
  } finally {
    db.close();
  }
}

/** A book of before that is there already is never written over. */
function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${String(number)}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** By a second connection, since SQLite copies nothing inside a transaction; with what is still in the log of writes. */
function copyTo(copy: string, path: string): void {
  const reader = connect(path, { mustExist: true });
  try {
    reader.prepare('VACUUM INTO ?').run(copy);
  } finally {
    reader.close();
  }
}

function bringUp(db: Connection, migrations: readonly Migration[]): void {
  try {
    const log = logState(db);
    applyMigrations(db, migrations);
    check(db);
    assert(logState(db) === log, 'the log is the same after migrating');
  } catch (error) {
    throw storageRefusal(error) ? error : new MigrationFailed(reasonOf(error), { cause: error });
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
