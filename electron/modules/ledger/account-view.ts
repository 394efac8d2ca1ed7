import type { AccountView } from '../../../shared/contract/ledger.ts';
import type { BookReader } from '../../book/book.ts';
import type { StoredAccount } from './accounts.ts';
import { balanceOf } from './balances.ts';

/** An account with what it stands at over all dates. */
export function accountView(book: BookReader, account: StoredAccount): AccountView {
  const { khr, minor } = balanceOf(book, account.id);
  const { id: _, ...shown } = account;
  return { ...shown, balanceKhr: khr, balanceMinor: account.currency === 'KHR' ? khr : minor };
}
