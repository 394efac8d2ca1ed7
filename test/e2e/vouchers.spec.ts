import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/** A farmer is paid what is owed to them, by keyboard alone. */
test('a payment voucher is filled, understood and posted without the mouse', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('Vouchers');
  await page
    .getByRole('option', { name: 'Vouchers' })
    .or(page.getByText('Vouchers', { exact: true }))
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const person = page.getByRole('combobox', { name: 'Paid to' });
  await expect(person).toBeFocused();

  await page.keyboard.type('M-0037');
  await page.getByRole('option', { name: /M-0037/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Today with/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('For (account)')).toBeFocused();
  await page.keyboard.type('2110');
  await page.keyboard.press('Enter');
  await page.keyboard.type('50000');
  await expect(page.getByText('Fifty thousand riels only')).toBeVisible();
  await expect(page.getByText(/will hold [\d,]+ ៛/)).toBeVisible();
  await expect(page.getByText(/^The cooperative will then owe .* \(Payable to farmers\)/)).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Posted as PV-\d{4}-\d{5}/)).toBeVisible();
  await expect(person).toBeFocused();
  await expect(page.getByRole('region', { name: 'Last vouchers' }).getByRole('link').first()).toContainText('50,000');
});

test('a refusal stands beside its field, and leaving the screen loses nothing', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await page.evaluate(() => {
    window.location.hash = '#/vouchers';
  });
  await page.getByLabel('Amount').fill('4,000');
  await page.getByLabel('Amount').press('Control+Enter');
  await expect(page.getByLabel('For (account)')).toBeFocused();
  await expect(page.getByText('Choose the account.')).toBeVisible();
  await page.keyboard.type('5110');
  await expect(page.getByText(/The amount “4,000” \(KHR\) cannot be read/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Vouchers' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Amount')).toHaveValue('4,000');
});
