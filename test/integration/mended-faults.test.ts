import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { transact } from '../../electron/book/book.ts';
import { headOf } from '../../electron/book/log.ts';
import { openBook } from '../../electron/book/open-book.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import { ACTOR, codesOf, onFile, openAgain, openPractice, valueOf } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { refusalsOf } from '../support/new-book-refused.ts';
import { richBook } from '../support/rich-book.ts';
import { ACCOUNTS, settingsFile, VOUCHER_HEADING } from '../support/small-coop.ts';
import { cli } from '../support/run-cli.ts';
import { unguarded } from '../support/tamper.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Faults that an attack on the books once found, each as the smallest example, so that none comes back. */
const receipt = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '1000' } as const;

function copyOf(practice: Practice): string {
  const path = `${practice.path}.copy`;
  practice.sql((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
  copyFileSync(practice.path, path);
  return path;
}

describe('two sessions at one file', () => {
  it('verify does not call a book restored because the other session has posted', async () => {
    const [one, other] = [openPractice()].flatMap((practice) => [practice, openAgain(practice)]);
    other?.must('ledger.postVoucher', receipt);
    expect((await one?.session.verify())?.faults).toEqual([]);
  });

  it('the journal knows an account that the other session opened', () => {
    const [one, other] = [openPractice()].flatMap((practice) => [practice, openAgain(practice)]);
    one?.must('ledger.accounts', {});
    other?.must('ledger.openAccount', { code: '5999', nameEn: 'New', nameKm: '', type: 'expense' });
    other?.must('ledger.postVoucher', { ...receipt, kind: 'payment', account: '5999' });
    expect([...(one?.session.journal('hledger') ?? [])].join('')).toContain('expenses:5999');
  });

  it('a book and its copy, both open, do not both post', () => {
    const one = openPractice();
    one.must('ledger.postVoucher', receipt);
    for (const part of ['', '-wal']) copyFileSync(`${one.path}${part}`, `${one.path}.copy${part}`);
    const copy = openAgain(one, `${one.path}.copy`, 'copy');
    copy.must('ledger.postVoucher', receipt);
    expect(one.refused('ledger.postVoucher', receipt)).toEqual(['book-behind-sentinel']);
  });
});

describe('the command line', () => {
  it('writes no report over a book, and takes no option twice or for nothing', () => {
    const { path, home, ...practice } = openPractice();
    const before = readFileSync(path);
    const run = (...args: string[]) => cli(['report', path, 'trial-balance', ...args], { home }).status;
    expect(run('--format', 'csv', '--out', path)).toBe(2);
    expect(readFileSync(path)).toEqual(before);
    expect(run('--as-of', '2024-07-01', '--as-of', '2024-07-02')).toBe(2);
    expect(run('--account', '1010')).toBe(2);
    const out = join(tempFolder('out'), 'report.csv');
    expect([run('--format', 'csv', '--out', out), readFileSync(out, 'utf8').startsWith('account,')]).toEqual([0, true]);
    practice.session.close();
  });
});

describe('what lies beside a book', () => {
  it('of a book of that name that was thrown away while open, nothing gets into a new one', async () => {
    const old = openPractice();
    old.must('ledger.postVoucher', receipt);
    const path = join(tempFolder('again'), 'book.sahakum');
    for (const part of ['-wal', '-shm']) copyFileSync(`${old.path}${part}`, `${path}${part}`);
    valueOf(old.session.rebuild(path));
    const again = openAgain(old, path);
    expect((await again.session.verify()).faults).toEqual([]);
    expect(again.head()).toBe(old.head());
  });
});

describe('a transaction that SQLite ended by itself, as a full disk does', () => {
  it('leaves nothing of it in memory', () => {
    const practice = richBook(openPractice());
    practice.close();
    const book = valueOf(openBook(practice.path));
    const work = (): never => {
      book.remember('head', () => 'of a posting that never was');
      book.db.exec('ROLLBACK');
      throw new Error('database or disk is full');
    };
    expect(() => transact(book, work)).toThrow('full');
    expect(headOf(book)?.seq).toBeGreaterThan(20);
    book.close();
  });
});

describe('what throws where a refusal belongs', () => {
  it('text with half a character', () => {
    expect(openPractice().refused('ledger.postVoucher', { ...receipt, description: 'a\ud800b' })).toHaveLength(1);
  });

  it('input nested beyond all reason', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 50_000; level += 1) deep = level % 2 === 0 ? [deep] : { deep };
    const answer = openPractice().session.call({ procedure: 'ledger.postVoucher', input: { deep } }, ACTOR);
    expect(codesOf(answer)).toEqual(['input-nested-too-deep']);
  });

  it('a key or a name with half a character', async () => {
    const practice = openPractice();
    expect(practice.refused('ledger.postVoucher', receipt, { key: '\ud800abcdefgh' })).toEqual(['input-malformed']);
    const form = { 'a\ud800': 'x' };
    expect(practice.refused('paddy.saveDraft', { id: 'd-1', form })).toEqual(['input-malformed']);
    expect((await practice.session.verify()).faults).toEqual([]);
  });

  it('a folder instead of a book', () => {
    expect(codesOf(openPractice().session.open(tempFolder('folder')))).toEqual(['book-not-a-book']);
  });

  it('a migration that fails', () => {
    const practice = openPractice();
    practice.close();
    const broken = [...MIGRATIONS, { version: MIGRATIONS.length + 1, name: 'x', needs: 'x', statements: ['NONSENSE'] }];
    expect(openBook(practice.path, broken).ok).toBe(false);
  });

  it.each([
    ['a setting is missing', `DELETE FROM book_setting WHERE name = 'coop_id'`, 'table book_setting'],
    ['a table is missing', `DROP TABLE item_link`, 'table item_link'],
    ['a column is missing', `ALTER TABLE party DROP COLUMN village_en`, 'table party'],
    [
      'a total is beyond all numbers',
      `UPDATE account_month SET debit_khr = 9223372036854775807`,
      'table account_month',
    ],
    ['the log is empty', `DELETE FROM log`, 'log'],
    ['the version is 0', `PRAGMA user_version = 0`, 'version'],
  ])('verify of a book in which %s', async (_what, sql, named) => {
    const practice = richBook(openPractice());
    practice.close();
    onFile(practice.path, (db) => {
      unguarded(db);
      db.exec(sql);
    });
    const opened = practice.session.open(practice.path);
    const said = opened.ok
      ? (await practice.session.verify()).faults.map((fault) => noticeText(fault, 'en'))
      : codesOf(opened);
    expect(said.join('\n')).toMatch(opened.ok ? named : /^book-/);
  });
});

