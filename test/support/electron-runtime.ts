import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronBinding } from './electron-binding.ts';
import { runStage } from './run-stage.ts';
import { ROOT, toolPath } from './tool-path.ts';

/**
 * The tests of the desktop run in a real Electron, which ../shared puts beside the project (tools/electron-runtime). It is
 * set up once a machine; the built program is laid out anew for each run. Only where ../shared is absent are they skipped.
 */
const TOOLS = join(ROOT, '..', 'shared', 'tools', 'electron-runtime');

/** Read by playwright.config.ts (which has a desktop project only then) and by test/e2e/desktop. */
export const ELECTRON = 'SAHAKUM_TEST_ELECTRON';
export const STAGE = 'SAHAKUM_TEST_STAGE';

export const hasRuntimeTools = (): boolean => existsSync(TOOLS);

const runtimeFolder = (): string => process.env['SAHAKUM_ELECTRON_RUNTIME'] ?? join(tmpdir(), 'sahakum-electron-33');

function script(name: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(join(TOOLS, name), args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed\n${stdout}${stderr}`);
}

/** Runs the desktop project of Playwright on a virtual screen, without a network; its exit code, null where it was ended. */
export function runDesktopTests(stage: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null {
  const runtime = runtimeFolder();
  script('setup.sh', runtime);
  script('stage.sh', runtime, ROOT, stage, 'resources');
  copyFileSync(electronBinding(runtime), join(stage, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'));
  // One at a time: they share the screen.
  const playwright = [toolPath('@playwright/test', 'playwright'), 'test', '--project=desktop', '--workers=1'];
  const words = [process.execPath, ...playwright, ...args];
  const own = { [ELECTRON]: join(runtime, 'electron'), [STAGE]: stage };
  return runStage({ name: 'tests of the desktop', program: join(TOOLS, 'run.sh'), words, env: { ...env, ...own } });
}
