import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemberStatement } from '../../shared/contract/member-statement.ts';
import { Book } from '../../electron/book/book.ts';
import { connectToRead } from '../../electron/book/connection.ts';
import { findPartyId } from '../../electron/modules/parties/queries.ts';
import { memberStatement } from '../../electron/modules/statements/member-statement.ts';
import { cli, cliMust, SAMPLE } from '../support/run-cli.ts';
import { hasPoppler, pagesOf, poppler } from '../support/printed-papers.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** What `sahakum demo` makes: the sample cooperative's book and papers, held against its own results on paper. */
const folder = join(tempFolder('demo'), 'made');
const home = tempFolder('home');
const book = join(folder, 'tram-kak.sahakum');
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(SAMPLE, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
let said = '';

beforeAll(() => {
  said = cliMust(['demo', folder], { home });
});

function statements(): readonly MemberStatement[] {
  const source = new Book(connectToRead(book), book);
  try {
    return rowsOf('members.csv').map(([code = '']) => {
      const party = findPartyId(source, code);
      const days = { from: '2025-01-01', to: '2025-12-31' };
      const found = party === null ? null : memberStatement(source, party, days);
      if (!found) throw new Error(`${code} is not in the book`);
      return found;
    });
  } finally {
    source.close();
  }
}

describe('sahakum demo', () => {
  it('says what it made: a book that is whole, the papers, and a bundle that is right', () => {
    const bundle = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '';
    for (const name of ['tram-kak.sahakum', 'statements.pdf', 'trial-balance.pdf', bundle]) {
      expect(said).toContain(join(folder, name));
    }
    expect(cliMust(['verify', book], { home })).toContain('is whole');
    expect(cliMust(['bundle', 'verify', join(folder, bundle)], { home })).toContain('is right');
  });

  it('touches nothing in a folder where its files are already', () => {
    const before = readdirSync(folder);
    const again = cli(['demo', folder, '--lang', 'both'], { home });
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/រួចហើយ[\s\S]*is there already/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('each statement closes at what the cooperative’s own books say', () => {
    const closing = statements().map(({ party, shares, accounts }) => {
      const on = (role: string): number =>
        accounts.reduce((sum, account) => sum + (account.role === role ? account.closingMinor : 0), 0);
      const roles = ['share-capital', 'member-loans', 'input-advances', 'farmers-payable'];
      return [party.code, String(shares.closing), ...roles.map((role) => String(on(role)))];
    });
    expect(closing).toEqual(rowsOf('expected/member-balances.csv'));
  });

  it('the deliveries of all statements are the purchases by variety and status', () => {
    const sums = new Map<string, { netG: number; payableG: number; valueKhr: number }>();
    for (const { variety, organicStatus, netG, payableG, valueKhr } of statements().flatMap((s) => s.deliveries)) {
      const key = `${variety},${organicStatus}`;
      const sum = sums.get(key) ?? { netG: 0, payableG: 0, valueKhr: 0 };
      sums.set(key, {
        netG: sum.netG + netG,
        payableG: sum.payableG + payableG,
        valueKhr: sum.valueKhr + valueKhr,
      });
    }
    const kg = (grams: number): string => `${String(Math.trunc(grams / 1000))}.${String((grams % 1000) / 100)}`;
    const rows = [...sums].sort().map(([key, sum]) => [key, kg(sum.netG), kg(sum.payableG), String(sum.valueKhr)]);
    expect(rows.map((row) => row.join(','))).toEqual(
      rowsOf('expected/purchases-by-variety.csv').map((row) => row.join(',')),
    );
  });

  it('every line of a member’s accounts stands in exactly one table of the statement', () => {
    for (const { party, deliveries, payments, others, accounts } of statements()) {
      const moved = accounts
        .filter(({ role }) => role === 'farmers-payable')
        .reduce((sum, { addedMinor, takenMinor }) => sum + addedMinor - takenMinor, 0);
      const due = deliveries.reduce((sum, { dueKhr }) => sum + dueKhr, 0);
      const settled = payments.reduce((sum, { settledKhr }) => sum + settledKhr, 0);
      const other = others
        .filter(({ account }) => account.code === '2110')
        .reduce((sum, { changeMinor }) => sum + changeMinor, 0);
      expect(due - settled + other, party.code).toBe(moved);
    }
  });

  it.skipIf(!hasPoppler)(
    'every member’s name stands on the own sheet exactly as it was given, villages in order',
    () => {
      const pages = pagesOf(join(folder, 'statements.pdf'));
      const lines = pages.flat();
      for (const [code = '', nameKm = '', nameEn = ''] of rowsOf('members.csv')) {
        const sheet = pages.find((page) => page.some((line) => line.includes(`Member code ${code} `))) ?? [];
        expect(
          sheet.some((line) => line.startsWith(`ឈ្មោះ / Name ${nameKm} `)),
          code,
        ).toBe(true);
        expect(
          sheet.some((line) => line.includes(` ${nameEn} `)),
          code,
        ).toBe(true);
      }
      const villages = lines.flatMap((line) => /ភូមិ \/ Village (.+) \/ /.exec(line)?.[1] ?? []);
      expect(villages).toHaveLength(214);
      expect(villages).toEqual([...villages].sort(new Intl.Collator('km').compare));
      expect(lines.filter((line) => /Page 1 of \d$/.test(line))).toHaveLength(214);
    },
  );

  it.skipIf(!hasPoppler)('the trial balance holds every figure of the cooperative’s own', () => {
    const lines = pagesOf(join(folder, 'trial-balance.pdf')).flat();
    const grouped = (khr: string): string => Number(khr).toLocaleString('en-US');
    for (const line of readFileSync(join(SAMPLE, 'expected/trial-balance.csv'), 'utf8').trim().split('\n').slice(1)) {
      const [, code = '', debit = '', credit = ''] = /^(\d+),.*,(\d+),(\d+)$/.exec(line) ?? [];
      const row = lines.find((each) => each.startsWith(`${code} `)) ?? '';
      expect(row.endsWith(grouped(debit === '0' ? credit : debit)), line).toBe(true);
    }
    expect(poppler('pdfinfo', [join(folder, 'trial-balance.pdf')]).toString()).toContain('Pages:           1');
  });
});

describe('sahakum print', () => {
  const out = (name: string): string => join(folder, name);

  it.each([
    ['receipt', ['receipt', book, 'WT-2025-00001', '--out', out('r.pdf'), '--size', '80mm', '--copy']],
    ['statement', ['statement', book, 'M-0037', '--out', out('s.pdf'), '--language', 'km', '--digits', 'khmer']],
    ['trial balance', ['trial-balance', book, '--out', out('t.pdf'), '--on', '2025-06-30', '--reading', 'places']],
  ])('a %s', (_, args) => {
    const answer = cliMust(['print', ...args], { home });
    expect(answer).toMatch(/^Printed .+; pages: 1\.\n$/);
  });

  it('statement is the shorter way, for one member or for all of them', () => {
    const file = out('short.pdf');
    expect(cliMust(['statement', book, '--member', 'M-0037', '--out', file], { home })).toContain('M-0037');
    const both = cli(['statement', book, '--member', 'M-0037', '--all', '--out', out('x.pdf')], { home });
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('--member does not belong')]);
  });

  it.each([
    [1, 'There is no weigh ticket WT-1', ['receipt', book, 'WT-1', '--out', out('x.pdf')]],
    [1, 'M-9999', ['statement', book, 'M-9999', '--out', out('x.pdf')]],
    [1, 'is there already', ['statement', book, 'M-0037', '--out', out('statements.pdf')]],
    [1, 'does not exist', ['statement', book, 'M-0037', '--out', out('none/x.pdf')]],
    [2, '--out FILE is missing', ['statement', book, 'M-0037']],
    [2, '--copy does not belong', ['statement', book, 'M-0037', '--out', out('x.pdf'), '--copy']],
    [2, '"poster" is none of', ['poster', book, '--out', out('x.pdf')]],
    [2, 'is a Sahakum book', ['trial-balance', book, '--out', book]],
  ])('ends with %i where it cannot: %s', (status, why, args) => {
    const answer = cli(['print', ...args], { home });
    expect([answer.status, answer.stderr]).toEqual([status, expect.stringContaining(why)]);
  });
});
