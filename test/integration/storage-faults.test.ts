import { chmodSync, closeSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBook } from '../../electron/book/open-book.ts';
import { storageRefusal } from '../../electron/book/storage-error.ts';
import { codesOf, onFile, openPractice, sentencesOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { withoutRights } from '../support/without-rights.ts';

/** A book that is in use, write-protected or locked away is called so, and never damaged. */
const RECEIPT = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '10' } as const;
const OWN = { file: 0o644, folder: 0o755 };

let practice: Practice;
beforeEach(() => {
  practice = openPractice();
  practice.close();
});
afterEach(() => {
  practice.close();
  set(OWN);
});

function set({ file, folder }: { readonly file: number; readonly folder: number }): void {
  chmodSync(practice.path, file);
  chmodSync(dirname(practice.path), folder);
  chmodSync(practice.home, 0o777);
}

const openingWithoutRights = (): readonly string[] =>
  withoutRights(() => codesOf(practice.session.open(practice.path)));

describe('a book that cannot be opened', () => {
  it('because another program has it to itself', () => {
    const other = new DatabaseConstructor(practice.path);
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const answer = practice.session.open(practice.path);
    other.close();
    expect(codesOf(answer)).toEqual(['book-busy']);
    expect(codesOf(practice.session.open(practice.path))).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('because one may not read it', () => {
    set({ file: 0o000, folder: 0o777 });
    expect(openingWithoutRights()).toEqual(['book-no-permission']);
  });

  it.runIf(process.platform !== 'win32')('because its folder may only be read: a copy elsewhere would open', () => {
    set({ file: 0o444, folder: 0o555 });
    expect(openingWithoutRights()).toEqual(['book-folder-read-only']);
  });

  it('because SQLite is too old for it', () => {
    const answer = openBook(practice.path, undefined, '99.0.0');
    expect(codesOf(answer)).toEqual(['book-sqlite-too-old']);
    expect(sentencesOf(answer)[0]).toContain('99.0.0');
  });
});

it('a write-protected book in a folder that may be written is read, and takes no posting', () => {
  set({ file: 0o444, folder: 0o777 });
  withoutRights(() => {
    practice.open();
    expect(practice.must('ledger.trialBalance', {}).rows.length).toBeGreaterThan(5);
    expect(practice.refused('ledger.postVoucher', RECEIPT)).toEqual(['book-read-only']);
    practice.close();
  });
});

it.runIf(process.platform !== 'win32')('a book is not made in a folder that may only be read', () => {
  practice.open();
  const target = `${practice.path}.again`;
  set({ file: 0o644, folder: 0o555 });
  expect(withoutRights(() => codesOf(practice.session.rebuild(target)))).toEqual(['folder-not-writable']);
});

it.each([
  ['SQLITE_BUSY_SNAPSHOT', 'book-busy'],
  ['SQLITE_READONLY_DBMOVED', 'book-read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-failing'],
  ['SQLITE_IOERR_SHORT_READ', null],
  ['SQLITE_CORRUPT', null],
  ['SQLITE_NOTADB', null],
])('%s is %s', (code, refusal) => {
  const refused = storageRefusal(new DatabaseConstructor.SqliteError('words', code));
  expect(refused === null ? null : codesOf(refused)[0]).toBe(refusal);
});

it.each([
  ['account_month', 'ledger.trialBalance', {}],
  ['log', 'ledger.postVoucher', RECEIPT],
])('a page of %s that cannot be read is told by %s, which meets it, and by verify', async (table, procedure, input) => {
  tear(table);
  const { session } = practice;
  expect(session.openUnread(practice.path)).toMatchObject({ ok: true });
  const answer = session.call({ procedure, input }, 'tester');
  expect(codesOf(answer)).toEqual(['book-torn']);
  expect(sentencesOf(answer)[0]).toMatch(/^A part of the book cannot be read \(.+\), and nothing was posted\./);
  const checks = (await session.verify()).faults.map(({ check }) => check);
  expect(checks).toContain('file');
  expect(checks).toContain('replay');
});

/** Overwrites the first page of a table. */
function tear(table: string): void {
  const [page, size] = onFile(practice.path, (db) => [
    db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number,
    db.pragma('page_size', { simple: true }) as number,
  ]);
  const file = openSync(practice.path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(file);
}
