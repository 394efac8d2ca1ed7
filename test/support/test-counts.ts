import { existsSync, readFileSync } from 'node:fs';

/** How a run of tests ended, in the three numbers of the last line. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: TestCounts = { passed: 0, failed: 0, skipped: 0 };

export const addCounts = (a: TestCounts, b: TestCounts): TestCounts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** A file that could not be loaded has failed without any test in it. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

export function vitestCounts(json: unknown): TestCounts {
  const report = json as VitestReport;
  const unreadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts(json: unknown): TestCounts {
  const { stats } = json as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * What a runner's report says; and one failure more where the runner crashed, wrote none, ran nothing, or ended badly though
 * every test of it passed.
 */
export function countsOf(
  runner: { readonly file: string; readonly status: number | null },
  read: (report: unknown) => TestCounts,
): TestCounts {
  if (!existsSync(runner.file)) return { ...NONE, failed: 1 };
  const counts = read(JSON.parse(readFileSync(runner.file, 'utf8')));
  const ranNothing = counts.passed + counts.failed === 0;
  const endedBadly = runner.status !== 0 && counts.failed === 0;
  return ranNothing || endedBadly ? { ...counts, failed: counts.failed + 1 } : counts;
}
