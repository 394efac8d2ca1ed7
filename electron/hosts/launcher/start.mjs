/**
 * `npm start [-- BOOK] [-- --browser]`: Sahakum in a window of its own; where none can be had, in the browser, saying why.
 * What else is said with a dash (--port, --actor) is for the browser, and asks for it.
 */
import { statSync } from 'node:fs';
import { ensureBuilt } from './fresh-build.mjs';
import { openWindow } from './open-window.mjs';
import { atCaller } from './run-program.mjs';
import { serveBrowser } from './serve-browser.mjs';
import { refuseBook, sayWhyBrowser } from './start-words.mjs';

const given = process.argv.slice(2);
const isBrowserAsked = given.some((word) => word.startsWith('-'));

atCaller();
const book = given.find((word) => !word.startsWith('-'));
if (!isBrowserAsked && book !== undefined && !statSync(book, { throwIfNoEntry: false })?.isFile()) refuseBook(book);
ensureBuilt();
const why = isBrowserAsked ? 'asked' : await openWindow(book);
if (why !== null) {
  sayWhyBrowser(why);
  serveBrowser(given.filter((word) => word !== '--browser'));
}
