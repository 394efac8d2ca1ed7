import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openPractice } from '../support/open-practice.ts';
import { cliMust } from '../support/run-cli.ts';

/** At half past midnight on 1 January, wherever the computer believes to be: no paper, report or bundle moves by a day. */
const ZONES = ['Asia/Phnom_Penh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'];

describe.each(ZONES)('a computer set to %s', (TZ) => {
  it('gives every paper the day that it bears', () => {
    const practice = openPractice({ day: '2026-01-01' });
    practice.close();
    const options = { home: practice.home, env: { TZ } };
    const run = (...args: string[]): string => cliMust(args, options);
    const post = (date: string): string =>
      run(
        'call',
        practice.path,
        'ledger.postVoucher',
        JSON.stringify({ date, kind: 'receipt', cashAccount: '1010', account: '4010', amount: '100' }),
      );
    for (const date of ['2025-12-31', '2026-01-01', '2025-06-30', '2025-07-01'])
      expect((JSON.parse(post(date)) as { value: { entry: { date: string } } }).value.entry.date).toBe(date);
    const register = run(
      'report',
      practice.path,
      'register',
      '--account',
      '4010',
      '--from',
      '2025-07-01',
      '--to',
      '2026-06-30',
      '--format',
      'csv',
    );
    expect(
      register
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',').slice(0, 2).join(' ')),
    ).toEqual(['2025-07-01 RV-2025-00003', '2025-12-31 RV-2025-00001', '2026-01-01 RV-2025-00002']);
    const journal = run('journal', practice.path).match(/^\d{4}-\d\d-\d\d/gm);
    expect(journal).toEqual(['2024-06-30', '2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01']);
    const trial = JSON.parse(run('call', practice.path, 'ledger.trialBalance', '{}')) as {
      value: { asOf: string; fiscalYear: number; surplusKhr: number };
    };
    expect(trial.value).toMatchObject({ asOf: '2026-01-01', fiscalYear: 2025, surplusKhr: 300 });
  });
});

describe.each(ZONES)('the clock of a computer set to %s', (TZ) => {
  it('says the day in Cambodia, seven hours before Greenwich', () => {
    const ports = new URL('../../electron/platform/node-ports.ts', import.meta.url).href;
    const script = `import { systemClock } from '${ports}'; process.stdout.write(systemClock.now() + ' ' + systemClock.today());`;
    const env = { ...process.env, TZ };
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
    const [now = '', today] = stdout.split(' ');
    expect(today).toBe(new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10));
  });
});
