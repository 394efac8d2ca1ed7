import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';
import { ROOT } from './tool-path.ts';

/** The built program without a window, as a process of its own with a home of its own. */
export const CLI = join(ROOT, 'out/main/cli.js');
export const SAMPLE = join(ROOT, 'resources/sample/tram-kak');

export interface CliOptions {
  readonly home?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CliAnswer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const cliEnvironment = (home: string, env: CliOptions['env'] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  LANG: 'C.UTF-8',
  SAHAKUM_HOME: home,
  ...env,
});

export function cli(args: readonly string[], options: CliOptions = {}): CliAnswer {
  if (!existsSync(CLI)) throw new Error('the program is not built: run "npm run build"');
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: cliEnvironment(options.home ?? tempFolder('home'), options.env),
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** What it printed; anything but exit 0 fails the test with its own words. */
export function cliMust(args: readonly string[], options: CliOptions = {}): string {
  const { status, stdout, stderr } = cli(args, options);
  if (status !== 0) throw new Error(`sahakum ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
