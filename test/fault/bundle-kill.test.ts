import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verified } from '../support/forged-bundle.ts';
import { openPractice } from '../support/open-practice.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The power goes while a bundle is made: whatever bears a bundle's name is a whole bundle, and the next export works. */
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

it(`is killed ${String(KILLS)} times`, { timeout: 120_000 }, async () => {
  const chance = new Seeded(11);
  const practice = openPractice();
  practice.close();
  let killed = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const folder = tempFolder('stick');
    if ((await exporting(practice.path, practice.home, folder, chance.between(50, 1200))) === null) killed += 1;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.zip')))
      expect(await verified([join(folder, name)])).toMatchObject({ ok: true });
  }
  expect(killed).toBeGreaterThan(0);
  expect(await exporting(practice.path, practice.home, tempFolder('stick'), 0)).toBe(0);
});
