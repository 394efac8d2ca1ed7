/**
 * `npm start [-- BOOK] [-- --browser]`: Sahakum in a window of its own; where none can be had, in the browser, saying why.
 * What else is said with a dash (--port, --actor) is for the browser, and asks for it.
 */
import { ensureBuilt } from './fresh-build.mjs';
import { openWindow } from './open-window.mjs';
import { atCaller } from './run-program.mjs';
import { serveBrowser } from './serve-browser.mjs';
import { sayWhyBrowser } from './start-words.mjs';

const given = process.argv.slice(2);
const isBrowserAsked = given.some((word) => word.startsWith('-'));

atCaller();
ensureBuilt();
const why = isBrowserAsked ? 'asked' : await openWindow(given[0]);
if (why !== null) {
  sayWhyBrowser(why);
  serveBrowser(given.filter((word) => word !== '--browser'));
}
