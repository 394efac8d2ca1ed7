import type { Book } from '../book/book.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Range } from './layout.ts';

/**
 * Where the books stand after the last event of a bundle, in one hash and a few totals: two computers that hold the same
 * log must come to the same. Lots and statuses have their place in it, and are empty until there are any.
 */
export interface Totals {
  readonly state_root: string;
  readonly entries: number;
  /** Per currency, of the bundle's own range: riel in riel, dollars in cents, as text. */
  readonly debits: Readonly<Record<string, string>>;
  readonly credits: Readonly<Record<string, string>>;
  readonly locked_through: string | null;
}

type Balance = readonly [account: string, currency: string, party: string, khr: number, minor: number];

const BALANCES = `
  SELECT code, currency, '', sum(debit_khr - credit_khr), sum(minor) FROM account_month JOIN account ON account.id = account_id
  GROUP BY account_id HAVING sum(debit_khr - credit_khr) <> 0 OR sum(minor) <> 0
  UNION ALL
  SELECT account.code, currency, party.code, khr, minor FROM party_balance
  JOIN account ON account.id = account_id JOIN party ON party.id = party_id WHERE khr <> 0 OR minor <> 0`;

const HOLDINGS = 'SELECT party.code, shares FROM holding JOIN party ON party.id = party_id WHERE shares <> 0';

export function stateRoot(book: Book): string {
  const balances = (book.db.prepare(BALANCES).raw(true).all() as Balance[])
    .sort((a, b) => compare(a, b, 3))
    .map(([account, currency, party, khr, minor]) => ({
      account,
      currency,
      party,
      khr: String(khr),
      minor: currency === 'KHR' ? null : String(minor),
    }));
  const holdings = (book.db.prepare(HOLDINGS).raw(true).all() as (readonly [party: string, shares: number])[])
    .sort((a, b) => compare(a, b, 1))
    .map(([party, shares]) => ({ party, shares: String(shares) }));
  return sha256Hex(canonicalJson({ balances, holdings, lots: [], statuses: [] }));
}

function compare(a: readonly unknown[], b: readonly unknown[], keys: number): number {
  for (let place = 0; place < keys; place += 1) {
    const [x, y] = [String(a[place]), String(b[place])];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

const MOVED = `
  SELECT account_id, sum(max(khr, 0)), sum(max(-khr, 0)), coalesce(sum(max(minor, 0)), 0), coalesce(sum(max(-minor, 0)), 0)
  FROM journal_line WHERE entry_id BETWEEN ? AND ? GROUP BY account_id`;

type Moved = readonly [account: number, debit: number, credit: number, debitMinor: number, creditMinor: number];

export function totalsOf(book: Book, { from, to }: Range): Totals {
  const currencies = new Map(
    book.db.prepare('SELECT id, currency FROM account').raw(true).all() as (readonly [number, string])[],
  );
  const debits = new Map([['KHR', 0]]);
  const credits = new Map([['KHR', 0]]);
  const add = (sums: Map<string, number>, currency: string, amount: number): void =>
    void sums.set(currency, (sums.get(currency) ?? 0) + amount);
  for (const [account, debit, credit, debitMinor, creditMinor] of book.db
    .prepare(MOVED)
    .raw(true)
    .all(from, to) as Moved[]) {
    // Every line stands in riel, whatever its account's currency.
    add(debits, 'KHR', debit);
    add(credits, 'KHR', credit);
    const currency = currencies.get(account) ?? 'KHR';
    if (currency === 'KHR') continue;
    add(debits, currency, debitMinor);
    add(credits, currency, creditMinor);
  }
  const locked = book.db.prepare('SELECT locked_through FROM period_lock').pluck().get() as string | null | undefined;
  return {
    state_root: stateRoot(book),
    entries: Number(
      book.db.prepare('SELECT count(*) FROM journal_entry WHERE id BETWEEN ? AND ?').pluck().get(from, to),
    ),
    debits: asTexts(debits),
    credits: asTexts(credits),
    locked_through: locked ?? null,
  };
}

const asTexts = (sums: ReadonlyMap<string, number>): Readonly<Record<string, string>> =>
  Object.fromEntries([...sums].map(([currency, sum]) => [currency, String(sum)]));
