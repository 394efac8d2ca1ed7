import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOf, playwrightCounts, vitestCounts } from '../support/test-counts.ts';

/** The last line of `npm test` is what people believe, so no way of ending badly may look like a pass. */
const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(report: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const fileResult = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });
const vitest = (passed: number, failed: number, testResults: object[] = []) => ({
  ...{ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 },
  testResults,
});

describe('vitest', () => {
  it.each([
    ['all pass', 0, vitest(5, 0), { passed: 5, failed: 0, skipped: 3 }],
    ['one fails', 1, vitest(5, 1, [fileResult('failed', 6)]), { passed: 5, failed: 1, skipped: 3 }],
    ['a file cannot be loaded', 1, vitest(5, 0, [fileResult('failed', 0)]), { passed: 5, failed: 1, skipped: 3 }],
    ['all pass, then it crashes', 1, vitest(5, 0), { passed: 5, failed: 1, skipped: 3 }],
    ['it is killed', null, vitest(5, 0), { passed: 5, failed: 1, skipped: 3 }],
    ['it finds nothing', 0, vitest(0, 0), { passed: 0, failed: 1, skipped: 3 }],
  ])('%s', (_name, status, report, counts) => {
    expect(countsOf({ file: fileOf(report), status }, vitestCounts)).toEqual(counts);
  });

  it('writes no report', () => {
    const file = join(folder, 'never-written.json');
    expect(countsOf({ file, status: 0 }, vitestCounts)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('Playwright', () => {
  it.each([
    ['all pass', 0, { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }, { passed: 4, failed: 0, skipped: 1 }],
    [
      'one passes only at times',
      0,
      { expected: 3, unexpected: 0, flaky: 1, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['it finds nothing', 1, { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, status, stats, counts) => {
    expect(countsOf({ file: fileOf({ stats }), status }, playwrightCounts)).toEqual(counts);
  });
});
