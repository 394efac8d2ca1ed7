/**
 * The tests of the desktop by themselves: `node test/support/desktop-tests.ts [what Playwright takes]`, on a built program.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDesktopTests } from './electron-runtime.ts';

const stage = mkdtempSync(join(tmpdir(), 'sahakum-stage-'));
process.exitCode = runDesktopTests(stage, process.argv.slice(2)) ?? 1;
rmSync(stage, { recursive: true, force: true });
