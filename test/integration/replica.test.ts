import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PaperAsked } from '../../shared/contract/papers.ts';
import { printTask } from '../../electron/core/print-task.ts';
import { REPORT_NAMES } from '../../shared/contract/reports.ts';
import { HELD_INSTANT, heldPorts } from '../support/held-ports.ts';
import { inspected, registerOrganic } from '../support/organic-farm.ts';
import { onFile, Practice, valueOf } from '../support/open-practice.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { advisor, bundlesOf, cooperative, pay, verdicts } from '../support/workspaces.ts';

/** A cooperative's book on the advisor's computer: the same figures and the same paper, and nothing to be written. */
const STAMP = { now: HELD_INSTANT, today: HELD_INSTANT.slice(0, 10), who: 'sophal' };
const WRITTEN = { language: 'both', digits: 'latin', reading: 'thousands' } as const;
const PAPERS: readonly PaperAsked[] = [
  { paper: 'trial-balance', ...WRITTEN },
  { paper: 'member-statements', ...WRITTEN },
  { paper: 'farmer-list', version: 0, asOf: '2024-12-31', format: 'pdf', ...WRITTEN },
  { paper: 'farmer-list', version: 1, format: 'pdf', ...WRITTEN },
  { paper: 'member-certification', member: 'M-2', asOf: '2024-12-31', ...WRITTEN },
];

async function printed(book: string, asked: PaperAsked): Promise<string> {
  const making = join(tempFolder('paper'), 'paper.pdf');
  valueOf(await printTask({ book, asked, making, stamp: STAMP }, () => undefined));
  return readFileSync(making).toString('latin1');
}

function bought(): Practice {
  const coop = cooperative('Chamkar');
  pay(coop, 'P-1');
  registerOrganic(coop, { parcel: 'P-2', party: 'M-2' });
  inspected(coop, { party: 'M-2', conditions: [{ text: 'Plant a hedge', deadline: '2025-09-30' }] });
  coop.must('organic.issueList', { asOf: '2024-12-31' });
  coop.must('paddy.postPurchase', {
    ...{ date: '2024-11-05', party: 'M-1', variety: 'Phka Malis', organicStatus: 'conventional', payment: 'full' },
    ...{ bags: '20', grossKg: '1020', tareKg: '4', moisturePct: '14', impurityPct: '1' },
  });
  return coop;
}

it('says and prints what the book says that it came from', { timeout: 60_000 }, async () => {
  const coop = bought();
  const desk = advisor();
  expect(await verdicts(desk, await bundlesOf(coop))).toEqual(['received']);
  const coopId = desk.must('workspace.view', {}).cooperatives[0]?.coopId ?? '';
  const opened = desk.must('workspace.openReplica', { coop: coopId });
  expect(opened).toMatchObject({ isReplica: true, behindSentinel: false, head: coop.session.view().head });
  for (const name of REPORT_NAMES) {
    const options = name === 'register' ? { account: '1010' } : {};
    expect(desk.reportCsv(name, options), name).toBe(coop.reportCsv(name, options));
  }
  for (const asked of PAPERS) expect(await printed(opened.path, asked)).toBe(await printed(coop.path, asked));
  expect(valueOf({ ok: true, value: await desk.session.verify(), warnings: [] })).toMatchObject({ ok: true });
  coop.close();
  desk.close();
});

it('is written to by nobody, wherever its file goes', { timeout: 60_000 }, async () => {
  const coop = bought();
  const desk = advisor();
  await verdicts(desk, await bundlesOf(coop));
  const coopId = desk.must('workspace.view', {}).cooperatives[0]?.coopId ?? '';
  const { path } = desk.must('workspace.openReplica', { coop: coopId });
  desk.close();
  const moved = join(tempFolder('elsewhere'), 'my-book.sahakum');
  copyFileSync(path, moved);
  const book = new Practice(heldPorts(tempFolder('home'), { seed: 'else' }), moved).open();
  const before = book.head();
  const paid = { kind: 'payment', cashAccount: '1110', account: '5110', date: '2024-08-02', reference: 'P-2' } as const;
  expect(book.refused('ledger.postVoucher', { ...paid, amount: '1' })).toEqual(['book-is-replica']);
  expect(book.refused('ledger.lockPeriod', { through: '2024-07-31' })).toEqual(['book-is-replica']);
  expect(book.refused('book.startEpoch', { reason: 'mine' })).toEqual(['book-is-replica']);
  expect(book.refused('paddy.saveDraft', { id: 'draft-1', form: {} })).toEqual(['book-is-replica']);
  expect(book.refused('bundles.export', {})).toEqual(['book-is-replica']);
  const rebuilt = join(tempFolder('elsewhere'), 'rebuilt.sahakum');
  valueOf(book.session.rebuild(rebuilt));
  const again = new Practice(heldPorts(tempFolder('home'), { seed: 'rebuilt' }), rebuilt).open();
  expect(again.session.view().isReplica).toBe(true);
  expect(book.head()).toBe(before);
  // The last thing that stands in the way is SQLite itself.
  expect(() => book.session.book.db.exec("UPDATE book_setting SET value = 'x'")).toThrow(/readonly/);
  expect(onFile(moved, (db) => db.pragma('application_id', { simple: true }))).not.toBe(
    onFile(coop.path, (db) => db.pragma('application_id', { simple: true })),
  );
  for (const each of [coop, book, again]) each.close();
});
