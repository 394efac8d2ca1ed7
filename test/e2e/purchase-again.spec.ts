import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';
import { fillSlip } from './slip.ts';

/** What a first user stumbled over: the slip that comes back, the day in a wrong form, and cash on a void ticket. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((address) => {
    window.location.hash = address;
  }, hash);

const SLOW_MS = 1500;

test('a day in a wrong form is said at once, beside the day', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await page.getByLabel('Date').fill('24/11/2026');
  await expect(page.getByText(/is not a day in the calendar/)).toBeVisible();
  await page.getByLabel('Date').fill('2026-11-24');
  await expect(page.getByText(/is not a day in the calendar/)).toHaveCount(0);
});

test('a slip comes back though the book was slow to keep it', async ({ page, program }) => {
  await page.route('**/api/call', async (route) => {
    if (route.request().postData()?.includes('paddy.saveDraft') === true) await sleep(SLOW_MS);
    await route.continue();
  });
  await openIn(page, program.url, 'en');
  await fillSlip(page);
  await goTo(page, '#/balance');
  await expect(page.getByRole('heading', { name: 'Trial balance' })).toBeVisible();
  await goTo(page, '#/paddy');
  await expect(page.getByRole('region', { name: 'What it comes to' })).toContainText('509.4 kg');
  await page.unrouteAll({ behavior: 'wait' });
});

test('a slip that comes back is reckoned again; a void ticket says what the farmer owes', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  await fillSlip(page);
  const reckoning = page.getByRole('region', { name: 'What it comes to' });
  await expect(reckoning).toContainText('509.4 kg');
  await goTo(page, '#/balance');
  await expect(page.getByRole('heading', { name: 'Trial balance' })).toBeVisible();
  await goTo(page, '#/paddy');
  await expect(reckoning).toContainText('509.4 kg');

  await page.getByLabel('Gross weight').press('Control+Enter');
  await page.getByRole('link', { name: 'Open the ticket' }).click();
  await page.getByRole('button', { name: 'Void' }).click();
  await expect(page.getByText(/583,300 riel of this ticket have been paid/)).toBeVisible();
  await page.getByLabel('Reason').press('Control+Enter');
  await expect(page.getByLabel('Reason'), 'the refusal stands beside its field').toHaveAccessibleDescription(/auditor/);
  await expect(page.getByRole('button', { name: /^Void WT/ })).toBeInViewport({ ratio: 1 });
  await page.getByLabel('Reason').fill('weighed twice');
  await page.getByLabel('Reason').press('Control+Enter');
  await expect(page.getByText('583,300 riel were given and not returned: the farmer owes them back.')).toBeVisible();
  await expect(page.locator('main')).toBeFocused();
});
