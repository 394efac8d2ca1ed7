import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { Advisor } from '../support/advisor.ts';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/** The exchange with the advisor by keyboard: everything goes out, the confirmation comes in, and then only what is new. */
test.beforeEach(() => test.setTimeout(300_000));
const PATIENCE = { timeout: 200_000 };

const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

/** Tab to the control with this name, as one without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map(({ textContent }) => textContent) : [];
      return [at?.textContent ?? '', ...labels].join(' ').trim();
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab does not come to ${String(name)}`);
}

async function savedFile(page: Page, info: TestInfo, name: RegExp): Promise<string> {
  await expect(page.locator('.bundle__name')).toHaveText(name, PATIENCE);
  const save = page.getByRole('button', { name: /^Save/ });
  await expect(save).toBeFocused(PATIENCE);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await saving;
  const file = join(info.outputDir, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

const axe = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

/** Listens for the chooser from the start: one that opens before anybody listens is the browser's own. */
function chooser(page: Page): (file: string) => Promise<void> {
  let chosen = '';
  page.on('filechooser', (opened) => void opened.setFiles(chosen));
  return async (file) => {
    chosen = file;
    await tabTo(page, /^Take in a confirmation/);
    await page.keyboard.press('Enter');
  };
}

test('full, confirmed, then what is new, closed for the advisor', async ({ page, program }, info) => {
  const advisor = await Advisor.somewhere(info.outputPath('advisor'));
  const takeIn = chooser(page);
  await openIn(page, program.url, 'en');
  await go(page, '#/bundle');
  await expect(page.getByText('Nothing yet.', { exact: false })).toBeVisible();
  await expect(page.getByText('Not encrypted:', { exact: false })).toBeVisible();
  await tabTo(page, /^Your advisor’s key/);
  await page.keyboard.type(advisor.own.recipient);
  await expect(page.getByLabel('Encrypt it, so that only this advisor can open it')).toBeChecked();
  await page.keyboard.press('Control+Enter');
  const full = await savedFile(page, info, /_1-\d+_.*\.zip\.age$/);

  await takeIn(await advisor.acknowledge(full, info.outputDir));
  await expect(page.getByText('key is remembered for the first time.', { exact: false })).toBeVisible();
  await expect(page.getByText('Nothing is new:', { exact: false })).toBeVisible();
  expect(await axe(page)).toEqual([]);

  const rate = { date: '2025-11-02', currency: 'USD', khrPerUnit: '4015' };
  program.cli('call', program.book, 'ledger.setRate', JSON.stringify(rate));
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Only what is new/ })).toBeChecked();
  await expect(page.getByText('Compare by phone:', { exact: false })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('delta.png'), fullPage: true });
  await page.keyboard.press('Control+Enter');
  const delta = await savedFile(page, info, /_(?!1-)(\d+)-\1_.*\.zip\.age$/);
  const { header } = await advisor.open(delta);
  expect([header.kind, header.chain.base_ack]).toEqual(['delta', (await advisor.open(full)).id]);
  expect(header.recipient_key).toBe(advisor.own.recipient);
});

test('a confirmation that is none is refused; a second advisor’s is trusted by word', async ({
  page,
  program,
}, info) => {
  const [one, two] = [await Advisor.somewhere(info.outputPath('one')), await Advisor.somewhere(info.outputPath('two'))];
  const takeIn = chooser(page);
  await openIn(page, program.url, 'en');
  await go(page, '#/bundle');
  await expect(page.getByText('Nothing yet.', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const full = await savedFile(page, info, /_1-\d+_.*\.zip$/);
  const nonsense = join(info.outputDir, 'no.ack');
  writeFileSync(nonsense, 'hello');
  await takeIn(nonsense);
  await expect(page.getByText('The file is not an advisor’s acknowledgement', { exact: false })).toBeVisible();
  await takeIn(await one.acknowledge(full, info.outputPath('one')));
  await expect(page.getByText('Taken in:', { exact: false })).toBeVisible();
  await takeIn(await two.acknowledge(full, info.outputPath('two')));
  await expect(page.getByText('by a key that the book does not know yet', { exact: false })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await tabTo(page, /^I compared .* by phone/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Everything up to number/)).toHaveCount(2);
});
