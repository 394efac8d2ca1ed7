/**
 * The Electron program that shows the window. Installing the project brings only its fetcher, so what is missing is fetched
 * here, once, within a limit of time; the package itself is never loaded, because in plain Node that alone would start a download.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasFailedLately, rememberFailure } from './failed-fetch.mjs';
import { node24Path, ROOT } from './node-24.mjs';
import { sayFetching } from './start-words.mjs';

const FOLDER = join(ROOT, 'node_modules', 'electron');
const FETCHER = join(FOLDER, 'install.js');
const FAILED = join(FOLDER, 'fetch-failed.txt');
const FETCHED_WITHIN_MS = 120_000;

const textOf = (...path) => readFileSync(join(FOLDER, ...path), 'utf8').trim();

/** The program's path, or null where it is missing, half fetched, or of another version than the package that names it. */
function presentProgram() {
  try {
    const isOfPackage = textOf('dist', 'version').replace(/^v/, '') === JSON.parse(textOf('package.json')).version;
    const path = join(FOLDER, 'dist', textOf('path.txt'));
    return isOfPackage && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Without a network this ends in seconds; with one that answers nothing, at the limit. */
function fetchProgram(withinMs) {
  return new Promise((resolve) => {
    const child = spawn(node24Path(), [FETCHER], { cwd: FOLDER, stdio: 'ignore' });
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    child.once('error', () => undefined); // said by what is missing afterwards
    child.once('close', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** The path of the program, fetched where it has to be; null where it cannot be had. */
export async function electronProgram(env = process.env) {
  const present = presentProgram();
  if (present !== null || !existsSync(FETCHER) || hasFailedLately(FAILED)) return present;
  sayFetching();
  const ownLimit = Number(env.SAHAKUM_FETCH_WITHIN_MS);
  await fetchProgram(ownLimit > 0 ? ownLimit : FETCHED_WITHIN_MS);
  const fetched = presentProgram();
  if (fetched === null) rememberFailure(FAILED);
  return fetched;
}