describe('raw SQL in the file', () => {
  it.each([
    [
      'a posted entry replaced',
      `INSERT OR REPLACE INTO journal_entry SELECT id, date, kind, series, fiscal_year, number, reference, 'forged', source_noun, source_event, reverses, reason FROM journal_entry WHERE reference = 'R-1'`,
    ],
    ['a ticket replaced', `INSERT OR REPLACE INTO weigh_ticket SELECT * FROM weigh_ticket WHERE reference = 'T-4'`],
    [
      'a share movement replaced',
      `INSERT OR REPLACE INTO share_movement SELECT * FROM share_movement WHERE reference = 'S-1'`,
    ],
    [
      'shares added to a movement of a locked month',
      `INSERT INTO share_change SELECT (SELECT min(id) FROM share_movement), id, '2024-06-30', 5 FROM party WHERE code = 'M-4'`,
    ],
  ])('%s is refused by the database', (_what, sql) => {
    const work = (db: Database): unknown => db.exec(sql);
    const practice = richBook(openPractice());
    expect(() => practice.sql(work)).toThrow();
  });
});

describe('files', () => {
  it('another program’s database is not changed by being looked at', () => {
    const path = join(tempFolder('file'), 'other.sahakum');
    onFile(path, (db) => db.exec('CREATE TABLE mine (id INTEGER)'));
    const before = readFileSync(path);
    openPractice().session.open(path);
    expect(readFileSync(path)).toEqual(before);
  });

  it('cooperative.json in another encoding is refused, not guessed', () => {
    const bytes = Buffer.from(settingsFile({ name_en: 'Café' }), 'latin1');
    expect(refusalsOf({ 'cooperative.json': bytes }).refusals).not.toEqual([]);
  });

  it('a note of an import that names more than the file brought does not take more back', () => {
    const practice = openPractice();
    practice.must('imports.importFile', again);
    practice.sql((db) => db.exec(`UPDATE imported_file SET first_seq = 1 WHERE first_seq > 0`));
    const undo = { ...again, date: '', reason: 'by mistake' };
    expect(practice.refused('imports.undoImport', undo)).toEqual(['import-unknown']);
  });

  it('there is no province 99', () => {
    expect(refusalsOf({ 'cooperative.json': settingsFile({ province_code: '99' }) }).refusals).not.toEqual([]);
  });

  const vouchers = `${VOUCHER_HEADING}2024-08-01,,receipt,1010,4010,,100,KHR,,\n`;
  const again = {
    kind: 'vouchers',
    fileName: 'vouchers.csv',
    bytesBase64: Buffer.from(vouchers).toString('base64'),
  } as const;

  it('the very file that a book was made from is not taken again, though its papers bear no numbers', () => {
    const practice = openPractice({ files: { 'vouchers.csv': vouchers } });
    expect(practice.refused('imports.importFile', again)).toEqual(['import-already-done']);
  });

  it('a book built anew still knows which files it took', () => {
    const practice = openPractice();
    practice.must('imports.importFile', again);
    valueOf(practice.session.rebuild(`${practice.path}.again`));
    expect(openAgain(practice, `${practice.path}.again`).refused('imports.importFile', again)).toEqual([
      'import-already-done',
    ]);
  });
});

