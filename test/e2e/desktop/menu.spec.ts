import type { ElectronApplication } from '@playwright/test';
import { WINDOW_TEXTS } from '../../../shared/i18n/screens/window.ts';
import { openIn } from '../language.ts';
import { askMain } from './in-main.ts';
import { expect, test } from './open-window.ts';

/** The menu as the system has it: the names on the bar, and the lines of the one for books. */
const menuOf = (app: ElectronApplication): Promise<{ bar: string[]; books: string[] }> =>
  askMain(app, ({ Menu }) => {
    const bar = Menu.getApplicationMenu()?.items ?? [];
    const books = bar[0]?.submenu?.items ?? [];
    const named = (lines: typeof bar): string[] =>
      lines.filter(({ type }) => type !== 'separator').map(({ label }) => label);
    return { bar: named(bar), books: named(books) };
  });

const BAR = ['menu.book', 'menu.edit', 'menu.view'] as const;
const BOOKS = ['menu.open', 'menu.recent', 'menu.newWindow', 'menu.closeWindow', 'menu.quit'] as const;

test('the menu speaks the language of the screens, and follows when that is switched', async ({
  app,
  page,
  program,
}) => {
  for (const language of ['km', 'en'] as const) {
    await openIn(page, program.url, language);
    await expect.poll(async () => (await menuOf(app)).bar).toEqual(BAR.map((key) => WINDOW_TEXTS[key][language]));
    expect((await menuOf(app)).books).toEqual(BOOKS.map((key) => WINDOW_TEXTS[key][language]));
  }
});
