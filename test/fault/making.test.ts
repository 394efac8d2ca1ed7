import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeBook } from '../../electron/book/make-file.ts';
import { done } from '../../shared/kernel/outcome.ts';
import { codesOf } from '../support/open-practice.ts';
import { CLI, cli, cliEnvironment, cliMust, SAMPLE } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Several programs that want the same name or the same port at once: one has it, the others are told so. */
function run(
  args: readonly string[],
  home: string,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: cliEnvironment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}

it('three programs make one book: the first to finish has the name, and its book is whole', async () => {
  const home = tempFolder('home');
  const book = join(tempFolder('made'), 'book.sahakum');
  const ended = await Promise.all([1, 2, 3].map(() => run(['new', book, '--from', SAMPLE], home)));
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
  for (const { code, stderr } of ended) if (code === 1) expect(stderr).toContain('is there already');
  expect(cliMust(['verify', book], { home })).toContain('is whole');
  expect(readdirSync(dirname(book))).toEqual([basename(book)]);
});

it('a book that came to be meanwhile is not written over', () => {
  const path = join(tempFolder('made'), 'book.sahakum');
  const answer = makeBook(path, 'late', () => {
    writeFileSync(path, 'the book of the other program');
    return done(null);
  });
  expect(codesOf(answer)).toEqual(['book-exists']);
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

it('what a dead program has left is removed; what a living one is making is not', async () => {
  const path = join(tempFolder('made'), 'book.sahakum');
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => dead.once('close', resolve));
  const [left, living] = [`${path}.making-${dead.pid ?? 0}-aa`, `${path}.making-${process.ppid}-bb`];
  writeFileSync(left, '');
  writeFileSync(living, '');
  expect(makeBook(path, 'now', () => done(null)).ok).toBe(true);
  expect([existsSync(left), existsSync(living)]).toEqual([false, true]);
});

it('a port that another program has is said plainly', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const answer = cli(['serve', '--port', String(port), '--lang', 'both']);
  other.close();
  expect(answer).toMatchObject({ status: 1, stdout: '' });
  expect(answer.stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/[\u1780-\u17d2]/u),
    expect.stringContaining(`The port ${port} is in use`),
  ]);
});
