import { present } from '../../../shared/kernel/assert.ts';
import type { Account, AccountType } from '../../../shared/domain/ledger/account.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { AccountRow, LedgerTables } from './tables.ts';

/** The chart of accounts, read once and remembered: it changes rarely and every paper asks for it. */
export interface StoredAccount extends Account {
  readonly id: number;
}

const allAccounts = statement<LedgerTables>()((query) => query.selectFrom('account').selectAll().orderBy('code'));

const toAccount = (row: AccountRow): StoredAccount => ({
  id: row.id,
  code: row.code,
  nameEn: row.name_en,
  nameKm: row.name_km,
  type: row.type as AccountType,
  role: row.role,
  currency: row.currency as Currency,
  subLedger: row.sub_ledger === 1,
});

/** By code, in order of codes. */
export const chartOf = (book: BookReader): ReadonlyMap<string, StoredAccount> =>
  book.remember('accounts', () => new Map(allAccounts.all(book, {}).map((row) => [row.code, toAccount(row)])));

export const accountsById = (book: BookReader): ReadonlyMap<number, StoredAccount> =>
  book.remember('accounts-by-id', () => new Map([...chartOf(book).values()].map((account) => [account.id, account])));

export const accountOf = (book: BookReader, code: string): StoredAccount =>
  present(chartOf(book).get(code), `account ${code} is in the chart`);

export const accountById = (book: BookReader, id: number): StoredAccount =>
  present(accountsById(book).get(id), `account ${String(id)} is in the chart`);

export function forgetAccounts(book: BookReader): void {
  book.forget('accounts');
  book.forget('accounts-by-id');
  book.forget('cash-boxes');
}
