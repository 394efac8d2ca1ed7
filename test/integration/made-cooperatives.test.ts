import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasHledger, hledgerBalances } from '../support/hledger.ts';
import { makeCoop } from '../support/made-coop.ts';
import { openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { decimalText } from '../support/own-arithmetic.ts';
import type { OwnBooks } from '../support/own-books.ts';
import { ownMemberBalances, ownPurchases, ownTickets, ownTrialBalance } from '../support/own-reports.ts';
import { tempFolder } from '../support/temp-folder.ts';

/**
 * Cooperatives that nobody ever saw, each with its own rule, prices and three years of papers. Their reports must be those
 * that the tests' own books come to, which share no line with the program.
 */
const FAMILY: Readonly<Record<string, string>> = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
};

/** By hledger's account name: riel at cost, or the amounts as they are. */
function ownBalances(books: OwnBooks): ReadonlyMap<string, string> {
  const sums = new Map<string, bigint>();
  for (const line of books.lines) {
    const { type, byParty } = books.account(line.account);
    const name = `${FAMILY[type] ?? ''}:${line.account}${byParty ? `:${line.party}` : ''}`;
    sums.set(name, (sums.get(name) ?? 0n) + line.khr);
  }
  return new Map([...sums].filter(([, khr]) => khr !== 0n).map(([name, khr]) => [name, `${khr} KHR`]));
}

describe.each([
  [1, '1'],
  [2, '0.5'],
  [3, '1'],
  [4, '0.5'],
] as const)('cooperative %i, payable to %s kg', (seed, step) => {
  const made = makeCoop(seed, step);
  let practice: Practice;
  beforeAll(() => {
    practice = openPractice({ files: made.files });
  });
  afterAll(() => {
    practice.close();
  });

  it('has a year like any other: hundreds of papers of every kind', () => {
    expect(made.books.tickets.length).toBeGreaterThan(300);
    expect(made.books.lines.length).toBeGreaterThan(2000);
  });

  it.each(['2022-06-30', '2023-02-14', '2023-06-30', '2023-07-01', '2024-12-31', '2025-06-30', '2025-09-22'])(
    'trial balance on %s',
    (asOf) => {
      expect(practice.reportCsv('trial-balance', { asOf })).toBe(ownTrialBalance(made.books, asOf));
    },
  );

  it('trial balance on the day of the last entry', () => {
    const last = made.books.lines.reduce((latest, { date }) => (date > latest ? date : latest), '');
    expect(practice.reportCsv('trial-balance')).toBe(ownTrialBalance(made.books, last));
  });

  it.each([undefined, '2022-06-30', '2024-02-29'])('what members hold and owe on %s', (asOf) => {
    expect(practice.reportCsv('member-balances', { asOf })).toBe(ownMemberBalances(made.books, made.members, asOf));
  });

  it('weigh tickets and purchases by variety', () => {
    expect(practice.reportCsv('weigh-tickets')).toBe(ownTickets(made.books));
    expect(practice.reportCsv('purchases-by-variety')).toBe(ownPurchases(made.books));
  });

  it('dollars on each dollar account', () => {
    const accounts = practice.must('ledger.accounts', {}).filter(({ currency }) => currency === 'USD');
    const cents = (code: string): bigint =>
      made.books.lines.filter((line) => line.account === code).reduce((sum, line) => sum + line.cents, 0n);
    expect(accounts.map(({ code, balanceMinor }) => [code, balanceMinor])).toEqual(
      accounts.map(({ code }) => [code, Number(cents(code))]),
    );
  });

  it.skipIf(!hasHledger)('hledger adds the journal up to the same balances, in riel and in dollars', () => {
    const file = join(tempFolder('journal'), 'made.hledger');
    writeFileSync(file, [...practice.session.journal('hledger')].join(''));
    expect(hledgerBalances(file, '--cost')).toEqual(ownBalances(made.books));
    const box = hledgerBalances(file, 'assets:1120').get('assets:1120');
    const cents = made.books.lines
      .filter(({ account }) => account === '1120')
      .reduce((sum, { cents: c }) => sum + c, 0n);
    expect(box).toBe(`${decimalText(cents, 2)} USD`);
  });

  it('is whole', async () => {
    expect(await practice.session.verify()).toMatchObject({ ok: true, faults: [] });
  });
});
