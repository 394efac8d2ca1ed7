import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasHledger, hledgerBalances } from '../support/hledger.ts';
import { cliMust, SAMPLE } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The sample cooperative's year, from its papers to its reports, by the program as it is given to people. */
const folder = tempFolder('sample');
const book = join(folder, 'tram-kak.sahakum');
const home = tempFolder('home');
const expected = (name: string): string => join(SAMPLE, 'expected', name);
const REPORTS = [
  'trial-balance',
  'member-balances',
  'purchases-by-variety',
  'weigh-tickets',
  'organic-quota',
  'approved-area',
];

beforeAll(() => {
  cliMust(['new', book, '--from', SAMPLE], { home });
});

describe('the sample cooperative', () => {
  it.each(REPORTS)('%s is that of the cooperative’s own books, to the byte', (report) => {
    const out = join(folder, `${report}.csv`);
    cliMust(['report', book, report, '--format', 'csv', '--out', out], { home });
    expect(readFileSync(out)).toEqual(readFileSync(expected(`${report}.csv`)));
  });

  it.skipIf(!hasHledger)('its journal is read by hledger, which finds the same balances by account and party', () => {
    const journal = join(folder, 'journal.hledger');
    writeFileSync(journal, cliMust(['journal', book, '--format', 'hledger'], { home }));
    const [ours, theirs] = [journal, expected('journal.hledger')].map((file) => hledgerBalances(file, '--cost'));
    expect(ours).toEqual(theirs);
    expect(ours?.size).toBeGreaterThan(200);
    expect(hledgerBalances(journal).get('assets:1020')).toMatch(/^\d+\.\d\d USD$/);
  });

  it('is whole, and the book built anew from its log says the same, report for report', () => {
    expect(cliMust(['verify', book], { home })).toContain('is whole');
    const again = join(folder, 'again.sahakum');
    cliMust(['rebuild', book, '--to', again], { home });
    expect(cliMust(['verify', again], { home })).toContain('is whole');
    const accounts = ['1010', '1020', '1110', '2110', '3010', '5990'];
    const reports = [
      ...[...REPORTS, 'accounts'].map((name) => [name]),
      ...accounts.map((account) => ['register', '--account', account]),
    ];
    for (const report of reports) {
      const [before, after] = [book, again].map((path) =>
        cliMust(['report', path, ...report, '--format', 'csv'], { home }),
      );
      expect(after, report.join(' ')).toBe(before);
    }
    const journals = [book, again].map((path) => cliMust(['journal', path, '--format', 'beancount'], { home }));
    expect(journals[1]).toBe(journals[0]);
  });
});
