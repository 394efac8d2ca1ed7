import type { Page } from '@playwright/test';
import { openIn } from './language.ts';
import type { Program } from './open-program.ts';
import { expect, test } from './open-program.ts';
import { tell } from './tell.ts';

/**
 * One long word must not push money into another column. A register that holds a reversal and a long remark, in riel and in
 * dollars, with the text at its usual size and half as large again: every figure ends where its column ends.
 */
const LONG = 'sixty bags from Chambak to the store by a second truck, for the bridge was out; '.repeat(3);

async function fill(page: Page, program: Program): Promise<void> {
  await openIn(page, program.url, 'en');
  const riel = { account: '1410', debit: '12345678901' };
  await tell(page, 'ledger.postJournal', {
    date: '2025-12-20',
    description: LONG,
    lines: [riel, { account: '1010', credit: riel.debit }],
  });
  const { entry } = await tell(page, 'ledger.postVoucher', {
    date: '2025-01-02',
    kind: 'payment',
    cashAccount: '1020',
    account: '5110',
    amount: '8.49',
    currency: 'USD',
    rate: '4062.5',
    description: LONG,
  });
  await tell(page, 'ledger.reverseEntry', { entry: entry.id, date: '2025-01-03', reason: 'twice' });
}

/** How many different right edges the cells of each column have, and how many figures are cut. */
const faultsOf = (page: Page): Promise<{ readonly edges: number; readonly columns: number; readonly cut: number }> =>
  page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[role=grid] [data-column]')];
    const edges = new Set(
      cells.map((cell) => `${cell.dataset['column'] ?? ''} ${String(Math.round(cell.getBoundingClientRect().right))}`),
    );
    const figures = cells.filter((cell) => cell.dataset['figure'] !== undefined);
    const view = document.querySelector('[role=grid]')?.getBoundingClientRect().right ?? 0;
    const cut = figures.filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const [own, place] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
      if (own.width === 0) return false;
      return own.left < place.left || own.right > place.right - 4 || place.right > view + 1;
    });
    return { edges: edges.size, columns: new Set(cells.map((cell) => cell.dataset['column'])).size, cut: cut.length };
  });

test('every row keeps its money in its columns, whatever a text holds and however large it is', async ({
  page,
  program,
}) => {
  await fill(page, program);
  for (const size of ['100%', '150%']) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    for (const address of ['register/1410/-/-', 'register/1020/-/-', 'balance', 'members', 'tickets']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${address}`);
      await expect(page.getByRole('row').nth(2), address).toBeVisible();
      await page.waitForLoadState('networkidle');
      const chosen = page.getByRole('row', { selected: true });
      await expect(async () => {
        await page.getByRole('grid').press('End');
        await expect(chosen).not.toHaveText(/^…/, { timeout: 1_000 });
      }, address).toPass();
      const { edges, columns, cut } = await faultsOf(page);
      expect([edges, cut], `${address} at ${size}`).toEqual([columns, 0]);
    }
  }
});
