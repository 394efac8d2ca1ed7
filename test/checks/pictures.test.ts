import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/tool-path.ts';

/** The README shows pictures that are there, and none so heavy that a slow connection waits for it. */
const HEAVIEST_BYTES = 150 * 1024;

const shown = Array.from(
  readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g),
  ([, path = '']) => path,
);

it('the README shows the program', () => {
  expect(shown.length).toBeGreaterThanOrEqual(3);
});

it.each(shown)('%s is there, and small', (path) => {
  expect(statSync(join(ROOT, path)).size).toBeLessThanOrEqual(HEAVIEST_BYTES);
});
