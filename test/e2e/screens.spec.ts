import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import type { Language } from './open-program.ts';
import { expect, test } from './open-program.ts';

/** Every screen, in both languages, on the office laptop: axe finds nothing, nothing is cut, and the heading is there. */
const SCREENS = [
  'home',
  'paddy',
  'vouchers',
  'shares',
  'tickets',
  'ticket/1000',
  'members',
  'member/M-0037',
  'balance',
  'register/1410/-/-',
  'register/2110/M-0037/-',
  'entry/600',
  'desk',
  'glossary',
] as const;

async function check(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1').first(), name).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`),
    name,
  ).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} fits the width`).toBeLessThanOrEqual(0);
}

/** The first ticket and entry of the book, whose numbers depend on the order of its papers. */
async function numbersOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const ticket = await page.evaluate(() => document.querySelector('a[href^="#/ticket/"]')?.getAttribute('href') ?? '');
  return { ticket: ticket.slice(2), entry: `entry/${String(Number(ticket.split('/')[2]) + 1)}` };
}

for (const language of ['km', 'en'] as const satisfies readonly Language[]) {
  test(`axe finds nothing on any screen, ${language}`, async ({ page, program }) => {
    test.setTimeout(180_000);
    await openIn(page, program.url, language);
    await page.locator('a[href^="#/ticket/"]').first().waitFor();
    const numbers = await numbersOf(page);
    for (const screen of SCREENS) {
      const kind = screen.split('/')[0] ?? '';
      const address = numbers[kind] ?? screen;
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${address}`);
      await check(page, `${language} ${screen}`);
    }
  });

  test(`the desk without a book teaches the first step, ${language}`, async ({ page, emptyProgram }) => {
    await openIn(page, emptyProgram.url, language);
    await check(page, `${language} desk without a book`);
    await page.getByRole('button', { name: language === 'km' ? 'បង្កើតសៀវភៅហាត់' : 'Make a practice book' }).click();
    const today = page.getByRole('heading', { level: 1, name: language === 'km' ? 'ថ្ងៃនេះ' : 'Today' });
    await expect(today).toBeVisible({ timeout: 30_000 });
  });
}

test('without the key of this start nothing is shown, and the page says what to do', async ({
  browser,
  emptyProgram,
}) => {
  const page = await browser.newPage();
  const response = await page.goto(emptyProgram.url.split('#')[0] ?? '');
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe-inline');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'បង្កើតសៀវភៅហាត់' })).toHaveCount(0);
  await page.close();
});
