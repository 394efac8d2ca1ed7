import { compareDecimal, decimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Currency } from '../../kernel/money.ts';
import { foreignAtRate, formatAmount, parseAmount, rielAtRate } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import type { Account } from './account.ts';
import { isMoney } from './account.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from './decide-entry.ts';
import { decideEntry } from './decide-entry.ts';
import type { DraftLine } from './draft.ts';
import type { EntryFacts } from './facts.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * A receipt brings money into a box or bank, a payment takes it out, a transfer moves it from the first account to the
 * second. The amount stands in one currency; an account kept in the other gets its share by the rate on the paper, or by
 * the book's rate of that day.
 */
export interface VoucherInput {
  readonly date: string;
  readonly kind: 'receipt' | 'payment' | 'transfer';
  readonly reference: string;
  readonly cashAccount: string;
  readonly account: string;
  readonly party: string;
  readonly amount: string;
  readonly currency: Currency;
  readonly rate: string;
  readonly description: string;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
}

export interface VoucherFacts extends EntryFacts {
  /** The book's rate in force on the voucher's day, riel per dollar. */
  readonly rateOfDay: string | null;
  /** The book's number of the voucher that has this reference in this fiscal year already. */
  readonly referenceTaken: string | null;
}

export function decideVoucher(facts: VoucherFacts, input: VoucherInput): Outcome<EntryEvent, LedgerRefusal> {
  const day = checkDay(input.date);
  if (day) return { ok: false, refusals: [day] };
  if (facts.referenceTaken !== null)
    return refuse('reference-doubled', { reference: input.reference, number: facts.referenceTaken }, 'reference');
  const amount = readAmount(input);
  if (!amount.ok) return amount;
  const accounts = readAccounts(facts, input);
  if (!accounts.ok) return accounts;
  const rate = readRate(facts, input, [accounts.value.money, accounts.value.other]);
  if (!rate.ok) return rate;

  const sign = input.kind === 'receipt' ? 1 : -1;
  const sum: Sum = { minor: amount.value, currency: input.currency, rate: rate.value.rate };
  const [money, other] = [lineFor(accounts.value.money, sign, sum), lineFor(accounts.value.other, -sign, sum)];
  if (!money.ok) return money;
  if (!other.ok) return other;
  const dimensions = { fund: input.fund, activity: input.activity };
  const lines: DraftLine[] = [
    { ...money.value, ...dimensions, fields: { account: 'cashAccount', amount: 'amount' } },
    {
      ...other.value,
      ...dimensions,
      party: input.party || undefined,
      fields: { account: 'account', party: 'party', amount: 'amount' },
    },
  ];
  const entry = decideEntry(facts, {
    date: input.date,
    kind: input.kind,
    reference: input.reference || undefined,
    description: input.description,
    lines,
  });
  return entry.ok ? done(entry.value, [...rate.value.warnings, ...entry.warnings]) : entry;
}

/** Reads money as typed: plain, above zero, with no more digits than the currency has. */
function readAmount(input: VoucherInput): Outcome<number, LedgerRefusal> {
  const minor = parseAmount(input.amount, input.currency);
  if (minor === null) return refuse('amount-not-plain', { value: input.amount, currency: input.currency }, 'amount');
  return minor > 0 ? done(minor) : refuse('amount-not-above-zero', { value: input.amount }, 'amount');
}

function readAccounts(
  facts: EntryFacts,
  input: VoucherInput,
): Outcome<{ readonly money: Account; readonly other: Account }, LedgerRefusal> {
  const money = facts.accounts.get(input.cashAccount);
  if (!money) return refuse('account-unknown', { account: input.cashAccount }, 'cashAccount');
  const other = facts.accounts.get(input.account);
  if (!other) return refuse('account-unknown', { account: input.account }, 'account');
  if (!isMoney(money)) return refuse('account-not-money', { account: money.code }, 'cashAccount');
  if (money.code === other.code) return refuse('same-account', { account: money.code }, 'account');
  if (input.kind === 'transfer' && !isMoney(other))
    return refuse('account-not-money', { account: other.code }, 'account');
  // Only a transfer changes money: a receipt or payment is counted in the notes of its own box.
  if (money.currency !== input.currency && input.kind !== 'transfer')
    return refuse(
      'currency-differs',
      { account: money.code, accountCurrency: money.currency, currency: input.currency },
      'currency',
    );
  if (input.currency !== 'KHR' && money.currency === 'KHR' && other.currency === 'KHR')
    return refuse(
      'currency-differs',
      { account: money.code, accountCurrency: 'KHR', currency: input.currency },
      'currency',
    );
  return done({ money, other });
}

interface Sum {
  /** In minor units of `currency`. */
  readonly minor: number;
  readonly currency: Currency;
  readonly rate: string | null;
}

function readRate(
  facts: VoucherFacts,
  input: VoucherInput,
  accounts: readonly Account[],
): Outcome<{ readonly rate: string | null; readonly warnings: readonly Notice[] }, LedgerRefusal> {
  const foreign = input.currency !== 'KHR' || accounts.some((account) => account.currency !== 'KHR');
  if (!foreign)
    return input.rate === ''
      ? done({ rate: null, warnings: [] })
      : refuse('rate-without-foreign', { value: input.rate }, 'rate');
  if (input.rate === '') {
    if (facts.rateOfDay === null) return refuse('rate-needed', { currency: 'USD', date: input.date }, 'rate');
    const params = { rate: facts.rateOfDay, date: input.date };
    return done({ rate: facts.rateOfDay, warnings: [{ code: 'rate-from-book', params, field: 'rate' }] });
  }
  const rate = parseDecimal(input.rate);
  if (!rate || rate.scale > 6 || compareDecimal(rate, decimal('0')) <= 0)
    return refuse('rate-not-above-zero', { value: input.rate }, 'rate');
  return done({ rate: input.rate, warnings: [] });
}

/** An account's share of the sum: its riel, and its dollars where it is kept in dollars. Nothing too large, or too small to count. */
function lineFor(account: Account, sign: number, sum: Sum): Outcome<DraftLine, LedgerRefusal> {
  const rate = sum.rate === null ? null : decimal(sum.rate);
  const khr = sum.currency === 'KHR' || rate === null ? sum.minor : rielAtRate(sum.minor, sum.currency, rate);
  const isForeign = account.currency !== 'KHR' && rate !== null;
  const minor =
    !isForeign || khr === null ? null : sum.currency === 'KHR' ? foreignAtRate(khr, account.currency, rate) : sum.minor;
  if (khr === null || (isForeign && minor === null))
    return refuse('amount-too-large', { value: formatAmount(sum.minor, sum.currency) }, 'amount');
  if (khr === 0 || minor === 0)
    return refuse('amount-not-above-zero', { value: formatAmount(sum.minor, sum.currency) }, 'amount');
  const foreign = minor === null || sum.rate === null ? undefined : { minor: sign * minor, rate: sum.rate };
  return done({ account: account.code, khr: sign * khr, foreign });
}
