import type { Role } from '../../../shared/domain/ledger/account.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { accountById } from './accounts.ts';
import type { LedgerTables } from './tables.ts';

/** What one party stands at on each control account, over all dates. */
const balanceRows = statement<LedgerTables, { party: number }>()((query, p) =>
  query.selectFrom('party_balance').selectAll().where('party_id', '=', p('party')),
);

export interface PartyBalances {
  /** Riel by role, debit above zero. */
  readonly byRole: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly account: string; readonly khr: number; readonly minor: number }[];
}

export function partyBalances(book: BookReader, partyId: number): PartyBalances {
  const byRole = new Map<string, number>();
  const rows = balanceRows.all(book, { party: partyId }).map((row) => {
    const account = accountById(book, row.account_id);
    if (account.role !== null) byRole.set(account.role, (byRole.get(account.role) ?? 0) + row.khr);
    return { account: account.code, khr: row.khr, minor: row.minor };
  });
  return { byRole, rows };
}

export const debitOn = (balances: PartyBalances, role: Role): number => balances.byRole.get(role) ?? 0;

/** What the cooperative owes, and is owed by, a farmer. */
export const farmerBalances = (
  book: BookReader,
  partyId: number,
): { readonly payableKhr: number; readonly loanKhr: number; readonly inputAdvanceKhr: number } => {
  const balances = partyBalances(book, partyId);
  return {
    payableKhr: 0 - debitOn(balances, 'farmers-payable'),
    loanKhr: debitOn(balances, 'member-loans') + debitOn(balances, 'loan-interest-receivable'),
    inputAdvanceKhr: debitOn(balances, 'input-advances'),
  };
};