describe('figures and answers', () => {
  it('an opening of shares for three members can be taken back', () => {
    const practice = openPractice();
    const movement = practice.sql((db) => db.prepare('SELECT id FROM share_movement').pluck().get()) as number;
    expect(practice.refused('shares.reverse', { movement, date: '2024-07-02', reason: 'wrong list' })).toEqual([]);
  });

  it('a loan in dollars is revalued in riel without asking whether the riel exceed the cents', () => {
    const practice = openPractice({
      files: { 'accounts.csv': `${ACCOUNTS}1311,Loans in dollars,x,asset,member-loans,USD,member\n` },
    });
    const loan = { date: '2024-08-01', kind: 'payment', cashAccount: '1020', account: '1311', party: 'M-2' } as const;
    practice.must('ledger.postVoucher', { ...loan, amount: '100', currency: 'USD', rate: '4000' });
    const lines = [
      { account: '1311', party: 'M-2', credit: '20000' },
      { account: '5190', debit: '20000' },
    ];
    expect(practice.refused('ledger.postJournal', { date: '2024-08-31', description: 'Year end', lines })).toEqual([]);
    expect(practice.sql((db) => db.prepare('SELECT count(*) FROM item_link').pluck().get())).toBe(0);
  });

  it('a report about somebody who is not there says so', () => {
    expect(codesOf(openPractice().session.report('weigh-tickets', { member: 'M-99' }))).toEqual(['party-unknown']);
  });

  it('a register that ends before it begins is refused, and has not fewer than no rows', () => {
    const practice = openPractice();
    const found = practice.call('ledger.register', { account: '1010', from: '2025-01-01', to: '2024-01-01' });
    expect(found.ok ? found.value.totalRows : 0).toBeGreaterThanOrEqual(0);
  });

  it('a new epoch asked for twice under one key is answered twice alike', () => {
    const practice = openPractice();
    const path = copyOf(practice);
    practice.must('ledger.postVoucher', receipt);
    const copy = openAgain(practice, path);
    const start = () => copy.call('book.startEpoch', { reason: 'restored' }, { key: 'epoch-key-1' });
    expect([start(), start()].map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('a dry run of a draft keeps nothing', () => {
    const practice = openPractice();
    practice.must('paddy.saveDraft', { id: 'd-1', form: { party: 'M-1' } }, { dryRun: true });
    expect(practice.must('paddy.drafts', {})).toEqual([]);
  });
});
