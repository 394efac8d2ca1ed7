import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onFile, openPractice } from '../support/open-practice.ts';
import { CLI, cli, cliEnvironment, cliMust, SAMPLE } from '../support/run-cli.ts';
import { Seeded } from '../support/seeded.ts';
import { JOURNAL_HEADING, VOUCHER_HEADING } from '../support/small-coop.ts';
import { folderOf, tempFolder } from '../support/temp-folder.ts';
import { breachesOf } from '../support/whole-book.ts';

/** Several programs at one book at once, and a program that is killed while it makes a book or takes a file. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function run(
  args: readonly string[],
  home: string,
  { input = '', killWhen }: { input?: string; killWhen?: () => boolean } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: cliEnvironment(home),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const watch = killWhen && setInterval(() => killWhen() && child.kill('SIGKILL'), 1);
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve({ code, signal });
    }),
  );
}

const receipts = (program: number, count: number): string =>
  Array.from({ length: count }, (_, paper) =>
    JSON.stringify({
      date: '2024-08-01',
      kind: 'receipt',
      reference: `P-${program}-${paper}`,
      cashAccount: '1010',
      account: '4010',
      amount: '10',
    }),
  ).join('\n');

describe('three programs at one book', () => {
  it('all post at the same time: every paper is there once, with its own number', async () => {
    const practice = openPractice();
    const programs = [1, 2, 3].map((program) =>
      run(['call', practice.path, 'ledger.postVoucher', '-'], practice.home, { input: receipts(program, 60) }),
    );
    expect((await Promise.all(programs)).map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(practice.must('ledger.register', { account: '1010' }).closingKhr).toBe(5_000_000 + 180 * 10);
    expect(onFile(practice.path, breachesOf)).toEqual([]);
    practice.head();
    expect(await practice.session.verify()).toMatchObject({ ok: true });
    practice.close();
  });
});

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Bytes in the file in the making and its log of writes; -1 before there is one. */
function sizeOfMaking(book: string): number {
  const parts = readdirSync(dirname(book)).filter((name) => name.includes('.making-') && !name.endsWith('-shm'));
  return parts.reduce((sum, name) => sum + sizeOf(join(dirname(book), name)), parts.length === 0 ? -1 : 0);
}

describe('killed', () => {
  const chance = new Seeded(7);

  it(
    'while it makes a book: the book is not there, or it is whole; and it can be made after all',
    { timeout: 120_000 },
    async () => {
      const home = tempFolder('home');
      const made = { whole: 0, absent: 0 };
      for (let round = 0; round < 10; round += 1) {
        const book = join(tempFolder('made'), 'book.sahakum');
        // As soon as its file has grown so far; its own progress says when, and not a clock.
        const grown = round === 0 ? 0 : chance.between(0, 600_000);
        await run(['new', book, '--from', SAMPLE], home, { killWhen: () => sizeOfMaking(book) > grown });
        made[existsSync(book) ? 'whole' : 'absent'] += 1;
        if (!existsSync(book)) cliMust(['new', book, '--from', SAMPLE], { home });
        expect(cliMust(['verify', book], { home })).toContain('is whole');
        expect(readdirSync(dirname(book)).filter((name) => !name.includes('.making-'))).toEqual([basename(book)]);
      }
      expect(made.absent).toBeGreaterThan(0);
    },
  );

  it('while it takes a file: all of it is in the book, or nothing', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `2024-08-01,V-${row},receipt,1010,4010,,10,KHR,,`);
    const file = join(folderOf({ 'vouchers.csv': `${VOUCHER_HEADING}${rows.join('\n')}\n` }), 'vouchers.csv');
    const taken = new Set<number>();
    for (let round = 0; round < 10; round += 1) {
      const practice = openPractice();
      practice.close();
      // By turns as soon as it has opened the book, and while what it posted grows onto the disk.
      const [wal, grown] = [`${practice.path}-wal`, chance.between(0, 400_000)];
      const killWhen = (): boolean => (round % 2 === 0 ? existsSync(wal) : sizeOf(wal) > grown);
      await run(['import', practice.path, 'vouchers', file], practice.home, { killWhen });
      const count = onFile(practice.path, (db) =>
        db.prepare(`SELECT count(*) FROM journal_entry WHERE kind = 'receipt'`).pluck().get(),
      ) as number;
      taken.add(count);
      expect([0, 1500]).toContain(count);
      const again = cli(['import', practice.path, 'vouchers', file], { home: practice.home });
      expect(again.status).toBe(count === 0 ? 0 : 1);
      expect(cliMust(['verify', practice.path], { home: practice.home })).toContain('is whole');
    }
    expect(taken).toContain(0);
  });

  it('between the commit and the note of this computer: the book goes on', () => {
    const practice = openPractice();
    practice.must('ledger.postVoucher', {
      date: '2024-08-01',
      kind: 'receipt',
      cashAccount: '1010',
      account: '4010',
      amount: '10',
    });
    practice.close();
    const [note = ''] = readdirSync(join(practice.home, 'sentinels'));
    for (const text of ['', 'half a no', '1 3 00 0123456789abcdef']) {
      folderOf({ [note]: text }, join(practice.home, 'sentinels'));
      const file = join(
        folderOf({
          'j.csv': `${JOURNAL_HEADING}2024-08-01,${text.length},x,5110,,1,\n2024-08-01,${text.length},x,1410,,,1\n`,
        }),
        'j.csv',
      );
      expect(cliMust(['import', practice.path, 'journals', file], { home: practice.home })).toContain('1 events');
    }
  });
});
