import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { askMain, tellMain } from './in-main.ts';
import type { Desk } from './open-window.ts';
import { launchOptions } from './open-window.ts';

/** A click on a book's file while the program runs: the system starts the program once more, which hands the file over and ends. */
export async function startAgain(desk: Desk, ...words: readonly string[]): Promise<number | null> {
  const { executablePath, args, env } = launchOptions(desk.home, words);
  const child = spawn(executablePath, args, { env, cwd: dirname(desk.book), stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

/** Counts how often the first window is brought to the front; a screen without a window manager would not show it. */
export async function watchFront(
  app: ElectronApplication,
): Promise<() => Promise<{ windows: number; fronts: number }>> {
  await tellMain(
    app,
    ({ BrowserWindow }) => {
      const counted = { fronts: 0 };
      Object.assign(globalThis, { counted });
      Object.assign(BrowserWindow.getAllWindows()[0] ?? {}, { focus: () => (counted.fronts += 1) });
    },
    null,
  );
  return () =>
    askMain(app, ({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      fronts: (globalThis as unknown as { readonly counted: { readonly fronts: number } }).counted.fronts,
    }));
}
