import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBundles } from '../../electron/core/bundles.ts';
import { PIECE_LIMIT_BYTES } from '../../shared/contract/jobs.ts';
import type { Practice } from '../support/open-practice.ts';
import { openPractice, valueOf } from '../support/open-practice.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { ended, fetched, sha256, until } from '../support/wait-for-job.ts';

/** Long work: started by a call that answers at once, asked how far it is, stopped, and fetched a piece at a time. */
const STATEMENTS = { paper: 'member-statements' } as const;
const BALANCE = { paper: 'trial-balance' } as const;

const printed = (book: Practice, asked: Parameters<typeof book.must<'papers.print'>>[1]['asked']): string =>
  book.must('papers.print', { asked }).job;

/** Files of any depth that the jobs of a machine have left. */
const kept = (book: Practice): readonly string[] => {
  const work = join(book.home, 'work');
  return existsSync(work) ? readdirSync(work, { recursive: true }).map(String) : [];
};
const filesKept = (book: Practice): readonly string[] => kept(book).filter((name) => /\.\w+$/.test(name));

describe('a job', () => {
  it('prints a paper beside the calls, and gives its very bytes a piece at a time', async () => {
    const book = openPractice();
    const job = printed(book, BALANCE);
    expect(book.must('jobs.view', { job })).toMatchObject({ kind: 'paper', paper: 'trial-balance', state: 'running' });
    expect(book.must('members.search', { text: '' }).rows.length).toBeGreaterThan(0);
    const view = await ended(book, job);
    expect(view).toMatchObject({ state: 'done', pages: 1, refusals: [] });
    const bytes = fetched(book, view);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(bytes)).toBe(view.files[0]?.sha256);
    expect(book.must('jobs.list', {}).map(({ id }) => id)).toEqual([job]);
    expect(readdirSync(join(book.path, '..'))).toEqual(['book.sahakum', 'book.sahakum-shm', 'book.sahakum-wal']);
    book.close();
    expect(kept(book)).toEqual([]);
  });

  it('counts the members it prints', async () => {
    const book = openPractice();
    const view = await ended(book, printed(book, STATEMENTS));
    const members = book.must('members.search', { text: '' }).total;
    expect([view.state, view.done, view.total]).toEqual(['done', view.total, view.total]);
    expect(view.total).toBeLessThanOrEqual(members);
    expect(view.total).toBeGreaterThan(1);
    book.close();
  });

  it('that is stopped half-way leaves nothing, and stays stopped', async () => {
    const book = openPractice();
    const job = printed(book, STATEMENTS);
    await until(() => book.must('jobs.view', { job }).done > 0 || filesKept(book).length > 0, 'the first member');
    expect(book.must('jobs.cancel', { job })).toMatchObject({ state: 'cancelled', files: [] });
    await until(() => kept(book).every((name) => !name.includes(job)), 'an empty folder');
    expect(book.must('jobs.view', { job }).state).toBe('cancelled');
    expect(book.refused('jobs.file', { job, from: 0, length: 1 })).toEqual(['job-not-done']);
    book.close();
  });

  it('goes with its book, running or done', async () => {
    const book = openPractice();
    const first = await ended(book, printed(book, BALANCE));
    const second = printed(book, STATEMENTS);
    book.must('desk.closeBook', {});
    expect(book.must('jobs.list', {})).toEqual([]);
    expect(book.refused('jobs.view', { job: first.id })).toEqual(['job-unknown']);
    expect(book.refused('jobs.cancel', { job: second })).toEqual(['job-unknown']);
    await until(() => kept(book).length === 0, 'an empty folder');
    expect(book.refused('papers.print', { asked: BALANCE })).toEqual(['no-book-open']);
    book.close();
  });

  it('says in plain words why it did not print', async () => {
    const book = openPractice();
    const view = await ended(book, printed(book, { paper: 'purchase-receipt', ticket: 999_999 }));
    expect([view.state, view.refusals.map(({ code }) => code)]).toEqual(['failed', ['ticket-unknown']]);
    expect(filesKept(book)).toEqual([]);
    book.close();
  });

  it('is known by its number, and gives no piece that is not there', async () => {
    const book = openPractice();
    const unknown = { job: '0123456789abcdef' };
    expect(book.refused('jobs.view', unknown)).toEqual(['job-unknown']);
    expect(book.refused('jobs.cancel', unknown)).toEqual(['job-unknown']);
    expect(book.refused('jobs.file', { ...unknown, from: 0, length: 1 })).toEqual(['job-unknown']);
    const { id: job, files } = await ended(book, printed(book, BALANCE));
    const bytes = files[0]?.bytes ?? 0;
    expect(book.must('jobs.file', { job, from: bytes - 1, length: 1 }).base64).toHaveLength(4);
    expect(book.refused('jobs.file', { job, from: bytes, length: 1 })).toEqual(['piece-out-of-range']);
    expect(book.refused('jobs.file', { job, from: bytes - 1, length: 2 })).toEqual(['piece-out-of-range']);
    expect(book.refused('jobs.file', { job, from: -1, length: 2 })).toEqual(['input-malformed']);
    expect(book.refused('jobs.file', { job, from: 0, length: PIECE_LIMIT_BYTES + 1 })).toEqual(['input-malformed']);
    expect(book.refused('jobs.file', { job, file: 1, from: 0, length: 1 })).toEqual(['job-file-unknown']);
    book.close();
  });

  it('waits its turn where enough runs, and the oldest make room', async () => {
    const book = openPractice();
    const running = [printed(book, STATEMENTS), printed(book, STATEMENTS), printed(book, STATEMENTS)];
    expect(book.refused('papers.print', { asked: BALANCE })).toEqual(['jobs-too-many']);
    for (const job of running) book.must('jobs.cancel', { job });
    const many: string[] = [];
    for (let count = 0; count < 9; count += 1) many.push((await ended(book, printed(book, BALANCE))).id);
    await until(() => book.must('jobs.list', {}).length === 8, 'room');
    expect(book.refused('jobs.view', { job: many[0] ?? '' })).toEqual(['job-unknown']);
    expect(filesKept(book)).toHaveLength(8);
    book.close();
  });

  it('takes away what a program that was cut off has left, and leaves a running one’s alone', () => {
    const home = tempFolder('home');
    const [gone, here] = [join(home, 'work', '999999999-abc'), join(home, 'work', `${String(process.ppid)}-abc`)];
    for (const folder of [gone, here]) mkdirSync(folder, { recursive: true });
    openPractice({ home }).close();
    expect([existsSync(gone), existsSync(here)]).toEqual([false, true]);
  });
});

