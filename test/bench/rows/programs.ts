import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSession } from '../bench-session.ts';
import { inTurn, median, timeMs } from '../measure.ts';
import type { Row } from '../table.ts';

import type { Books } from './reports.ts';

/** Whole processes, from start to end: the built command line, a bare program that sums the same totals, and hledger. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CLI = join(ROOT, 'out', 'main', 'cli.js');
const ROUNDS = 9;

const BARE = `import Database from 'better-sqlite3';
const db = new Database(process.argv[1]);
db.prepare('SELECT account_id, sum(debit_khr), sum(credit_khr), sum(minor) FROM account_month WHERE month < ? GROUP BY account_id').all('2025-07');
db.prepare("SELECT account.id, sum(khr) FROM account JOIN journal_line AS line ON line.account_id = account.id AND line.date >= '2025-07-01' AND line.date <= '2025-07-15' GROUP BY account.id").all();
console.log('done');`;

function run(args: readonly string[], env: Readonly<Record<string, string>>): void {
  const child = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
}

export function coldRows({ folder, path }: Books): readonly Row[] {
  if (!existsSync(CLI)) return [];
  const home = { SAHAKUM_HOME: join(folder, 'home') };
  const words = [CLI, 'report', path, 'trial-balance', '--as-of', '2025-07-15'];
  const pair = inTurn(
    ROUNDS,
    () => run(words, home),
    () => run(['--input-type=module', '-e', BARE, path], home),
  );
  const note = join(folder, 'peak.txt');
  const watch = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`;
  run(['--import', `data:text/javascript,${encodeURIComponent(watch)}`, ...words], home);
  const peakMb = Number(readFileSync(note, 'utf8')) / 1024;
  rmSync(note);
  const goal = {
    text: '≤ 250 ms, ≤ 200 MB',
    isMet: (ms: number) => ms <= 250 && peakMb <= 200,
  };
  return [
    {
      what: 'command line, cold, to a trial balance',
      ours: median(pair.ours),
      floor: median(pair.floor),
      unit: 'ms',
      goal,
      peakMb,
    },
  ];
}

const PEER = 'hledger';
const PEER_ENTRIES = 100_000;

/** hledger reads our own journal export; only up to 100,000 entries, for it takes a minute and nine gigabytes at a million. */
export function peerRows({ folder, path }: Books, entries: number): readonly Row[] {
  const isInstalled = spawnSync(PEER, ['--version'], { stdio: 'ignore' }).status === 0;
  if (entries > PEER_ENTRIES || !isInstalled || !existsSync(CLI)) return [];
  const session = openSession(folder, path);
  const journal = join(folder, 'bench.journal');
  writeFileSync(journal, [...session.journal('hledger')].join(''));
  session.close();
  const peer = timeMs(() => {
    const words = ['-f', journal, 'balance', '--flat', '--end', '2025-07-16'];
    const child = spawnSync(PEER, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (child.status !== 0) throw new Error(child.stderr);
  });
  const ours = timeMs(() =>
    run([CLI, 'report', path, 'trial-balance', '--as-of', '2025-07-15'], { SAHAKUM_HOME: join(folder, 'home') }),
  );
  rmSync(journal);
  return [
    {
      what: 'peer: hledger, whole process',
      ours: peer,
      unit: 'ms',
      note: `ours in the same run ${ours.toFixed(0)} ms`,
    },
    { what: '… over ours', ours: peer / ours, unit: '×', goal: { text: '> 1×', isMet: (found) => found > 1 } },
  ];
}
