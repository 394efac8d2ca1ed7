import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';

/** Where the reader was, and how they like the screens, is there again after Back, a reload and another browser. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address;
  }, hash);

test('a day, a search and a line are there again after Back and a reload', async ({ page, program, browser }) => {
  await openIn(page, program.url, 'en');

  await goTo(page, '#/balance');
  await expect(page.getByText(/29 Dec 2025 · open/)).toBeVisible();
  await goTo(page, '#/balance/2025-06-30');
  await expect(page.getByText(/30 Jun 2025 · open/)).toBeVisible();
  await page.getByLabel('As of').fill('2025-03-31');
  await expect(page.getByText(/31 Mar 2025 · open/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/31 Mar 2025 · open/)).toBeVisible();
  await expect(page.getByLabel('As of')).toHaveValue('2025-03-31');

  await goTo(page, '#/members');
  const search = page.getByRole('textbox', { name: /Search by code/ });
  await search.fill('m0037');
  await expect(page.getByText('1 person')).toBeVisible();
  await search.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /M-0037/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('m0037');

  await goTo(page, '#/register/1410/-/-');
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  const line = page.getByRole('row', { name: /PP-2025-00640/ });
  await expect(line).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Made from the paper');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Weigh ticket' })).toBeVisible();
  await page.goBack();
  await expect(page.locator('main'), 'a key before the screen has come is nobody’s').toContainText(
    'Made from the paper',
  );
  await page.keyboard.press('Escape');
  await expect(line).toHaveAttribute('aria-selected', 'true');
  await expect(line).toBeInViewport();

  for (const screen of ['desk', 'glossary']) {
    await goTo(page, `#/${screen}`);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog'), screen).toBeVisible();
    await page.keyboard.press('Escape');
  }

  const other = await browser.newPage();
  await other.goto(program.url);
  await expect(other.locator('html[lang=en]'), 'another browser has the machine’s language').toBeAttached();
  await other.close();
});
