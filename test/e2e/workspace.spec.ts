import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIn } from './language.ts';
import { cutTexts } from './look-at.ts';
import { expect, test } from './open-program.ts';
import { bundlesFrom, sendingCoop } from './sent-bundles.ts';
import type { SendingCoop } from './sent-bundles.ts';

/**
 * The round of an advisor, by keyboard: bundles of two cooperatives come in, are seen side by side and compared; their
 * acknowledgements go back; one cooperative sends what is new since then; and its book is opened to be read, and no more.
 */
const A = { nameKm: 'សហគមន៍កសិកម្មសែនជ័យ', nameEn: 'Sen Chey Cooperative' };
const B = { nameKm: 'សហគមន៍កសិកម្មបាធាយ', nameEn: 'Batheay Cooperative' };
const PAID = 5000;

const grouped = (amount: number): string => amount.toLocaleString('en-US');

/** Debit less credit of the accounts of cash and bank, by the cooperative's own book. */
function cashOf({ cli, book }: SendingCoop): number {
  const rows = cli('report', book, 'trial-balance', '--format', 'csv').split(/\r?\n/);
  expect(rows[0], 'the two figures stand last').toMatch(/,debit_khr,credit_khr$/);
  return rows
    .map((row) => row.split(','))
    .filter(([code]) => /^(1010|1020|1110)$/.test(code ?? ''))
    .reduce((sum, cells) => sum + Number(cells.at(-2)) - Number(cells.at(-1)), 0);
}

async function takeIn(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByLabel('Or type where the files lie').focus();
  await page.keyboard.insertText(paths.join('\n'));
  await page.keyboard.press('Control+Enter');
  const result = page.getByRole('heading', {
    name: paths.length === 1 ? 'What became of the file' : `of ${String(paths.length)} files`,
  });
  await expect(result).toBeVisible({ timeout: 60_000 });
}

const verdicts = (page: Page): Promise<readonly (string | null)[]> =>
  page.locator('[data-verdict]').evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')));

const lineOf = (page: Page, name: string) => page.locator('tbody', { has: page.getByRole('link', { name }) });
const firstName = (page: Page) => page.locator('[data-coop-link]').first();

async function downloadsOf(page: Page, count: number, press: () => Promise<void>): Promise<readonly Download[]> {
  const got: Download[] = [];
  const listen = (download: Download): void => void got.push(download);
  page.on('download', listen);
  await press();
  await expect.poll(() => got.length, { timeout: 20_000 }).toBe(count);
  page.off('download', listen);
  return got;
}

/** The treasurer takes the acknowledgement in, pays once more, and sends what is new. */
function answered(coop: SendingCoop, acknowledgement: string): readonly string[] {
  coop.cli('bundle', 'acknowledge', coop.book, acknowledgement);
  const payment = { date: '2025-12-29', kind: 'payment', cashAccount: '1110', account: '5110', reference: 'P-1' };
  coop.cli('call', coop.book, 'ledger.postVoucher', JSON.stringify({ ...payment, amount: String(PAID) }));
  return bundlesFrom(coop, 'delta', '--delta');
}

async function compareBoth(page: Page): Promise<void> {
  for (const { nameEn } of [A, B]) {
    await page.getByRole('checkbox', { name: nameEn }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('link', { name: 'Compare 2' }).press('Enter');
  const table = page.getByRole('region', { name: 'Compare cooperatives' });
  await expect(table.getByRole('columnheader', { name: A.nameEn })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: B.nameEn })).toBeVisible();
  await page.keyboard.press('Escape');
}

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
] as const;

/** Each of the advisor's screens, in both languages and on both laptops: axe finds nothing, and no word is cut. */
async function lookAtAll(page: Page): Promise<void> {
  for (const language of ['km', 'en'] as const) {
    await page
      .getByText(language === 'km' ? 'ខ្មែរ' : 'English', { exact: true })
      .first()
      .click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    for (const address of ['workspace', 'arrivals', 'compare', 'advisor-key']) {
      const name = `${language} ${address}`;
      await page.evaluate((hash) => {
        window.location.hash = `#/${hash}`;
      }, address);
      await expect(page.locator('h1').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(({ id }) => id),
          name,
        )
        .toEqual([]);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await expect.poll(() => page.evaluate(cutTexts), name).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(wider, `${name} fits ${String(size.width)}`).toBeLessThanOrEqual(0);
      }
    }
  }
}

test('bundles come in, are compared, acknowledged, and what is new since then follows', async ({
  page,
  emptyProgram,
}) => {
  test.setTimeout(240_000);
  const [a, b] = [sendingCoop(A), sendingCoop(B, ['weigh-tickets.csv'])];
  const bad = join(a.home, 'torn.zip');
  writeFileSync(bad, 'PK torn');
  await openIn(page, emptyProgram.url, 'en');

  await page.getByRole('link', { name: 'Go to the workspace' }).press('Enter');
  await page.getByLabel('Where the workspace lies').press('Enter');
  await expect(page.getByText('No cooperative yet')).toBeVisible();
  await page.keyboard.press('Control+i');
  await takeIn(page, [...bundlesFrom(a, 'full'), ...bundlesFrom(b, 'full'), bad]);
  expect(await verdicts(page)).toEqual(['received', 'received', 'quarantined']);
  await expect(page.getByText(/compare the fingerprint of the key: ([0-9a-f]{4} ){4}[0-9a-f]{4}/)).toHaveCount(2);
  await page.keyboard.press('Escape');

  const cash = { a: cashOf(a), b: cashOf(b) };
  await expect(lineOf(page, A.nameEn)).toContainText(grouped(cash.a));
  await expect(lineOf(page, B.nameEn)).toContainText(grouped(cash.b));
  const byCash = page.getByRole('button', { name: 'Cash' });
  await byCash.press('Enter');
  await expect(firstName(page), 'the greatest first').toHaveText((cash.a > cash.b ? A : B).nameEn);
  await byCash.press('Enter');
  await expect(firstName(page)).toHaveText((cash.a > cash.b ? B : A).nameEn);
  await compareBoth(page);

  const [csv] = await downloadsOf(page, 1, () => page.getByRole('button', { name: 'Table as CSV' }).press('Enter'));
  expect(readFileSync((await csv?.path()) ?? '', 'utf8')).toContain(String(cash.a));
  const acks = await downloadsOf(page, 2, () => page.keyboard.press('Control+s'));
  const names = acks.map((ack) => ack.suggestedFilename());
  expect(names.every((name) => name.endsWith('.ack'))).toBe(true);
  const toA = acks.find((ack) => ack.suggestedFilename().startsWith('SEN-CHEY'));

  const delta = answered(a, (await toA?.path()) ?? '');
  await page.keyboard.press('Control+i');
  await takeIn(page, delta);
  expect(await verdicts(page)).toEqual(['received']);
  await page.keyboard.press('Escape');
  await expect(lineOf(page, A.nameEn)).toContainText(grouped(cash.a - PAID));

  await page.getByRole('link', { name: A.nameEn }).press('Enter');
  await page.getByRole('button', { name: 'Open the book to read' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Read only' })).toContainText('Read only');
  await page.getByRole('navigation').getByRole('link', { name: 'Cash' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Post/ })).toBeDisabled();
  await expect(page.getByRole('complementary', { name: 'Read only' })).toContainText('Read only');
  await page.keyboard.press('Control+b');
  await expect(lineOf(page, A.nameEn)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Read only' })).toHaveCount(0);
  await lookAtAll(page);
});
