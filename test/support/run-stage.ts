import { spawnSync } from 'node:child_process';
import { ROOT } from './tool-path.ts';

const MINUTE_MS = 60_000;
const LONGEST_STAGE_MS = 20 * MINUTE_MS;

export interface Stage {
  /** As the log calls it: `tests of the screens`. */
  readonly name: string;
  readonly program: string;
  readonly words: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly longestMs?: number;
}

const toLog = (text: string): void => void process.stdout.write(text);

/**
 * One stage of all the tests, as a program of its own; its exit code. One that does not come to its end in its time is
 * ended, answers null, and the log says so: else nobody could tell a machine that was too slow from a test that failed.
 */
export function runStage(
  { name, program, words, env = {}, longestMs = LONGEST_STAGE_MS }: Stage,
  say = toLog,
): number | null {
  const { status, error } = spawnSync(program, words, {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: longestMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
  });
  if (error && 'code' in error && error.code === 'ETIMEDOUT')
    say(
      `\nThe stage “${name}” was ended: it had not come to its end after ${String(longestMs / MINUTE_MS)} minutes. What it had not tested by then is not tested.\n`,
    );
  else if (error) say(`\nThe stage “${name}” could not be run: ${error.message}\n`);
  return status;
}
