import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openAgain, openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';

/** While another program posts, whatever is read is read of one moment: balances balance, and a whole book is whole. */
const RECEIPT = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '10' } as const;
const PAPERS = 300;

/** Reads over and over until the other program has posted all its papers; it gets its turn between the readings. */
async function whileAnotherPosts(practice: Practice, read: () => unknown): Promise<number> {
  const other = spawn(process.execPath, [CLI, 'call', practice.path, 'ledger.postVoucher', '-'], {
    env: cliEnvironment(practice.home),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  other.stdin.end(Array.from({ length: PAPERS }, () => JSON.stringify(RECEIPT)).join('\n'));
  let code: number | null | undefined;
  other.once('exit', (ended) => (code = ended));
  let readings = 0;
  while (code === undefined) {
    await read();
    readings += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(code).toBe(0);
  return readings;
}

it('every trial balance balances, every heading stands on its own head, and every verification finds the book whole', async () => {
  const practice = openPractice();
  const before = practice.session.view().events;
  let turn = 0;
  await whileAnotherPosts(practice, async () => {
    const { rows } = practice.must('ledger.trialBalance', {});
    expect(rows.reduce((sum, { debitKhr, creditKhr }) => sum + debitKhr - creditKhr, 0)).toBe(0);
    expect(practice.session.view().behindSentinel).toBe(false);
    turn += 1;
    if (turn % 5 === 0) expect((await practice.session.verify()).faults).toEqual([]);
  });
  expect(practice.session.view().events).toBe(before + PAPERS);
  practice.close();
});

it('a journal is of the moment when it was begun, and the next one of later', () => {
  const practice = openPractice();
  const other = openAgain(practice);
  const whole = [...practice.session.journal('hledger')].join('');
  const parts: string[] = [];
  for (const part of practice.session.journal('hledger')) {
    if (parts.length === 0) other.must('ledger.postVoucher', { ...RECEIPT, reference: 'meanwhile' });
    parts.push(part);
  }
  expect(parts.join('')).toBe(whole);
  for (const _ of practice.session.journal('hledger')) break;
  expect([...practice.session.journal('hledger')].join('')).toContain('(meanwhile)');
  other.close();
  practice.close();
});

it('an epoch that another program has begun is not begun again', () => {
  const practice = openPractice();
  const path = `${practice.path}.copy`;
  practice.sql((db) => db.pragma('wal_checkpoint(TRUNCATE)'));
  copyFileSync(practice.path, path);
  practice.must('ledger.postVoucher', RECEIPT);
  const [one, two] = [openAgain(practice, path, 'one'), openAgain(practice, path, 'two')];
  expect(two.must('book.view', {}).behindSentinel).toBe(true);
  expect(one.must('book.startEpoch', { reason: 'restored' })).toEqual({ epoch: 2 });
  expect(two.refused('book.startEpoch', { reason: 'restored' })).toEqual(['epoch-not-needed']);
  expect(two.must('book.view', {}).epoch).toBe(2);
  for (const each of [one, two, practice]) each.close();
});
