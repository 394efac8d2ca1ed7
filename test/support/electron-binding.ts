import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './tool-path.ts';

/**
 * better-sqlite3 built for the Electron of the tests. The one that the runtime's set-up builds is ended by that Electron at
 * its first collection of garbage; ours puts its finalizers off (later-finalizers.h says why). Built once a machine.
 */
const SOURCE = join(ROOT, 'node_modules', 'better-sqlite3');
const PUT_OFF = join(import.meta.dirname, 'later-finalizers.h');
const HEADERS = [
  join(ROOT, 'node_modules', 'node-addon-api'),
  join(ROOT, `node_modules/node/node_modules/node-linux-${process.arch}/include/node`),
  join(SOURCE, 'deps', 'sqlite3'),
];
const DEFINES = [
  'NAPI_VERSION=2147483647',
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  'NODE_GYP_MODULE_NAME=better_sqlite3',
];

function compile(compiler: string, ...words: readonly string[]): void {
  const { status, error, stderr } = spawnSync(compiler, words, { cwd: SOURCE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${compiler} failed: ${error?.message ?? stderr}`);
}

/** How better-sqlite3 wants its SQLite built. */
function definesOfSqlite(): readonly string[] {
  const settings = readFileSync(join(SOURCE, 'deps', 'defines.gypi'), 'utf8');
  return [...settings.matchAll(/'([A-Z_0-9]+(?:=-?\w+)?)',/g)].map(([, define]) => `-D${define ?? ''}`);
}

function build(binding: string): void {
  const work = mkdtempSync(join(tmpdir(), 'sahakum-binding-'));
  const [sqlite, own] = [join(work, 'sqlite.o'), join(work, 'own.o')];
  const defines = DEFINES.map((define) => `-D${define}`);
  const headers = HEADERS.map((folder) => `-I${folder}`);
  compile('gcc', '-O1', '-fPIC', ...definesOfSqlite(), '-c', 'deps/sqlite3/sqlite3.c', '-o', sqlite);
  const asCpp = ['-O1', '-fPIC', '-std=c++20', '-fvisibility=hidden', ...defines, ...headers, '-include', PUT_OFF];
  compile('g++', ...asCpp, '-c', 'src/better_sqlite3.cpp', '-o', own);
  compile('g++', '-shared', '-o', `${binding}.part`, own, sqlite, '-Wl,-Bsymbolic', '-ldl', '-lpthread');
  renameSync(`${binding}.part`, binding);
  rmSync(work, { recursive: true });
}

/** The binding's path, in a folder that is kept; another version, or another way of building, has another name. */
export function electronBinding(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(SOURCE, 'package.json'), 'utf8')) as { readonly version: string };
  const way = createHash('sha256').update(version).update(readFileSync(PUT_OFF)).digest('hex').slice(0, 12);
  const binding = join(folder, `better-sqlite3-${way}.node`);
  if (!existsSync(binding)) build(binding);
  return binding;
}