describe('a bundle that is made as a job', () => {
  it('is whole, says who signed it, and is saved as it is', async () => {
    const book = openPractice();
    const view = await ended(book, book.must('bundles.export', {}).job);
    expect(view).toMatchObject({ kind: 'bundle', state: 'done', done: view.total });
    expect(view.signedBy).toMatch(/^RW[\w+/=]{54}$/);
    const stick = tempFolder('stick');
    const path = join(stick, view.files[0]?.fileName ?? '');
    const saved = await ended(book, book.must('jobs.save', { job: view.id, path }).job);
    expect(saved).toMatchObject({ kind: 'save', state: 'done', savedAs: path });
    expect(readFileSync(path).equals(fetched(book, view))).toBe(true);
    const [seen] = valueOf(await verifyBundles(book, [path]));
    expect([seen?.id, seen?.header.writer_key]).toEqual([view.bundles[0]?.id, view.signedBy]);
    expect(readdirSync(stick)).toEqual([view.files[0]?.fileName]);
    book.close();
  });

  it('is not saved over a book, nor where nothing can be written, and over another file only whole', async () => {
    const book = openPractice();
    const { id: job } = await ended(book, printed(book, BALANCE));
    expect(book.refused('jobs.save', { job, path: book.path })).toEqual(['save-over-book']);
    const away = join(tempFolder('stick'), 'gone', 'paper.pdf');
    const lost = await ended(book, book.must('jobs.save', { job, path: away }).job);
    expect(lost.refusals.map(({ code }) => code)).toEqual(['save-not-writable']);
    const there = join(tempFolder('stick'), 'paper.pdf');
    writeFileSync(there, 'an older one');
    await ended(book, book.must('jobs.save', { job, path: there }).job);
    expect(readFileSync(there).subarray(0, 5).toString()).toBe('%PDF-');
    book.close();
  });
});
