import { test as base } from '@playwright/test';
import type { Page, TestType } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The built program, served to a browser of this machine: a practice book of its own for each test, and a home folder that
 * nobody else uses.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'out', 'main', 'cli.js');
export const SAMPLE = join(ROOT, 'resources', 'sample', 'tram-kak');

export interface Program {
  readonly url: string;
  readonly book: string;
  /** The command line on the same home; its standard output. */
  readonly cli: (...args: readonly string[]) => string;
}

/** What a round needs of its host: a page, and the program behind it. */
export type RoundTest = TestType<{ readonly page: Page; readonly program: Program }, object>;

export type Language = 'km' | 'en';

interface Fixtures {
  /** A served practice book. */
  readonly program: Program;
  /** The program without a book. */
  readonly emptyProgram: Program;
}

async function serve(home: string, words: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [CLI, 'serve', ...words, '--port', '0', '--actor', 'tester'], {
    env: { ...process.env, SAHAKUM_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`serve ended with ${String(code)}`)));
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8');
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
  });
  return { child, url };
}

/** The command line on a home. */
export const cliOn =
  (home: string): Program['cli'] =>
  (...args) => {
    const env = { ...process.env, SAHAKUM_HOME: home };
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };

async function withProgram(hasBook: boolean, use: (program: Program) => Promise<void>): Promise<void> {
  if (!existsSync(CLI)) throw new Error('the program is not built: run "npm run build"');
  const home = mkdtempSync(join(tmpdir(), 'sahakum-screens-'));
  const book = join(home, 'book.sahakum');
  const cli = cliOn(home);
  if (hasBook) cli('new', book, '--from', SAMPLE);
  const { child, url } = await serve(home, hasBook ? [book] : []);
  try {
    await use({ url, book, cli });
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(home, { recursive: true, force: true });
  }
}

/** The page goes before the program does, so that nothing is still being asked of it. */
const withPage = (page: Page, hasBook: boolean, use: (program: Program) => Promise<void>): Promise<void> =>
  withProgram(hasBook, async (program) => {
    await use(program);
    await page.goto('about:blank');
  });

export const test = base.extend<Fixtures>({
  program: ({ page }, use) => withPage(page, true, use),
  emptyProgram: ({ page }, use) => withPage(page, false, use),
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await use(page);
    base.expect(faults, 'nothing is written to the console as an error').toEqual([]);
  },
});

export const { expect } = base;
