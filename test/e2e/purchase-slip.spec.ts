import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';
import { farmerOf, fillSlip } from './slip.ts';

/** A slip being filled never goes from the screen, whatever its day is and however long the program takes. */
test('a day before the first price is said beside its field, and the slip stays, also after a reload', async ({
  page,
  program,
}) => {
  await openIn(page, program.url, 'en');
  await fillSlip(page);
  for (const [day, sentence] of [
    ['2019-01-01', /no price for Sen Kra Ob on 2019-01-01/],
    ['1019-01-01', /cannot be used/],
  ] as const) {
    await page.getByLabel('Date').fill(day);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByLabel('Gross weight')).toHaveValue('517.9');
    await expect(page.getByLabel('Variety')).toHaveValue('Sen Kra Ob');
  }
  await page.waitForTimeout(600); // the draft is saved a moment after the last key
  await page.reload();
  await expect(page.getByLabel('Date')).toHaveValue('1019-01-01');
  await expect(page.getByLabel('Gross weight')).toHaveValue('517.9');
  await expect(page.getByText(/cannot be used/).first()).toBeVisible();
});

/** Holds back the answers to one command until told to let them go. */
async function holdBack(page: Page, procedure: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/call', async (route) => {
    const { procedure: asked, dryRun } = route.request().postDataJSON() as { procedure: string; dryRun?: boolean };
    if (asked === procedure && dryRun !== true) await open;
    await route.continue();
  });
  return letGo;
}

test('while a slip is on its way it cannot be changed, and the next farmer’s slip is not touched by its answer', async ({
  page,
  program,
}) => {
  await openIn(page, program.url, 'en');
  await fillSlip(page);
  const letGo = await holdBack(page, 'paddy.postPurchase');
  await page.getByLabel('Gross weight').press('Control+Enter');
  await expect(page.getByLabel('Gross weight')).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Posting…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await farmerOf(page).fill('M-0101');
  await page.getByLabel('Gross weight').fill('77');
  letGo();
  await expect(page.getByRole('link', { name: /WT-2025-00641/ })).toBeVisible();
  await expect(page.getByLabel('Gross weight')).toHaveValue('77');
  await expect(farmerOf(page)).toHaveValue('M-0101');
  await expect(page.getByText('Queue (0)'), 'the posted slip waits nowhere').toBeVisible();

  // No farmer is chosen: that is said beside the field, and so is what else is wrong already.
  await page.getByLabel('Gross weight').fill(' 7x\u200b');
  await page.getByLabel('Gross weight').press('Control+Enter');
  await expect(page.getByText(/Choose the farmer from the list/)).toBeVisible();
  await expect(farmerOf(page)).toBeFocused();
  await expect(page.getByText(/“7x” cannot be read/)).toBeVisible();
  await page.getByLabel('Gross weight').fill('7.5');
  await expect(page.getByText(/“7x” cannot be read/), 'it is right by now').toHaveCount(0);
});

test('a draft that is refused is said, and the next one is kept all the same', async ({ page, program }) => {
  await openIn(page, program.url, 'en');
  let refused = 0;
  await page.route('**/api/call', async (route) => {
    const { procedure } = route.request().postDataJSON() as { procedure: string };
    if (procedure !== 'paddy.saveDraft' || refused > 0) {
      await route.continue();
      return;
    }
    refused += 1;
    await route.fulfill({ json: { ok: false, refusals: [{ code: 'book-busy', params: {} }] } });
  });
  await page.getByLabel('Gross weight').fill('600');
  await expect(page.getByText('The draft was not kept.')).toBeVisible();
  await expect(page.getByText(/Another program is using this book/)).toBeVisible();
  await page.getByLabel('Tare').fill('2');
  await expect(page.getByText('The draft was not kept.')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Gross weight')).toHaveValue('600');
  await expect(page.getByLabel('Tare')).toHaveValue('2');
});
