import { openIn } from '../language.ts';
import { ADDRESS, expect, test } from './open-window.ts';

/** Electron’s crypto is not Node’s own: what signs and checks a bundle must be there too. */
test('a bundle is made and read back in the window', async ({ page }) => {
  await openIn(page, ADDRESS, 'en');
  await page.evaluate(() => void (window.location.hash = '#/bundle'));
  await page.getByRole('button', { name: /^Make the bundle/ }).press('Enter');
  await expect(page.getByText('The bundle is ready, and was read back and found right.')).toBeVisible();
});
