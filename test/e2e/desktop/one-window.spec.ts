import { symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tellMain } from './in-main.ts';
import { expect, test } from './open-window.ts';
import { startAgain, watchFront } from './start-again.ts';

/** A book that is open is brought to the front, whichever way it is asked for, and however its path is spelled. */
test('a book that a window has is never opened in another', async ({ app, page, desk }) => {
  await page.locator('h1').first().waitFor();
  const seen = await watchFront(app);

  expect(await startAgain(desk, basename(desk.book)), 'by a path from its folder').toBe(0);
  await expect.poll(seen).toEqual({ windows: 1, fronts: 1 });

  symlinkSync(desk.book, join(dirname(desk.book), 'link.sahakum'));
  expect(await startAgain(desk, 'link.sahakum'), 'by a link').toBe(0);
  await expect.poll(seen).toEqual({ windows: 1, fronts: 2 });

  await tellMain(
    app,
    ({ app: main }, path) => {
      main.emit('open-file', { preventDefault: () => undefined }, path);
    },
    desk.book,
  );
  expect(await seen(), 'as macOS hands a clicked file over').toEqual({ windows: 1, fronts: 3 });

  await tellMain(
    app,
    ({ Menu }) => {
      const books = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      books.find(({ submenu }) => submenu)?.submenu?.items[0]?.click();
    },
    null,
  );
  expect(await seen(), 'by its line in the menu').toEqual({ windows: 1, fronts: 4 });
});
