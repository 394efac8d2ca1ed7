import type { Currency } from '../../kernel/money.ts';

/**
 * An account of the chart. The rules never name an account by its code: they ask for a role ("paddy-stock"), so that any
 * chart works. A role may stand on several accounts, one for each currency, box or bank.
 */
export type AccountType = 'asset' | 'liability' | 'equity' | 'income' | 'expense';

export const ACCOUNT_TYPES: readonly AccountType[] = ['asset', 'liability', 'equity', 'income', 'expense'];

/** Roles that a rule of this program asks for. */
export type Role =
  | 'cash'
  | 'bank'
  | 'member-loans'
  | 'loan-interest-receivable'
  | 'input-advances'
  | 'paddy-stock'
  | 'farmers-payable'
  | 'share-capital'
  | 'share-subscriptions'
  | 'exchange-gain'
  | 'exchange-loss'
  | 'cash-rounding';

export interface Account {
  readonly code: string;
  readonly nameEn: string;
  readonly nameKm: string;
  readonly type: AccountType;
  readonly role: string | null;
  readonly currency: Currency;
  /** True for a control account: each line names a party, and the account is the sum of its parties. */
  readonly subLedger: boolean;
}

/** Every role that means something to the books; a chart may carry others, which are kept, with a warning. */
export const ROLES: readonly string[] = [
  ...([
    'cash',
    'bank',
    'member-loans',
    'loan-interest-receivable',
    'input-advances',
    'paddy-stock',
    'farmers-payable',
    'share-capital',
    'share-subscriptions',
    'exchange-gain',
    'exchange-loss',
    'cash-rounding',
  ] satisfies Role[]),
  'bank-loan',
  'buyers-receivable',
  'by-product-sales',
  'by-product-stock',
  'cost-of-rice',
  'deferred-grant',
  'depreciation',
  'dividends-payable',
  'entrance-fees',
  'legal-reserve',
  'milling-fees',
  'premium-fund',
  'rice-sales',
  'rice-stock',
  'surplus-carried-forward',
];

/** What can be paid off only as far as it is there: debts of parties (debit), and their instalments on shares (credit). */
const OWED_SIGNS: ReadonlyMap<string, 1 | -1> = new Map<Role, 1 | -1>([
  ['member-loans', 1],
  ['input-advances', 1],
  ['loan-interest-receivable', 1],
  ['share-subscriptions', -1],
]);

/** The side on which such a balance stands, 1 for debit and -1 for credit; 0 where a balance may cross zero. */
export const owedSign = (account: Account): 1 | -1 | 0 => OWED_SIGNS.get(account.role ?? '') ?? 0;

/** Roles whose account is the sum of its parties; without a sub-ledger the rules about parties would not reach it. */
const CONTROL_ROLES: ReadonlySet<string> = new Set<Role>([
  'member-loans',
  'input-advances',
  'loan-interest-receivable',
  'share-subscriptions',
  'share-capital',
  'farmers-payable',
]);

export const needsSubLedger = (role: string): boolean => CONTROL_ROLES.has(role);

/** Share capital keeps no open items: its items are the shares held. */
export const keepsOpenItems = (account: Account): boolean => account.subLedger && account.role !== 'share-capital';

export const isCash = (account: Account): boolean => account.role === 'cash';

export const isMoney = (account: Account): boolean => account.role === 'cash' || account.role === 'bank';

/** Income and expense are counted by fiscal year; the other types run on. */
export const isResult = (account: Pick<Account, 'type'>): boolean =>
  account.type === 'income' || account.type === 'expense';

/** First account by code with a role and currency: the main box where a paper names none. */
export function accountForRole(accounts: Iterable<Account>, role: Role, currency: Currency = 'KHR'): Account | null {
  let first: Account | null = null;
  for (const account of accounts) {
    if (account.role !== role || account.currency !== currency) continue;
    if (!first || account.code < first.code) first = account;
  }
  return first;
}
