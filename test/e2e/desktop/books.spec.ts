import { _electron } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import type {} from '../../../renderer/client/desktop.ts'; // what the window's own page is given
import { openIn } from '../language.ts';
import { askMain, tellMain } from './in-main.ts';
import { ADDRESS, expect, launchOptions, test } from './open-window.ts';

/** One book, one window, one program that keeps it: what happens when one of them ends, and when a book is opened twice. */
const windowsOf = (app: ElectronApplication): Promise<number> =>
  askMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const coreOf = (app: ElectronApplication): Promise<number> =>
  askMain(app, ({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'sahakum-core')?.pid ?? 0);

const closed = (app: ElectronApplication): Promise<void> =>
  new Promise((resolve) => app.process().once('exit', () => resolve()));

/** A second start on the same home, as a click on a file would make it; its exit code. */
function startAgain(home: string, words: readonly string[]): Promise<number | null> {
  const { executablePath, args, env } = launchOptions(home, words);
  const child = spawn(executablePath, args, { env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', resolve));
}

test('where the program that keeps the book ends, the page says so, and one key opens the book again', async ({
  app,
  program,
}) => {
  const page = await app.firstWindow();
  await openIn(page, ADDRESS, 'en');
  await page.getByLabel('Gross weight').fill('517.9');
  process.kill(await coreOf(app), 'SIGKILL');
  await page.getByLabel('Gross weight').fill('518.9');
  await page.getByRole('combobox', { name: 'Farmer’s code or name' }).fill('M-0037');
  const notice = page.getByRole('alert').filter({ hasText: 'The part that keeps the book has stopped' });
  await expect(notice).toContainText('What was posted is kept');
  await notice.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(notice).toBeHidden();
  await expect(page.getByLabel('Gross weight'), 'what was typed is still there').toHaveValue('518.9');
  await page.getByRole('combobox', { name: 'Farmer’s code or name' }).fill('M-0038');
  await expect(page.getByRole('option', { name: /M-0038/ }), 'the book answers again').toBeVisible();
  expect(program.cli('verify', program.book)).toContain('is whole');
});

test('what a window had sent is posted, though it was closed at once', async ({ app, program }) => {
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  const gone = closed(app);
  await page.evaluate(() => {
    window.addEventListener('message', ({ ports: [port] }) => {
      if (!port) return;
      const voucher = { date: '2025-12-30', kind: 'payment', cashAccount: '1010', account: '5110', amount: '100' };
      for (let id = 1; id <= 20; id += 1) {
        const input = { ...voucher, reference: `CLOSING-${id}` };
        port.postMessage({ id, envelope: { procedure: 'ledger.postVoucher', input, key: crypto.randomUUID() } });
      }
      window.close();
    });
    window.sahakum?.connect();
  });
  await gone;
  const register = program.cli('report', program.book, 'register', '--account', '5110', '--format', 'csv');
  expect(new Set(register.match(/CLOSING-\d+/g)).size).toBe(20);
});

test('a book has one window: a second start brings it to the front, another book opens another', async ({
  app,
  desk,
}) => {
  await (await app.firstWindow()).locator('h1').first().waitFor();
  expect(await startAgain(desk.home, [desk.book])).toBe(0);
  expect(await startAgain(desk.home, [])).toBe(0);
  expect(await windowsOf(app)).toBe(1);
  const other = desk.book.replace('1.sahakum', '2.sahakum');
  copyFileSync(desk.book, other);
  expect(await startAgain(desk.home, [other])).toBe(0);
  await expect.poll(() => windowsOf(app)).toBe(2);
});

test('the menu speaks the language of the page, and names the books opened lately', async ({ app, page }) => {
  const menu = (): Promise<string> =>
    askMain(app, ({ Menu }) => {
      const lines = Menu.getApplicationMenu()?.items ?? [];
      const recent = lines[0]?.submenu?.items[1]?.submenu?.items ?? [];
      return [...lines.map(({ label }) => label), ...recent.map(({ label }) => label)].join(' · ');
    });
  await page.locator('h1').first().waitFor();
  await expect.poll(menu).toMatch(/^សៀវភៅ · កែ · មើល · [\u1780-\u17ff]/);
  await openIn(page, ADDRESS, 'en');
  await expect.poll(menu).toBe('Book · Edit · View · Tram Kak Organic Rice Mill Cooperative');
});

test('the window stands where it was left, and tells the launcher that it is open', async ({ app, desk }) => {
  await (await app.firstWindow()).locator('h1').first().waitFor();
  const bounds = { x: 60, y: 50, width: 1000, height: 600 };
  await tellMain(app, ({ BrowserWindow }, area) => BrowserWindow.getAllWindows()[0]?.setBounds(area), bounds);
  await app.close();
  const again = await _electron.launch(launchOptions(desk.home, [desk.book]));
  await again.firstWindow();
  const found = await askMain(again, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(found).toEqual(bounds);
  await again.close();

  const { executablePath, args, env } = launchOptions(desk.home, [desk.book]);
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  expect(await new Promise((resolve) => child.once('message', resolve))).toBe('open');
  child.kill('SIGTERM');
  await ended;
});
