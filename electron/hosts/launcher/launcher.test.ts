import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/**
 * The launcher in a tree of its own, whose folder has a space and Khmer letters as on a real desk, with a bundler that only
 * counts its builds and a program that only tells what it was given.
 */
const BUNDLER = `
import { appendFileSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
appendFileSync('builds.txt', 'x');
if (readFileSync('shared/rule.ts', 'utf8').includes('broken')) { console.error('line 1 is broken'); process.exit(1); }
mkdirSync('out/main', { recursive: true });
mkdirSync('out/renderer', { recursive: true });
writeFileSync('out/renderer/index.html', '');
writeFileSync('out/main/main.js', '');
writeFileSync('out/main/cli.js', 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;');
`;

let root: string;
const at = (path: string): string => join(root, path);
const builds = (): number => (existsSync(at('builds.txt')) ? readFileSync(at('builds.txt'), 'utf8').length : 0);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function cli(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [at('electron/hosts/launcher/cli.mjs'), ...args], { encoding: 'utf8' });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'my សហគមន៍ '));
  cpSync(import.meta.dirname, at('electron/hosts/launcher'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('electron.vite.config.ts', '');
  write('shared/rule.ts', 'export const rule = 1;');
  write('node_modules/electron-vite/bin/electron-vite.js', BUNDLER);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('builds once, and is then the program: its words, its arguments, its exit code', () => {
  const { status, stdout, stderr } = cli('report', 'trial balance', 'ខែ');
  expect([status, stdout, stderr]).toEqual([7, '["report","trial balance","ខែ"]\n', '']);
  expect(cli().status).toBe(7);
  expect(builds()).toBe(1);
});

it('takes paths from where they were typed, though npm moves to the folder of the program', () => {
  write('out-of-the-way/list.txt', '');
  write('node_modules/electron-vite/bin/electron-vite.js', BUNDLER.replace('process.argv.slice(2)', 'process.cwd()'));
  const env = { ...process.env, INIT_CWD: at('out-of-the-way'), npm_lifecycle_event: 'cli' };
  const { stdout } = spawnSync(process.execPath, [at('electron/hosts/launcher/cli.mjs')], {
    encoding: 'utf8',
    env,
    cwd: root,
  });
  expect(JSON.parse(stdout)).toBe(at('out-of-the-way'));
});

it('builds again where a source was changed, added or removed', () => {
  cli();
  write('shared/rule.ts', 'export const rule = 2222;');
  cli();
  expect(builds()).toBe(2);
  write('renderer/app/new.tsx', '');
  cli();
  expect(builds()).toBe(3);
  rmSync(at('renderer'), { recursive: true });
  cli();
  expect(builds()).toBe(4);
});

it('says why it could not be built, and does not run what is left of an older build', () => {
  cli();
  write('shared/rule.ts', 'broken');
  const { status, stdout, stderr } = cli();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('line 1 is broken');
});

it('says what to do where nothing is installed', () => {
  rmSync(at('node_modules'), { recursive: true });
  const { status, stderr } = cli();
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm ci')]);
});

it('runs an installed copy without sources as it is', () => {
  cli();
  for (const path of ['electron.vite.config.ts', 'shared', 'node_modules']) rmSync(at(path), { recursive: true });
  expect(cli().status).toBe(7);
});
