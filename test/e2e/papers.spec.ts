import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import type { JobView } from '../../shared/contract/jobs.ts';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';
import { fillSlip } from './slip.ts';

/** Papers from the screens: the preview is the file, long work goes on beside everything else, and a bundle is whole. */
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Long work shares a small machine with whatever else runs there. */
test.beforeEach(() => test.setTimeout(300_000));
const PATIENCE = { timeout: 200_000 };

/** What the program says of its jobs, by the page's own road. */
const jobsOf = (page: Page): Promise<readonly JobView[]> =>
  page.evaluate(async () => {
    const token = sessionStorage.getItem('sahakum.token') ?? '';
    const response = await fetch('/api/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Sahakum-Token': token },
      body: JSON.stringify({ procedure: 'jobs.list', input: {} }),
    });
    return ((await response.json()) as { value: readonly JobView[] }).value;
  });

const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

const downloaded = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

const drawn = (page: Page, number: number): Promise<void> =>
  page.locator(`canvas[data-page="${String(number)}"][data-drawn]`).waitFor();

test('a purchase is posted, and one key shows its receipt, which is the file', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await fillSlip(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Posted as WT-/)).toBeVisible(PATIENCE);
  await page.keyboard.press('Control+P');
  await expect(page.getByRole('heading', { name: 'Receipt for paddy' })).toBeVisible();
  await drawn(page, 1);
  await expect(page.getByRole('img', { name: /, page 1 of 1$/ })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+S');
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^receipt-WT-.+\.pdf$/);
  const [job] = await jobsOf(page);
  expect(sha256(await downloaded(download))).toBe(job?.files[0]?.sha256);

  // The printer gets the same pages, each on a sheet of its size.
  await page.evaluate(() => {
    window.print = () => {
      const sheets = [...document.querySelectorAll('.print-frame img')] as HTMLImageElement[];
      document.body.dataset['printed'] = sheets
        .map((sheet) => `${sheet.naturalWidth}x${sheet.naturalHeight}`)
        .join(' ');
    };
  });
  await page.keyboard.press('Control+P');
  await expect(page.locator('body[data-printed="1748x2480"]')).toHaveCount(1);
  await expect(page.locator('.print-frame')).toHaveCount(0);

  await page.getByText('80 mm', { exact: true }).click();
  await expect.poll(async () => (await jobsOf(page)).length).toBe(2);
  await drawn(page, 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Paddy purchase' })).toBeVisible();
});

test('all statements are made while the screens answer, and can be stopped', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await go(page, '#/papers');
  await page.getByRole('button', { name: /^Make the statements/ }).click();
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible(PATIENCE);
  const before = await page.evaluate(() => performance.now());
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('M-0037');
  await expect(page.getByText(/^M-0037 /).first()).toBeVisible();
  const after = await page.evaluate(() => performance.now());
  test
    .info()
    .annotations.push({ type: 'search while printing', description: `${String(Math.round(after - before))} ms` });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^M-0037/ })).toBeVisible();
  // The header leads back to it.
  await page.getByRole('link', { name: /^Statements of all members/ }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. No file was left.')).toBeVisible();
  expect((await jobsOf(page)).map(({ state }) => state)).toEqual(['cancelled']);
});

test('all statements come as one file that is leafed through by keyboard', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await go(page, '#/papers');
  await page.getByLabel('From').press('Control+Enter');
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible(PATIENCE);
  await drawn(page, 1);
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible();
  await page.keyboard.press('End');
  const [job] = await jobsOf(page);
  const pages = job?.pages ?? 0;
  expect(pages).toBeGreaterThan(200);
  await drawn(page, pages);
  expect(await page.locator('.preview__page').count()).toBeLessThan(8);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Control+S');
  expect(sha256(await downloaded(await saving))).toBe(job?.files[0]?.sha256);
});

test('a bundle is made, saved, and found right', async ({ page, program }, info) => {
  await openIn(page, program.url, 'en');
  await go(page, '#/bundle');
  await page.getByRole('button', { name: /^Make the bundle/ }).press('Enter');
  await expect(page.getByText('The bundle is ready, and was read back and found right.')).toBeVisible(PATIENCE);
  const save = page.getByRole('button', { name: /^Save/ });
  await expect(save).toBeFocused();
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saving;
  const file = join(info.outputDir, download.suggestedFilename());
  await download.saveAs(file);
  const [job] = await jobsOf(page);
  expect(sha256(readFileSync(file))).toBe(job?.files[0]?.sha256);
  expect(program.cli('bundle', 'verify', file, '--lang', 'en')).toContain(job?.bundles[0]?.id.slice(0, 8) ?? '?');
});
