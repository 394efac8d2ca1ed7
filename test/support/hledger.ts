import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';

const PROGRAM = 'hledger';

/** Another program's eyes on our journal: hledger adds it up by account and party, knowing nothing of us. */
export const hasHledger = spawnSync(PROGRAM, ['--version']).status === 0;

/** Full account name to balance, as hledger prints it; `--cost` turns dollars into the riel that they stood for. */
export function hledgerBalances(file: string, ...options: readonly string[]): ReadonlyMap<string, string> {
  const args = ['-f', file, 'bal', '--flat', '-N', '-O', 'csv', ...options];
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`hledger: ${stderr}`);
  const rows = parse(stdout, { from_line: 2 }) as unknown as readonly (readonly [string, string])[];
  return new Map(rows.map(([account, balance]) => [account, balance]));
}
