import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Migration } from '../../migrations/index.ts';
import type { Connection } from './connection.ts';
import { connect } from './connection.ts';

/**
 * A book of an older shape is brought up in a copy: the copy is changed in one transaction and checked, and only then
 * takes the place of the file, which is kept beside it. If anything fails, the file is as it was.
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

/** Migrates the closed book at `path`; returns the path of the untouched original. */
export function migrateFile(path: string, migrations: readonly Migration[]): string {
  const [copy, original] = [`${path}.migrating`, `${path}.before-v${String(latestVersion(migrations))}`];
  rmSync(copy, { force: true });
  try {
    const before = connect(path, { mustExist: true });
    const head = logState(before);
    before.prepare('VACUUM INTO ?').run(copy);
    before.close();
    const db = connect(copy, { mustExist: true });
    try {
      applyMigrations(db, migrations);
      check(db);
      assert(logState(db) === head, 'the log is the same after migrating');
    } finally {
      db.close();
    }
    copyFileSync(path, original);
    renameSync(copy, path);
    return original;
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
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
  return JSON.stringify(db.prepare('SELECT count(*), hex(max(hash)), max(seq) FROM log').raw().get());
}

function check(db: Connection): void {
  const integrity: unknown = db.pragma('integrity_check', { simple: true });
  assert(integrity === 'ok', `integrity_check: ${String(integrity)}`);
  const loose = db.pragma('foreign_key_check') as readonly unknown[];
  assert(loose.length === 0, `${String(loose.length)} rows point nowhere`);
}
