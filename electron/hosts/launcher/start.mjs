/**
 * `npm start`: Sahakum in the browser of this machine. The window of its own comes with a later version; what is opened
 * here is the same program, on the same book, and nobody but this machine can reach it.
 */
import { createInterface } from 'node:readline';
import { CLI, ensureBuilt } from './fresh-build.mjs';
import { node24Path } from './node-24.mjs';
import { openBrowser } from './open-browser.mjs';
import { atCaller, runProgram } from './run-program.mjs';

const ADDRESS = /^Sahakum is open at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/;
const say = (sentence) => process.stdout.write(`${sentence}\n`);

async function show(address) {
  const opened = await openBrowser(address);
  say(
    opened
      ? 'It opens in your browser now; if not, open this address there.'
      : 'Open this address in a browser on this machine.',
  );
  say('Keep this window open while you work; Ctrl+C closes Sahakum.');
}

say('Electron is not part of this version yet: Sahakum opens in the browser. It is the same program.');
atCaller();
ensureBuilt();
const given = process.argv.slice(2).filter((argument) => argument !== '--open');
const server = runProgram(node24Path(), [CLI, 'serve', ...given], 'pipe');
createInterface({ input: server.stdout }).on('line', (line) => {
  say(line);
  const address = ADDRESS.exec(line)?.[1];
  if (address !== undefined) void show(address);
});
