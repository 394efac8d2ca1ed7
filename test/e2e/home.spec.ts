import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/** The first screen of an open book. Its charts break no rule of the page's security, and each has its table behind it. */
test('today shows cash, debts and purchases; each chart turns into its table by keyboard', async ({
  page,
  program,
}) => {
  await openIn(page, program.url, 'en');
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Cash and bank' })).toContainText('25,898,900');
  await expect(page.getByRole('region', { name: 'Paddy bought' })).toContainText('855,587.4');
  await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible();

  const cash = page.getByRole('region', { name: 'Cash by day' }).first();
  await cash.getByRole('button', { name: 'Show the table' }).press('Enter');
  await expect(cash.getByRole('row', { name: /29 Dec 2025/ })).toContainText('25,898,900');
  await cash.getByRole('button', { name: 'Show the chart' }).press('Enter');
  await expect(cash.locator('svg').first()).toBeVisible();

  await page.getByRole('link', { name: /months not locked/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Locking months' })).toBeVisible();
});

test('a ticket of an earlier day that is voided today lessens today, and the chart goes below zero', async ({
  page,
  program,
}) => {
  await openIn(page, program.url, 'en');
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).press('Enter');
  await page.getByRole('row', { name: /00640/ }).click();
  await page.getByRole('button', { name: 'Void' }).press('Enter');
  await page.getByLabel('Reason').fill('another farmer’s paddy');
  await page.getByLabel('Reason').press('Control+Enter');
  await expect(page.getByText(/Void since/)).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Paddy bought' })).toContainText(
    /Today 0 tickets · 1 earlier ticket voided\s*-1,743\.0 kg/,
  );
  const chart = page.getByRole('region', { name: 'Purchases by day' }).first();
  await expect(chart).toContainText('below zero where earlier tickets were voided');
  await expect(chart.locator('.recharts-reference-line-line')).toHaveCount(1);
  await chart.getByRole('button', { name: 'Show the table' }).press('Enter');
  await expect(chart.getByRole('row').last()).toContainText('-1.7');
});
