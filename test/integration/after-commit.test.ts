import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { heldPorts } from '../support/held-ports.ts';
import { openAgain, openPractice, Practice, valueOf } from '../support/open-practice.ts';
import { cli } from '../support/run-cli.ts';

/** What is posted stays posted, whatever becomes of this computer's own notes about it; and it is said. */
const RECEIPT = { date: '2024-08-01', kind: 'receipt', cashAccount: '1010', account: '4010', amount: '10' } as const;

it('a note that cannot be kept warns; the command is done, and done once', () => {
  const practice = openPractice();
  practice.close();
  const notes = join(practice.home, 'sentinels');
  rmSync(notes, { recursive: true });
  writeFileSync(notes, 'a file where the folder was');
  const again = openAgain(practice);
  const before = again.session.view().events;
  for (const turn of [1, 2]) {
    const answer = again.call('ledger.postVoucher', RECEIPT, { key: 'the same key' });
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(turn === 1 ? ['note-not-kept'] : []);
    expect(again.session.view().events).toBe(before + 1);
  }
  again.close();
  const byCli = cli(['call', practice.path, 'ledger.postVoucher', JSON.stringify(RECEIPT)], { home: practice.home });
  expect(byCli).toMatchObject({ status: 0, stdout: expect.stringContaining('note-not-kept') as string });
});

it('a list of recent books that cannot be kept warns; the book is open, and no half list is left', () => {
  const practice = openPractice();
  practice.close();
  const list = join(practice.home, 'recent-books.json');
  rmSync(list);
  mkdirSync(list);
  const again = new Practice(heldPorts(practice.home), practice.path);
  const opened = again.session.open(practice.path);
  expect(opened.ok && opened.warnings.map(({ code }) => code)).toEqual(['recent-books-not-kept']);
  expect(valueOf(opened).path).toBe(practice.path);
  expect(again.must('desk.view', {}).recent).toEqual([]);
  expect(readdirSync(practice.home).filter((name) => name.endsWith('.part'))).toEqual([]);
  again.close();
});
