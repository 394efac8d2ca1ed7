import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/support/chromium-path.ts';
import { ELECTRON } from './test/support/electron-runtime.ts';

/**
 * The screens, in the machine's own Chromium on the small laptop of a cooperative's office. The browser is kept from calling
 * home: nothing here needs a network. Root may not use Chromium's sandbox; nobody else gives it up.
 */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = process.getuid?.() === 0;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/support/own-folder.ts',
  outputDir: 'test-results',
  // One for each of the two cores that there are at least; every test has a program and a book of its own.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    timezoneId: 'Asia/Phnom_Penh',
    screenshot: 'only-on-failure',
    // Recording makes every test half as long again; it is asked for where one is looked into.
    trace: process.env['SAHAKUM_TRACE'] === 'on' ? 'retain-on-failure' : 'off',
  },
  projects: [
    {
      name: 'browser',
      testIgnore: '**/e2e/desktop/**',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])],
        },
      },
    },
    // The same program in its own window, drawn without a graphics card; test/support/desktop-tests.ts brings a real Electron.
    ...(process.env[ELECTRON] === undefined
      ? []
      : [{ name: 'desktop', testDir: 'test/e2e/desktop', timeout: 180_000, expect: { timeout: 30_000 } }]),
  ],
});
