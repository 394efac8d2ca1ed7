import { openIn } from './language.ts';
import { expect, test } from './open-program.ts';
import { fillSlip } from './slip.ts';

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
  await page.waitForTimeout(600);
});
