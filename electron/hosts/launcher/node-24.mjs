/**
 * Sahakum brings its own Node 24, because the book's database engine dies without a word on an older one. Whatever Node
 * the machine starts us with, the program itself runs on that one.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const NEEDED_MAJOR = 24;

/** True where the program may run in this very process. */
export function runsOnNode24() {
  return Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR && !process.versions.electron;
}

/** The path of a Node that can run the program; ends with a plain sentence where there is none. */
export function node24Path() {
  if (runsOnNode24()) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../../../node_modules/node/bin/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  return stop(
    `Sahakum needs Node ${NEEDED_MAJOR}, and this is ${process.versions.node}. ` +
      'Its own one is not installed yet: run "npm ci" in the folder of Sahakum (npm 11.16 or later), then try again.',
  );
}

/** @returns {never} */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
