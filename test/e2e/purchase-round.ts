import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openIn } from './language.ts';
import type { Program, RoundTest } from './open-program.ts';

/**
 * The round of a purchase: a farmer at the scale, entered by keyboard alone; one key shows the receipt; today's figures and
 * the trial balance move by just that; and from the balance, keys alone lead down to the ticket again.
 *
 *   Sen Kra Ob, 517.9 − 1.8 kg, 13.8 % moisture (base 14), 3.3 % impurity (2 free), price of December 1,145:
 *   516.1 × 0.987 = 509.4 kg · 509.4 × 1,145 = 583,263 riel · paid 583,300
 */
const PURCHASE = { net: 516.1, payable: '509.4', value: 583_263, paid: 583_300 };
/** What the practice book's first screen says before it. */
const TODAY = { cash: 25_898_900, boughtKg: 855_587.4 };

const grouped = (amount: number): string => amount.toLocaleString('en-US');

const farmerOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Farmer’s code or name' });

async function typeSlip(page: Page): Promise<void> {
  await farmerOf(page).waitFor();
  await page.getByLabel('Date').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2025-12-30');
  await page.keyboard.press('Enter');
  await page.keyboard.type('SLIP-1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('M-0037');
  await page.getByRole('option', { name: /M-0037/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Owes on loans')).toBeVisible();
}

/** Every key as a hand would press it, from the variety on: Enter goes to the next field. */
async function typeWeights(page: Page): Promise<void> {
  await page.getByLabel('Variety').focus();
  await page.keyboard.type('Sen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  for (const figure of ['9', '517.9', '1.8', '13.8', '3.3']) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
}

const paddyInStore = (program: Program): number => {
  const csv = program.cli('report', program.book, 'trial-balance', '--format', 'csv');
  const line = csv.split('\n').find((row) => row.startsWith('1410,'));
  return Number(line?.split(',')[2]);
};

/** Receipt and first screen lie one key, and one link, from the scale. */
async function printAndLook(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('heading', { name: 'Receipt for paddy' })).toBeVisible();
  await page.locator('canvas[data-page="1"][data-drawn]').waitFor();
  await page.keyboard.press('Escape');
  await farmerOf(page).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Cash and bank' })).toContainText(grouped(TODAY.cash - PURCHASE.paid));
  const bought = grouped(TODAY.boughtKg + PURCHASE.net);
  await expect(page.getByRole('region', { name: 'Paddy bought' })).toContainText(bought);
}

/** Played in the browser and in the window of the desktop, which must not differ. */
export function purchaseRound(test: RoundTest): void {
  test('a purchase by keyboard, the trial balance, and the way down to its ticket', async ({ page, program }) => {
    const before = paddyInStore(program);
    await openIn(page, program.url, 'en');
    await typeSlip(page);
    await typeWeights(page);

    const reckoning = page.getByRole('region', { name: 'What it comes to' });
    await expect(reckoning).toContainText(`${PURCHASE.payable} kg`);
    await expect(reckoning).toContainText(grouped(PURCHASE.value));
    await expect(reckoning).toContainText(`receives ${grouped(PURCHASE.paid)} riel; the box will hold`);
    expect(paddyInStore(program), 'a preview posts nothing').toBe(before);

    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Posted as WT-2025-00641')).toBeVisible();
    expect(paddyInStore(program)).toBe(before + PURCHASE.value);
    await expect(farmerOf(page), 'ready for the next farmer').toBeFocused();
    await printAndLook(page);

    await page.goto(`${program.url.split('#')[0] ?? ''}#/balance`);
    const balance = page.getByRole('grid', { name: 'Trial balance' });
    await expect(balance.getByRole('row', { name: /^1410/ })).toContainText(grouped(before + PURCHASE.value));
    await balance.focus();
    for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { name: /1410/ })).toBeVisible();
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('row', { name: /SLIP-1/ })).toBeVisible();
    await page.keyboard.press('Enter');

    await expect(page.locator('main')).toContainText('PP-2025-00641');
    const ticket = page.getByRole('link', { name: /WT-2025-00641/ });
    await ticket.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Weigh ticket' })).toBeVisible();
    await expect(page.locator('main')).toContainText(grouped(PURCHASE.value));
  });

  test('a wrong figure is said beside its field, and nothing is posted', async ({ page, program }) => {
    const before = paddyInStore(program);
    await openIn(page, program.url, 'en');
    await typeSlip(page);
    await typeWeights(page);
    await page.getByLabel('Gross weight').fill('517,9');
    await page.getByLabel('Gross weight').press('Control+Enter');
    await expect(page.getByText(/517,9.*point/), 'beside the field, and in the reckoning').toHaveCount(2);
    await expect(page.getByLabel('Gross weight')).toBeFocused();
    expect(paddyInStore(program)).toBe(before);
  });

  test('Esc puts a half-filled slip into the queue, and a reload loses nothing', async ({ page, program }) => {
    await openIn(page, program.url, 'en');
    await typeSlip(page);
    await page.getByLabel('Gross weight').fill('600');
    await page.keyboard.press('Escape');
    await expect(page.getByText('Queue (1)')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Queue (1)')).toBeVisible();
    await page.getByRole('button', { name: /^Delete/ }).press('Enter');
    await expect(page.getByRole('button', { name: 'Bring it back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^M-0037/ }), 'the keyboard goes on from the draft').toBeFocused();
  });
}
