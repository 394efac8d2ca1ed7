import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256OfText, thawedMigrations } from '../support/frozen-migrations.ts';
import type { FrozenMigrations } from '../support/frozen-migrations.ts';
import { ROOT } from '../support/tool-path.ts';

/** A released migration keeps its text for ever. None is released yet, so the mechanism is shown on a tree of its own. */
const tree = mkdtempSync(join(tmpdir(), 'frozen-'));
const TEXT = 'export const up = 1;\n';
const FROZEN = { '0001-log.ts': sha256OfText(TEXT), '0002-parties.ts': sha256OfText(TEXT) };
const write = (name: string, text: string): void => {
  writeFileSync(join(tree, 'migrations', name), text);
};

beforeAll(() => {
  mkdirSync(join(tree, 'migrations'));
  for (const name of Object.keys(FROZEN)) write(name, TEXT);
});
afterAll(() => {
  rmSync(tree, { recursive: true });
});

it('lets a released migration lie, with any line ends', () => {
  expect(thawedMigrations(tree, FROZEN)).toEqual([]);
  write('0001-log.ts', TEXT.replaceAll('\n', '\r\n'));
  expect(thawedMigrations(tree, FROZEN)).toEqual([]);
});

it('names one that was changed, and one that was removed', () => {
  write('0001-log.ts', TEXT.replace('1', '2'));
  rmSync(join(tree, 'migrations', '0002-parties.ts'));
  expect(thawedMigrations(tree, FROZEN)).toEqual(['0001-log.ts', '0002-parties.ts']);
});

it('finds the released migrations of this program unchanged', () => {
  const list = readFileSync(join(ROOT, 'test/checks/frozen-migrations.json'), 'utf8');
  expect(thawedMigrations(ROOT, JSON.parse(list) as FrozenMigrations)).toEqual([]);
});
