import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

test('shares are bought by keyboard, and too many paid back are refused in place', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await page.evaluate(() => {
    window.location.hash = '#/shares';
  });
  const member = page.getByRole('combobox', { name: 'Member' });
  await expect(member).toBeFocused();
  await page.keyboard.type('M-0037');
  await page.getByRole('option', { name: /M-0037/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Number of shares')).toBeFocused();
  await page.keyboard.type('5');
  const effect = page.getByRole('region', { name: 'What it does' });
  await expect(effect.getByRole('row', { name: /M-0037/ })).toContainText(/1\s*6/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Posted as SH-\d{4}-\d{5}/)).toBeVisible();
  await expect(member).toBeFocused();

  await page.getByRole('radio', { name: 'Buy' }).press('ArrowRight');
  await page.getByRole('radio', { name: 'Transfer' }).press('ArrowRight');
  await member.fill('M-0037');
  await page.getByRole('option', { name: /M-0037/ }).waitFor();
  await member.press('Enter');
  await page.getByLabel('Number of shares').fill('500');
  await expect(page.getByLabel('Number of shares')).toHaveAttribute('aria-invalid', 'true');
});

test('only members are found for shares, though a voucher has just found somebody else', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  const goTo = (hash: string): Promise<void> =>
    page.evaluate((address) => {
      window.location.hash = address;
    }, hash);
  await goTo('#/admit');
  await page.getByLabel('Name', { exact: true }).fill('Trader of Takeo');
  await page.getByLabel('Code').fill('T-1');
  await page.getByLabel('Who is').selectOption('other');
  await page.getByLabel('Name', { exact: true }).press('Control+Enter');
  await expect(page.getByRole('link', { name: /T-1/ })).toBeVisible();
  await goTo('#/vouchers');
  await page.getByRole('combobox', { name: 'Paid to' }).fill('Trader');
  await expect(page.getByRole('option', { name: /T-1/ })).toBeVisible();
  await goTo('#/shares');
  await page.getByRole('combobox', { name: 'Member' }).fill('Trader');
  await expect(page.getByRole('option', { name: /Nobody found/ })).toBeVisible();
});
