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

/** Every line stands in riel, whatever its account's currency. */
const MOVED_KHR = `
  SELECT coalesce(sum(max(khr, 0)), 0), coalesce(sum(max(-khr, 0)), 0) FROM journal_line WHERE entry_id BETWEEN ? AND ?`;

const MOVED = `
  SELECT currency, coalesce(sum(max(minor, 0)), 0), coalesce(sum(max(-minor, 0)), 0)
  FROM account JOIN journal_line ON account_id = account.id AND entry_id BETWEEN ? AND ?
  WHERE currency <> 'KHR' GROUP BY currency`;

type Moved = readonly [debit: number, credit: number];

export function totalsOf(book: Book, { from, to }: Range): Totals {
  const asked = <T>(sql: string): T[] => book.db.prepare(sql).raw(true).all(from, to) as T[];
  const [[debit, credit] = [0, 0]] = asked<Moved>(MOVED_KHR);
  const moved = [['KHR', debit, credit] as const, ...asked<readonly [currency: string, ...Moved]>(MOVED)];
  const locked = book.db.prepare('SELECT locked_through FROM period_lock').pluck().get() as string | null | undefined;
  return {
    state_root: stateRoot(book),
    entries: Number(
      book.db.prepare('SELECT count(*) FROM journal_entry WHERE id BETWEEN ? AND ?').pluck().get(from, to),
    ),
    debits: Object.fromEntries(moved.map(([currency, sum]) => [currency, String(sum)])),
    credits: Object.fromEntries(moved.map(([currency, , sum]) => [currency, String(sum)])),
    locked_through: locked ?? null,
  };
}
