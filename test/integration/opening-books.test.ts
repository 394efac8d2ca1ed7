import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { Migration } from '../../migrations/index.ts';
import { openBook } from '../../electron/book/open-book.ts';
import { codesOf, onFile, openPractice, sentencesOf, valueOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';
import { CLI, cli, cliEnvironment } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What is not a book is told so; a book from a later program names it; an older one is brought up whole, or left alone. */
const RECEIPT = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '10' };

let practice: Practice;
beforeEach(() => {
  practice = richBook(openPractice());
  practice.close();
});
afterEach(() => {
  practice.close();
});

/** What lies beside the book, but for its own folder of attachments. */
const neighbours = (): readonly string[] =>
  readdirSync(dirname(practice.path))
    .filter((name) => !name.endsWith('.attachments'))
    .sort();

describe('a file that cannot be opened', () => {
  it.each([
    ['is not there', () => join(tempFolder('none'), 'no.sahakum'), 'book-missing'],
    ['is text', () => written('hello'), 'book-not-a-book'],
    ['is empty', () => written(''), 'book-not-a-book'],
    ['was cut in the middle', cutBook, 'book-damaged'],
  ])('%s', (_what, make, code) => {
    const path = make();
    const before = existsSync(path) ? readFileSync(path) : null;
    const answer = practice.session.open(path);
    expect(codesOf(answer)).toEqual([code]);
    expect(sentencesOf(answer)[0]).toContain(basename(path));
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(before);
    expect(cli(['verify', path])).toMatchObject({ status: 1, stdout: '' });
  });

  it('is another program’s database', () => {
    const path = otherDatabase();
    expect(codesOf(practice.session.open(path))).toEqual(['book-not-a-book']);
    expect(onFile(path, (db) => db.prepare(`SELECT name FROM sqlite_schema`).pluck().all())).toEqual(['mine']);
  });

  it('an open book stays open where another cannot be opened', () => {
    practice.open();
    expect(codesOf(practice.call('desk.openBook', { path: written('hello') }))).toEqual(['book-not-a-book']);
    expect(practice.must('book.view', {}).path).toBe(practice.path);
  });
});

function written(text: string): string {
  const path = join(tempFolder('file'), 'file.sahakum');
  writeFileSync(path, text);
  return path;
}

function otherDatabase(): string {
  const path = join(tempFolder('file'), 'other.sahakum');
  onFile(path, (db) => db.exec('CREATE TABLE mine (id INTEGER)'));
  return path;
}

function cutBook(): string {
  const path = join(tempFolder('file'), 'cut.sahakum');
  copyFileSync(practice.path, path);
  truncateSync(path, Math.floor(statSync(path).size / 3));
  return path;
}

describe('making a book', () => {
  it.each([
    ['over another', () => practice.path, 'book-exists'],
    ['in a folder that is not there', () => join(tempFolder('none'), 'a', 'b.sahakum'), 'book-folder-missing'],
  ])('%s is refused', (_what, where, code) => {
    const before = readFileSync(practice.path);
    practice.open();
    expect(codesOf(practice.session.rebuild(where()))).toEqual([code]);
    practice.close();
    expect(readFileSync(practice.path)).toEqual(before);
    expect(neighbours()).toEqual([basename(practice.path)]);
  });
});

