import { afterAll, beforeAll, expect, it } from 'vitest';
import { readingApart } from '../../electron/book/book.ts';
import { connectToReadThrough } from '../../electron/book/connection.ts';
import { tablePath } from '../../electron/bundles/layout.ts';
import type { Packed } from '../../electron/bundles/pack.ts';
import { TablesToPack } from '../../electron/bundles/pack-tables.ts';
import { BUNDLE_TABLES } from '../../electron/core/bundle-tables.ts';
import { tablesBeside, tablesTask } from '../../electron/core/bundle-tables-task.ts';
import { openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { richBook } from '../support/rich-book.ts';

/** The tables of a bundle as two threads pack them, each taking what the other has not. */
let practice: Practice;
beforeAll(() => {
  practice = richBook(openPractice());
});
afterAll(() => {
  practice.close();
});

const task = ({ taken }: TablesToPack): Parameters<typeof tablesTask>[0] => {
  const { events, head } = practice.session.view();
  return { book: practice.path, head, range: { from: 1, to: events }, taken };
};

const packHere = (toPack: TablesToPack): Promise<readonly Packed[]> => {
  const { book, range } = task(toPack);
  return readingApart(connectToReadThrough(book), book, (opened) => toPack.pack(opened, BUNDLE_TABLES, range));
};

const hashesOf = (packed: readonly Packed[]): readonly string[] =>
  packed.map(({ name, sha256 }) => `${sha256} ${name}`).sort();

it('are each packed once, whoever takes them, and are the same', async () => {
  const alone = await packHere(new TablesToPack());
  expect(alone.map(({ name }) => name).sort()).toEqual(BUNDLE_TABLES.map(({ name }) => tablePath(name)).sort());
  const toPack = new TablesToPack();
  const [there, here] = await Promise.all([tablesTask(task(toPack)), packHere(toPack)]);
  expect(there.length).toBeGreaterThan(0);
  expect(here.length).toBeGreaterThan(0);
  expect(hashesOf([...there, ...here])).toEqual(hashesOf(alone));
});

it('are packed by a thread that is alone with them', async () => {
  const found = await tablesBeside(task(new TablesToPack()));
  expect(hashesOf(found)).toEqual(hashesOf(await packHere(new TablesToPack())));
});

it('are left to the other where the book has grown meanwhile', async () => {
  const toPack = new TablesToPack();
  expect(await tablesTask({ ...task(toPack), head: '00'.repeat(32) })).toEqual([]);
  expect((await packHere(toPack)).length).toBe(BUNDLE_TABLES.length);
});
