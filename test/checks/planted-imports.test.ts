import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOfTree, PLAUSIBLE_FILE_COUNT, RULE_NAMES } from '../support/imports-of-tree.ts';
import type { ImportsOfTree } from '../support/imports-of-tree.ts';
import { ROOT } from '../support/tool-path.ts';
import { ALLOWED, BREACHES } from './planted-imports.ts';
import type { Planted } from './planted-imports.ts';

/**
 * A check that never refuses looks like a check that passes. So every rule meets a breach of its own here, in a tree made
 * for it; then the real tree is read, and must be as large as it is and clean.
 */
const PACKAGES = ['better-sqlite3', 'electron', 'kysely', 'react', 'zod'];

const tree = mkdtempSync(join(tmpdir(), 'planted-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

const isFile = (target: string): boolean => target.endsWith('.ts');

function fileOf([rule, folder]: Planted): string {
  const name = rule.replaceAll(/[ ,]+/g, '-');
  return `${folder}/${name}${rule.startsWith('tests-of-') ? '.test' : ''}.ts`;
}

function specifierOf([, folder, target]: Planted): string {
  if (!isFile(target)) return target;
  const path = relative(folder, target).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

function plant(planted: Planted): void {
  const [, , target] = planted;
  write(fileOf(planted), `import { x } from '${specifierOf(planted)}';\nexport const y = x;\n`);
  if (isFile(target) && !target.includes('never-written')) write(target, 'export const x = 1;\n');
}

describe('every rule of the import table', () => {
  let read: ImportsOfTree;
  const rulesAt = (file: string): string[] =>
    read.breaches.filter((breach) => breach.from === file).map((breach) => breach.rule);

  beforeAll(async () => {
    for (const name of PACKAGES) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.x = 1;\n');
    }
    for (const planted of [...BREACHES, ...ALLOWED]) plant(planted);
    write('shared/kernel/circle-a.ts', "import type { B } from './circle-b.ts';\nexport type A = B | 1;\n");
    write('shared/kernel/circle-b.ts', "import type { A } from './circle-a.ts';\nexport type B = A | 2;\n");
    read = await importsOfTree(tree);
  });
  afterAll(() => {
    rmSync(tree, { recursive: true });
  });

  it('has a breach planted', () => {
    expect([...BREACHES.map(([rule]) => rule), 'no-circle'].sort()).toEqual([...RULE_NAMES].sort());
  });

  it.each(BREACHES)('%s: %s may not import %s', (...planted) => {
    expect(rulesAt(fileOf(planted))).toEqual([planted[0]]);
  });

  it('no-circle: two types may not need each other', () => {
    const circles = read.breaches.filter((breach) => breach.rule === 'no-circle');
    expect(circles.map((breach) => [breach.from, breach.to].sort())).toEqual([
      ['shared/kernel/circle-a.ts', 'shared/kernel/circle-b.ts'],
    ]);
  });

  it.each(ALLOWED)('refuses nothing more: %s', (...planted) => {
    expect(rulesAt(fileOf(planted))).toEqual([]);
  });
});

describe('the tree of this program', () => {
  it('is read whole, and keeps every rule', async () => {
    const read = await importsOfTree(ROOT);
    expect(read.fileCount).toBeGreaterThan(PLAUSIBLE_FILE_COUNT);
    expect(read.breaches).toEqual([]);
  });
});
