import AxeBuilder from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import { openIn } from './language.ts';
import type { Language } from './open-program.ts';
import { expect, test } from './open-program.ts';
import { cutTexts, reachByTab } from './look-at.ts';

/**
 * Every screen, in both languages, on the office laptop: axe finds nothing, nothing is cut at plain and at large text, the
 * keyboard alone reaches what is to be done, and a picture of each is left in the test's output to be looked at.
 */
interface Seen {
  readonly address: string;
  /** What the keyboard must reach: the main action, or the list. */
  readonly action: string;
}

const SCREENS: readonly Seen[] = [
  { address: 'home', action: '.home__print' },
  { address: 'paddy', action: 'button[type=submit]' },
  { address: 'prices', action: 'button[type=submit]' },
  { address: 'vouchers', action: 'button[type=submit]' },
  { address: 'shares', action: 'button[type=submit]' },
  { address: 'tickets', action: '[role=grid]' },
  { address: 'ticket', action: 'main button' },
  { address: 'members', action: '[role=grid]' },
  { address: 'admit', action: 'button[type=submit]' },
  { address: 'member/M-0037', action: '[role=grid]' },
  { address: 'balance', action: '[role=grid]' },
  { address: 'register/1410/-/-', action: '[role=grid]' },
  { address: 'register/2110/M-0037/-', action: '[role=grid]' },
  { address: 'entry', action: 'main button, main a' },
  { address: 'papers', action: 'button[type=submit]' },
  { address: 'receipt', action: '.preview__view' },
  { address: 'statement/M-0037', action: '.preview__view' },
  { address: 'balance-sheet', action: '.preview__view' },
  { address: 'organic', action: 'main .screen__head a' },
  { address: 'parcels', action: '[role=grid]' },
  { address: 'parcel/M-0003-P1', action: 'main button' },
  { address: 'new-parcel/M-0002', action: 'button[type=submit]' },
  { address: 'inspections', action: 'main .screen__head a' },
  { address: 'inspect/M-0005', action: 'button[type=submit]' },
  { address: 'decide-member/M-0003', action: 'button[type=submit]' },
  { address: 'nonconformities', action: 'main button' },
  { address: 'documents', action: 'main button' },
  { address: 'farmer-list', action: '[role=grid]' },
  { address: 'certification', action: 'button[type=submit]' },
  { address: 'parcel-paper/M-0003-P1', action: '.preview__view' },
  { address: 'certification-paper/M-0003', action: '.preview__view' },
  { address: 'bundle', action: 'main button' },
  { address: 'desk', action: 'main button' },
  { address: 'new', action: 'button[type=submit]' },
  { address: 'glossary', action: 'main a' },
  { address: 'workspace', action: 'button[type=submit]' },
  { address: 'advisor-key', action: 'main button' },
];

const LARGE_TEXT_PX = 24;

async function axeFindsNothing(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`),
      name,
    )
    .toEqual([]);
}

async function nothingIsCut(page: Page, name: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${name} fits the width`).toBeLessThanOrEqual(0);
  // A text that is shortened says itself whole when pointed at, once its table has been measured anew.
  await expect.poll(() => page.evaluate(cutTexts), `${name} shows its words whole`).toEqual([]);
}

async function lookAt(page: Page, name: string, info: TestInfo): Promise<void> {
  const picture = (size: string): string => info.outputPath(`${name.replaceAll(/[^\w]+/g, '-')}-${size}.png`);
  await expect(page.locator('h1').first(), name).toBeVisible();
  await page.waitForLoadState('networkidle');
  await axeFindsNothing(page, name);
  await nothingIsCut(page, name);
  await page.screenshot({ path: picture('100') });
  await page.evaluate((px) => {
    document.documentElement.style.fontSize = `${String(px)}px`;
  }, LARGE_TEXT_PX);
  await nothingIsCut(page, `${name} in large text`);
  await page.screenshot({ path: picture('150') });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
}

/** The first ticket and entry of the book, whose numbers depend on the order of its papers. */
async function numbersOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const ticket = await page.evaluate(() => document.querySelector('a[href^="#/ticket/"]')?.getAttribute('href') ?? '');
  const receipt = ticket.slice(2).replace('ticket', 'receipt');
  return { ticket: ticket.slice(2), receipt, entry: `entry/${String(Number(ticket.split('/')[2]) + 1)}` };
}

for (const language of ['km', 'en'] as const satisfies readonly Language[]) {
  test(`every screen is whole, reached by keyboard, and clean to axe, ${language}`, async ({ page, program }, info) => {
    test.setTimeout(600_000);
    await openIn(page, program.url, language);
    await page.locator('a[href^="#/ticket/"]').first().waitFor();
    const numbers = await numbersOf(page);
    for (const { address, action } of SCREENS) {
      const name = `${language} ${address}`;
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        `#/${numbers[address] ?? address}`,
      );
      await lookAt(page, name, info);
      expect.soft(await reachByTab(page, action), `${name}: Tab reaches ${action}, and shows it`).toBe('seen');
    }
  });

  test(`without a book the first step is taught, ${language}`, async ({ page, emptyProgram }, info) => {
    test.setTimeout(120_000);
    await openIn(page, emptyProgram.url, language);
    await lookAt(page, `${language} welcome`, info);
    const newBook = page.getByRole('link', { name: language === 'km' ? 'ចាប់ផ្ដើមសៀវភៅថ្មី' : 'Start a new book' });
    await newBook.press('Enter');
    await lookAt(page, `${language} new book`, info);
    await page.keyboard.press('Escape');
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
