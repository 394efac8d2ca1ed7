/**
 * `npm test`: everything that must hold before Sahakum is given to anyone. It provides what the tests need, builds, checks,
 * and runs the tests of the rules, of the program and of the screens. The last line is the sum.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './check-steps.ts';
import { hasRuntimeTools, runDesktopTests } from './electron-runtime.ts';
import { runStage } from './run-stage.ts';
import { provideSystemPrograms } from './system-programs.ts';
import { addCounts, countsOf, NONE, playwrightCounts, vitestCounts } from './test-counts.ts';
import type { TestCounts } from './test-counts.ts';
import { ROOT, toolPath } from './tool-path.ts';

const title = (text: string): boolean => process.stdout.write(`\n── ${text}\n`);

const run = (name: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): number | null =>
  runStage({ name, program: process.execPath, words, env });

function build(): TestCounts {
  title('build');
  const isBuilt = run('build', [join(ROOT, 'electron/hosts/launcher/build.mjs')]) === 0;
  return isBuilt ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

function checks(): TestCounts {
  title('checks');
  return { ...NONE, ...runChecks() };
}

function rulesAndProgram(reports: string): TestCounts {
  const name = 'tests of the rules, the program and the sources';
  title(name);
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(name, [toolPath('vitest'), 'run', ...reporters]);
  return countsOf({ file, status }, vitestCounts);
}

function screens(reports: string): TestCounts {
  const name = 'tests of the screens';
  title(name);
  const file = join(reports, 'playwright.json');
  const words = [toolPath('@playwright/test', 'playwright'), 'test', '--project', 'browser', '--reporter=list,json'];
  const status = run(name, words, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return countsOf({ file, status }, playwrightCounts);
}

/** In a real Electron, which ../shared brings; one skip stands for all of them where it is absent. */
function desktop(reports: string): TestCounts {
  title('tests of the desktop');
  if (!hasRuntimeTools()) {
    process.stdout.write('skipped: the tests of the desktop, for want of ../shared/tools/electron-runtime\n');
    return { ...NONE, skipped: 1 };
  }
  const file = join(reports, 'desktop.json');
  const args = ['--reporter=list,json'];
  try {
    const status = runDesktopTests(join(reports, 'stage'), args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
    return countsOf({ file, status }, playwrightCounts);
  } catch (error) {
    process.stdout.write(`The Electron of the tests could not be set up: ${String(error)}\n`);
    return { ...NONE, failed: 1 };
  }
}

/** On a person's machine a missing program is a skip; where the project judges itself (CI), nothing may be missing. */
function programs(missing: readonly string[]): TestCounts {
  return process.env['CI'] === 'true' ? { ...NONE, failed: missing.length } : { ...NONE, skipped: missing.length };
}

function everything(reports: string): TestCounts {
  title('programs of the machine');
  const missing = provideSystemPrograms();
  const parts = [programs(missing), build(), checks(), rulesAndProgram(reports)];
  if (!missing.includes('chromium')) parts.push(screens(reports));
  parts.push(desktop(reports));
  return parts.reduce(addCounts, NONE);
}

const reports = mkdtempSync(join(tmpdir(), 'sahakum-reports-'));
const { passed, failed, skipped } = everything(reports);
rmSync(reports, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
