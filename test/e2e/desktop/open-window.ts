import { _electron, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELECTRON, STAGE } from '../../support/electron-runtime.ts';
import { cliOn, SAMPLE } from '../open-program.ts';
import type { Program } from '../open-program.ts';

/** The desktop as a real Electron shows it: a practice book and a home folder of its own for each test. */
export const ADDRESS = 'app://sahakum/';

export interface Desk {
  readonly home: string;
  readonly book: string;
}

export const launchOptions = (home: string, words: readonly string[]) => ({
  executablePath: process.env[ELECTRON] ?? '',
  args: ['--no-sandbox', '--disable-gpu', process.env[STAGE] ?? '', ...words],
  env: { ...(process.env as Record<string, string>), SAHAKUM_HOME: home, TZ: 'Asia/Phnom_Penh' },
});

interface Fixtures {
  readonly desk: Desk;
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly program: Program;
}

export const test = base.extend<Fixtures>({
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sahakum-window-'));
    const desk = { home: join(folder, 'home'), book: join(folder, 'ត្រាំកក់ 1.sahakum') };
    mkdirSync(desk.home);
    cliOn(desk.home)('new', desk.book, '--from', SAMPLE);
    await use(desk);
    rmSync(folder, { recursive: true, force: true });
  },
  app: async ({ desk }, use) => {
    const app = await _electron.launch(launchOptions(desk.home, [desk.book]));
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await use(page);
    base.expect(faults, 'nothing is written to the console as an error').toEqual([]);
  },
  program: async ({ desk }, use) => use({ url: ADDRESS, book: desk.book, cli: cliOn(desk.home) }),
});

export const { expect } = base;
