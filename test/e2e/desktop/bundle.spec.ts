import { openIn } from '../language.ts';
import { ADDRESS, expect, test } from './open-window.ts';

/** Somebody’s, of age’s own handbook. */
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

/** Electron’s crypto is not Node’s own: what signs and checks a bundle must be there too. */
test('a bundle is made and read back in the window', async ({ page }) => {
  await openIn(page, ADDRESS, 'en');
  await page.evaluate(() => void (window.location.hash = '#/bundle'));
  await page.getByRole('button', { name: /^Make the bundle/ }).press('Enter');
  await expect(page.getByText('The bundle is ready, and was read back and found right.')).toBeVisible();
});

test('and closed for an advisor', async ({ page }) => {
  await openIn(page, ADDRESS, 'en');
  await page.evaluate(() => void (window.location.hash = '#/bundle'));
  await page.getByLabel('Your advisor’s key').fill(RECIPIENT);
  await page.getByRole('button', { name: /^Make the bundle/ }).press('Enter');
  await expect(page.getByText('The bundle is ready, and was read back and found right.')).toBeVisible();
  await expect(page.locator('.bundle__name')).toHaveText(/\.zip\.age$/);
});
