import type { Locator, Page } from '@playwright/test';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/**
 * The pictures of the README, taken of the program as it is. They stay in the test's output; with SAHAKUM_PICTURES=keep they
 * also take the place of those that the README shows.
 */
const KEPT = join(import.meta.dirname, '..', '..', 'resources', 'pictures');

const SIZE = { width: 1180, height: 660 };
/** A whole A4 sheet, with what stands above it. */
const SHEET_HEIGHT = 1500;

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address;
  }, hash);

async function fillSlip(page: Page): Promise<void> {
  const type = async (label: string, text: string): Promise<void> => page.getByLabel(label, { exact: true }).fill(text);
  await type('កាលបរិច្ឆេទ', '2025-12-29');
  const farmer = page.getByRole('combobox', { name: 'លេខកូដ ឬឈ្មោះកសិករ' });
  await farmer.fill('M-0172');
  await page.getByRole('option', { name: /M-0172/ }).waitFor();
  await farmer.press('Enter');
  await page.getByLabel('ពូជ').selectOption('Sen Kra Ob');
  await type('ទម្ងន់ដុល', '517.9');
  await type('ទម្ងន់សំបក', '1.8');
  await type('សំណើម', '13.8');
  await type('វត្ថុលាយឡំ', '3.3');
  await expect(page.getByText('583,263').first()).toBeVisible();
}

test('the pictures of the README', async ({ page, program }, info) => {
  await page.setViewportSize(SIZE);
  await openIn(page, program.url, 'km');
  const take = async (name: string, seen: Page | Locator = page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    const path = info.outputPath(`${name}.png`);
    await seen.screenshot({ path, caret: 'hide' });
    if (process.env['SAHAKUM_PICTURES'] !== 'keep') return;
    mkdirSync(KEPT, { recursive: true });
    copyFileSync(path, join(KEPT, `${name}.png`));
  };
  await fillSlip(page);
  await take('purchase');
  await goTo(page, '#/home');
  await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible();
  await take('today');
  await goTo(page, '#/member/M-0037');
  await expect(page.getByRole('row', { name: /SH-/ }).first()).toBeVisible();
  await take('member');
  await goTo(page, '#/statement/M-0037');
  const sheet = page.locator('canvas[data-drawn][data-page="1"]');
  await expect(sheet).toBeVisible({ timeout: 60_000 });
  await page.setViewportSize({ width: SIZE.width, height: SHEET_HEIGHT });
  await take('statement', sheet);
});
