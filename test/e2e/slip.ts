import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export const farmerOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Farmer’s code or name' });

/** The slip of purchase-round.spec.ts, in English, without posting it. */
export async function fillSlip(page: Page): Promise<void> {
  const farmer = farmerOf(page);
  await farmer.fill('M-0037');
  await page.getByRole('option', { name: /M-0037/ }).waitFor();
  await farmer.press('Enter');
  await expect(page.getByText('Owes on loans')).toBeVisible();
  await page.getByLabel('Date').fill('2025-12-30');
  await page.getByLabel('Variety').selectOption({ label: 'Sen Kra Ob' });
  await page.getByLabel('Gross weight').fill('517.9');
  await page.getByLabel('Tare').fill('1.8');
  await page.getByLabel('Moisture').fill('13.8');
  await page.getByLabel('Impurity').fill('3.3');
}
