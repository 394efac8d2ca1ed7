import { _electron } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askMain } from './in-main.ts';
import { expect, launchOptions, test } from './open-window.ts';

test('a window whose display is gone opens in sight', async ({ desk }) => {
  const place = { x: 9_000, y: 50, width: 1_000, height: 700 };
  writeFileSync(join(desk.home, 'window.json'), JSON.stringify({ bounds: place, isMaximized: false }));
  const app = await _electron.launch(launchOptions(desk.home, [desk.book]));
  await app.firstWindow();
  const bounds = await askMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await app.close();
  expect(bounds?.x).toBeLessThan(1_000);
});
