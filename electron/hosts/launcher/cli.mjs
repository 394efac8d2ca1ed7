/**
 * `npm run cli -- …`: the command line of Sahakum. It builds the program where the sources are newer, then is that program.
 */
import { pathToFileURL } from 'node:url';
import { CLI, ensureBuilt } from './fresh-build.mjs';
import { node24Path, runsOnNode24 } from './node-24.mjs';
import { atCaller, runProgram } from './run-program.mjs';

atCaller();
ensureBuilt();
if (runsOnNode24()) {
  process.argv[1] = CLI;
  await import(pathToFileURL(CLI).href);
} else {
  runProgram(node24Path(), [CLI, ...process.argv.slice(2)]);
}
