import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import { accountForRole, isMoney } from './account.ts';
import type { EntryFacts } from './facts.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * Cash is held in boxes, each with its currency. A paper that names none means the main box: the first account by code
 * with the role of cash.
 */
/** The riel box or bank that a paper names, or the main riel box. */
export function cashBox(facts: EntryFacts, named: string | undefined): Outcome<string, LedgerRefusal> {
  if (named === undefined || named === '') {
    const main = accountForRole([...facts.accounts.values()], 'cash');
    return main ? done(main.code) : refuse('role-missing', { role: 'cash', currency: 'KHR' }, 'cashAccount');
  }
  const account = facts.accounts.get(named);
  if (!account) return refuse('account-unknown', { account: named }, 'cashAccount');
  if (!isMoney(account)) return refuse('account-not-money', { account: named }, 'cashAccount');
  return account.currency === 'KHR'
    ? done(named)
    : refuse('currency-differs', { account: named, accountCurrency: account.currency, currency: 'KHR' }, 'cashAccount');
}