describe('a book from a later program', () => {
  it('is refused by the name of the program that it needs, and is not touched', () => {
    onFile(practice.path, (db) => {
      db.exec(`INSERT INTO book_format VALUES (99, '0099-later', '3.1.4')`);
      db.pragma('user_version = 99');
    });
    const before = readFileSync(practice.path);
    const answer = practice.session.open(practice.path);
    expect(codesOf(answer)).toEqual(['book-from-future']);
    expect(sentencesOf(answer)[0]).toContain('3.1.4');
    expect(cli(['report', practice.path, 'trial-balance'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('3.1.4') as string,
    });
    expect(readFileSync(practice.path)).toEqual(before);
  });
});

describe('a book from an earlier program', () => {
  const second = (...statements: string[]): readonly Migration[] => [
    ...MIGRATIONS,
    { version: MIGRATIONS.length + 1, name: '0002-test', needs: '0.2.0', statements },
  ];
  const versionOf = (path: string): unknown => onFile(path, (db) => db.pragma('user_version', { simple: true }));
  const events = (path: string): unknown =>
    onFile(path, (db) => db.prepare('SELECT count(*), max(hash) FROM log').raw().get());

  it('is brought up, and a copy of before stays beside it', () => {
    const log = events(practice.path);
    const book = valueOf(
      openBook(practice.path, second('CREATE TABLE lot (id INTEGER PRIMARY KEY) STRICT', 'INSERT INTO lot VALUES (7)')),
    );
    expect(book.db.prepare('SELECT id FROM lot').pluck().all()).toEqual([7]);
    book.close();
    expect(versionOf(practice.path)).toBe(MIGRATIONS.length + 1);
    expect(events(practice.path)).toEqual(log);
    const [kept] = neighbours().filter((name) => name.includes('.before-v'));
    expect(kept).toBe(`${basename(practice.path)}.before-v${MIGRATIONS.length + 1}`);
    expect(events(join(dirname(practice.path), kept ?? ''))).toEqual(log);
    expect(neighbours()).toHaveLength(2);
    expect(codesOf(practice.session.open(practice.path))).toEqual(['book-from-future']);
    expect(codesOf(practice.session.open(join(dirname(practice.path), kept ?? '')))).toEqual([]);
  });

  it('a copy of before that is there already is never written over', () => {
    const kept = `${practice.path}.before-v${MIGRATIONS.length + 1}`;
    writeFileSync(kept, 'the only copy of last year');
    valueOf(openBook(practice.path, second('CREATE TABLE lot (id INTEGER PRIMARY KEY) STRICT'))).close();
    expect(readFileSync(kept, 'utf8')).toBe('the only copy of last year');
    expect(events(`${kept}-2`)).toEqual(events(practice.path));
  });

  it('takes no posting away that another program makes meanwhile', async () => {
    const papers = Array.from({ length: 150 }, (_, paper) => JSON.stringify({ ...RECEIPT, reference: `B-${paper}` }));
    const other = spawn(process.execPath, [CLI, 'call', practice.path, 'ledger.postVoucher', '-'], {
      env: cliEnvironment(practice.home),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    other.stdin.write(`${papers.slice(0, 20).join('\n')}\n`);
    const bringUp = () => openBook(practice.path, second('CREATE TABLE lot (id INTEGER PRIMARY KEY) STRICT'));
    let [confirmed, tried] = [0, false];
    for await (const line of createInterface({ input: other.stdout })) {
      if (line.startsWith('{"ok":true')) confirmed += 1;
      if (confirmed < 20 || tried) continue;
      expect(codesOf(bringUp())).toEqual(['book-busy']);
      tried = true;
      other.stdin.end(papers.slice(20).join('\n'));
    }
    expect([tried, confirmed]).toEqual([true, papers.length]);
    valueOf(bringUp()).close();
    const posted = onFile(practice.path, (db) =>
      db.prepare(`SELECT count(*) FROM journal_entry WHERE reference LIKE 'B-%'`).pluck().get(),
    );
    expect(posted).toBe(confirmed);
  });

  it.each([
    ['a statement that fails', ['CREATE TABLE lot (id INTEGER) STRICT', 'INSERT INTO nowhere VALUES (1)']],
    [
      'a reference to nothing',
      [
        'CREATE TABLE lot (id INTEGER REFERENCES party (id)) STRICT',
        'PRAGMA foreign_keys = OFF',
        'INSERT INTO lot VALUES (99999)',
      ],
    ],
    [
      'a log that is not the same afterwards',
      ['DROP TRIGGER log_no_delete', 'DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)'],
    ],
  ])('is left as it is, with %s', async (_what, statements) => {
    const before = readFileSync(practice.path);
    let opened: unknown;
    try {
      opened = openBook(practice.path, second(...statements)).ok;
    } catch (error) {
      opened = error;
    }
    expect(opened).not.toBe(true);
    expect(readFileSync(practice.path)).toEqual(before);
    expect(neighbours()).toEqual([basename(practice.path)]);
    expect(await practice.open().session.verify()).toMatchObject({ ok: true });
  });
});
