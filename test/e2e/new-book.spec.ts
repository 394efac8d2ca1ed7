import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/** A cooperative begins: five answers, the first member, the first price, the first share, all by keyboard. */
test('a new book by five questions, and the first steps that it teaches', async ({ page, emptyProgram }) => {
  await openIn(page, emptyProgram.url, 'en');
  await page.getByRole('link', { name: 'Start a new book' }).press('Enter');
  await expect(page.getByLabel('The cooperative’s name in Khmer')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Write the name of the cooperative.').first()).toBeVisible();
  await expect(page.getByText('Choose the province.')).toBeVisible();

  await page.keyboard.type('សហគមន៍ចំបក់');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Chambak');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Takeo');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('The year begins on')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('2025');
  await expect(page.getByText('The books begin on 1 Jan 2025')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('20,000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('By dry');
  await page.keyboard.press('Enter');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('What one share costs')).toBeFocused();
  await expect(page.getByText(/in whole riel, without a comma/)).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('20000');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('banner')).toContainText('Chambak');
  const steps = page.getByRole('region', { name: 'Begin here' });
  await steps.getByRole('link', { name: /Register the members/ }).press('Enter');
  await expect(page.getByLabel('Name in Khmer')).toBeFocused();
  await page.keyboard.type('សុខ វណ្ណា');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: 'Registered M-0001 សុខ វណ្ណា' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Write a name, in Khmer or in Latin letters.')).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: 'Paddy' }).press('Enter');
  await page.getByRole('link', { name: 'Set the price' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Variety' })).toBeFocused();
  await page.keyboard.type('Sen Kra Ob');
  await page.getByLabel('Price, ៛ per kg').fill('1100');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The price of Sen Kra Ob is set.')).toBeVisible();
  await expect(page.getByRole('cell', { name: '1,100 ៛' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Post' })).toBeVisible();
});
