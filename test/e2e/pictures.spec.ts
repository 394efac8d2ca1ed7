import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';
import { bundlesFrom, sendingCoop } from './sent-bundles.ts';

/**
 * The pictures of the README, taken of the program as it is. They stay in the test's output; with SAHAKUM_PICTURES=keep they
 * also take the place of those that the README shows.
 */
const KEPT = join(import.meta.dirname, '..', '..', 'resources', 'pictures');

const SIZE = { width: 1180, height: 660 };

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
  const keep = (name: string): void => {
    if (process.env['SAHAKUM_PICTURES'] !== 'keep') return;
    mkdirSync(KEPT, { recursive: true });
    copyFileSync(info.outputPath(`${name}.png`), join(KEPT, `${name}.png`));
  };
  const take = async (name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: info.outputPath(`${name}.png`), caret: 'hide' });
    keep(name);
  };
  await fillSlip(page);
  await take('purchase');
  await goTo(page, '#/home');
  await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible();
  await take('today');
  await goTo(page, '#/member/M-0037');
  await expect(page.getByRole('row', { name: /SH-/ }).first()).toBeVisible();
  await take('member');
  const paper = info.outputPath('statement.pdf');
  program.cli('print', 'statement', program.book, 'M-0037', '--out', paper);
  execFileSync('pdftoppm', ['-r', '76', '-gray', '-png', '-singlefile', paper, info.outputPath('statement')]);
  keep('statement');
  await goTo(page, '#/organic');
  await expect(page.getByText('287').first()).toBeVisible();
  await take('organic');
  const list = info.outputPath('list.pdf');
  program.cli('print', 'farmer-list', program.book, '--on', '2025-12-31', '--out', list);
  execFileSync('pdftoppm', ['-r', '76', '-gray', '-png', '-singlefile', list, info.outputPath('farmer-list')]);
  keep('farmer-list');
});

const COOPS = [
  [{ nameKm: 'សហគមន៍កសិកម្មសែនជ័យ', nameEn: 'Sen Chey Cooperative' }, []],
  [{ nameKm: 'សហគមន៍កសិកម្មបាធាយ', nameEn: 'Batheay Cooperative' }, ['weigh-tickets.csv']],
  [{ nameKm: 'សហគមន៍កសិកម្មព្រៃខ្លា', nameEn: 'Prey Khla Cooperative' }, ['journals.csv']],
] as const;

test('the picture of a workspace', async ({ page, emptyProgram }, info) => {
  test.setTimeout(120_000);
  await page.setViewportSize(SIZE);
  await openIn(page, emptyProgram.url, 'km');
  const files = COOPS.flatMap(([names, without]) => bundlesFrom(sendingCoop(names, [...without]), 'full'));
  await goTo(page, '#/workspace');
  await page.getByRole('button', { name: 'បើក ឬបង្កើតថតការងារ' }).click();
  await goTo(page, '#/arrivals');
  await page.locator('textarea[name="paths"]').fill(files.join('\n'));
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-verdict="received"]')).toHaveCount(COOPS.length, { timeout: 60_000 });
  await goTo(page, '#/workspace');
  await expect(page.locator('[data-coop-link]')).toHaveCount(COOPS.length);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: info.outputPath('workspace.png'), caret: 'hide' });
  if (process.env['SAHAKUM_PICTURES'] === 'keep')
    copyFileSync(info.outputPath('workspace.png'), join(KEPT, 'workspace.png'));
});
