import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, toolPath } from './tool-path.ts';

/**
 * What every change must pass before it is kept. There are no warnings: a step passes or the change is not done.
 */
interface CheckStep {
  readonly name: string;
  readonly command: readonly string[];
}

const ENVIRONMENTS = ['shared', 'migrations', 'electron', 'preload', 'renderer', 'test'];

const typesOf = (environment: string): CheckStep => ({
  name: `types of ${environment}`,
  command: [toolPath('typescript', 'tsc'), '-p', `tsconfig.${environment}.json`],
});

const STEPS: readonly CheckStep[] = [
  ...ENVIRONMENTS.map(typesOf),
  { name: 'lint', command: [toolPath('eslint'), '.', '--max-warnings=0'] },
  { name: 'layout', command: [toolPath('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'imports', command: [join(ROOT, 'test/support/check-imports.ts')] },
  { name: 'nothing unused', command: [toolPath('knip')] },
];

function passes(step: CheckStep): boolean {
  const { status } = spawnSync(process.execPath, step.command, { cwd: ROOT, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${step.name}\n`);
  return status === 0;
}

/** Runs every step, also after one has failed, so that one run tells all. */
export function runChecks(): { readonly passed: number; readonly failed: number } {
  const failed = STEPS.filter((step) => !passes(step)).length;
  return { passed: STEPS.length - failed, failed };
}
