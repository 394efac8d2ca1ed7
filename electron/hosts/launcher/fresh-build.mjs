/**
 * The program that runs is the one built from the sources that lie here. A stamp of names, sizes and times is kept with
 * each build; where it no longer fits, the program is built again before it starts, and says nothing unless that fails.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24Path, ROOT, stop } from './node-24.mjs';

const SOURCES = ['shared', 'electron', 'migrations', 'renderer', 'resources'];
const SETTINGS = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const STAMP = join(ROOT, 'out', 'built-from.txt');
export const CLI = join(ROOT, 'out', 'main', 'cli.js');
const BUILT = [CLI, join(ROOT, 'out', 'main', 'main.js'), join(ROOT, 'out', 'renderer', 'index.html')];

function filesOf(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function stampOfSources() {
  const settings = SETTINGS.map((name) => join(ROOT, name)).filter((path) => existsSync(path));
  const hash = createHash('sha256');
  for (const path of [...settings, ...SOURCES.flatMap(filesOf)].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\t${size}\t${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isFresh = (stamp) =>
  BUILT.every((path) => existsSync(path)) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;

function build(stdio) {
  const bundler = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(bundler)) stop('Sahakum is not installed yet: run "npm ci" in its folder (npm 11.16 or later).');
  const stamp = stampOfSources();
  rmSync(STAMP, { force: true });
  const args = [bundler, 'build', '--ignoreConfigWarning'];
  const built = spawnSync(node24Path(), args, { cwd: ROOT, encoding: 'utf8', stdio });
  if (built.status !== 0) stop(`Sahakum could not be built.\n${built.stdout ?? ''}${built.stderr ?? ''}`);
  writeFileSync(STAMP, stamp);
}

/** `npm run build`: builds in any case, and shows what the bundler says. */
export const buildAnew = () => build('inherit');

/** Builds where needed. An installed copy without sources is taken as it is. */
export function ensureBuilt() {
  const hasSources = existsSync(join(ROOT, 'electron.vite.config.ts'));
  if (hasSources && !isFresh(stampOfSources())) build('pipe');
}
