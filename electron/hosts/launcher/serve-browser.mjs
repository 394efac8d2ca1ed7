/** Sahakum in the browser of this machine: the same program on the same book, and nobody but this machine can reach it. */
import { createInterface } from 'node:readline';
import { CLI } from './fresh-build.mjs';
import { node24Path } from './node-24.mjs';
import { openBrowser } from './open-browser.mjs';
import { runProgram } from './run-program.mjs';
import { sayHowToOpen, sayKeepOpen } from './start-words.mjs';

const ADDRESS = /^Sahakum is open at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/;

async function show(address) {
  sayHowToOpen(await openBrowser(address));
  sayKeepOpen();
}

export function serveBrowser(words) {
  const server = runProgram(node24Path(), [CLI, 'serve', ...words], 'pipe');
  createInterface({ input: server.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`);
    const address = ADDRESS.exec(line)?.[1];
    if (address !== undefined) void show(address);
  });
}
