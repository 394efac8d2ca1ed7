/**
 * Sahakum in a window of its own, by Electron. The window tells us when it has opened; a program that ends before that has
 * failed to, and whoever started it gets the browser instead.
 */
import { spawn } from 'node:child_process';
import { resolve as absolute } from 'node:path';
import { electronProgram } from './electron-program.mjs';
import { ROOT } from './node-24.mjs';
import { endLike, passSignals } from './run-program.mjs';

/** Only Linux runs without a screen and says so in its environment; Windows and macOS have one wherever a person starts us. */
export const hasDisplay = (platform, env) => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** A terminal inside another Electron program says that Electron is to be plain Node: not ours. */
function ownEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/** Null where the window opened, or handed the book to one that is open already; else that it ended early. */
function run(program, book) {
  return new Promise((resolve) => {
    const folder = absolute(ROOT);
    const words = book === undefined ? [folder] : [folder, `--book=${absolute(book)}`];
    const child = spawn(program, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: ownEnvironment() });
    let isOpen = false;
    const wasEnded = passSignals(child);
    child.once('message', () => {
      isOpen = true;
    });
    child.once('error', () => resolve('ended-early'));
    child.once('exit', (code, signal) => {
      if (!isOpen && code !== 0 && !wasEnded()) {
        resolve('ended-early');
        return;
      }
      endLike(code, signal);
      resolve(null);
    });
  });
}

/** Why no window could be opened; null once one was open and has been closed. */
export async function openWindow(book) {
  if (!hasDisplay(process.platform, process.env)) return 'no-display';
  const program = await electronProgram();
  return program === null ? 'no-program' : run(program, book);
}
