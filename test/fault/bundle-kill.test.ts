import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verified } from '../support/forged-bundle.ts';
import { openPractice } from '../support/open-practice.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The power goes while a bundle is made: whatever bears a bundle's name is a whole bundle, the key stays, and the next export works. */
const KILLS = 15;

const exporting = (book: string, home: string, folder: string, killAfterMs: number): Promise<number | null> =>
  new Promise((resolve) => {
    const args = [CLI, 'bundle', 'export', book, '--to', folder];
    const child = spawn(process.execPath, args, { env: cliEnvironment(home), stdio: 'ignore' });
    const killing = killAfterMs === 0 ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.once('exit', (code) => {
      if (killing) clearTimeout(killing);
      resolve(code);
    });
  });

it(`is killed ${String(KILLS)} times`, { timeout: 300_000 }, async () => {
  const chance = new Seeded(11);
  const practice = openPractice();
  practice.close();
  const key = join(practice.home, 'keys', 'signing-key.txt');
  const stick = tempFolder('stick');
  let killed = 0;
  let known: string | null = null;
  for (let round = 0; round < KILLS; round += 1) {
    if ((await exporting(practice.path, practice.home, stick, chance.between(50, 1200))) === null) killed += 1;
    for (const name of readdirSync(stick).filter((each) => each.endsWith('.zip')))
      expect(await verified([join(stick, name)])).toMatchObject({ ok: true });
    if (!existsSync(key)) continue;
    known ??= readFileSync(key, 'utf8');
    expect(readFileSync(key, 'utf8')).toBe(known);
  }
  expect(killed).toBeGreaterThan(0);
  expect(await exporting(practice.path, practice.home, stick, 0)).toBe(0);
  expect(readdirSync(stick).filter((name) => !name.endsWith('.zip'))).toEqual([]);
  expect(readdirSync(join(practice.home, 'keys'))).toEqual(['signing-key.pub', 'signing-key.txt']);
});
