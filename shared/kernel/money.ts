import { assert } from './assert.ts';
import {
  decimal,
  formatDecimal,
  multiply,
  parseDecimal,
  ratioOf,
  roundHalfAway,
  roundToStep,
  whole,
} from './decimal.ts';
import type { Decimal, Ratio } from './decimal.ts';

/**
 * Money is a whole number of a currency's smallest unit: riel has none below it, a dollar has a hundred cents. The
 * books are kept in riel; a dollar amount is always written beside the riel it stood for on the day.
 */
export type Currency = 'KHR' | 'USD';

export const CURRENCIES: readonly Currency[] = ['KHR', 'USD'];

export const minorDigits = (currency: Currency): number => (currency === 'USD' ? 2 : 0);

/** The largest amount that one line may carry, in minor units: a thousandth of what the machine adds exactly. */
export const AMOUNT_LIMIT_MINOR = 9_000_000_000_000;

export function toSafe(value: bigint): number {
  const result = Number(value);
  assert(Number.isSafeInteger(result), `beyond exact integers: ${value.toString()}`);
  return result;
}

/** Reads `2150.00` as 215000 cents, `575600` as riel; null for more digits than the currency has, or for no plain number. */
export function parseAmount(text: string, currency: Currency): number | null {
  const value = parseDecimal(text);
  if (!value) return null;
  const excess = value.scale - minorDigits(currency);
  if (excess > 0) return null;
  const minor = value.digits * 10n ** BigInt(-excess);
  return (minor < 0n ? -minor : minor) > BigInt(AMOUNT_LIMIT_MINOR) ? null : toSafe(minor);
}

/** The plain text of CSV, JSON and the log: `575600`, `-8.49`; no grouping. */
export const formatAmount = (minor: number, currency: Currency): string => {
  assert(Number.isSafeInteger(minor), `not whole minor units: ${String(minor)}`);
  return currency === 'KHR' ? String(minor) : formatDecimal({ digits: BigInt(minor), scale: minorDigits(currency) });
};

/** Riel of an amount in minor units at a rate in riel per whole unit (`4062.5`), halves away from zero; null beyond the limit. */
export const rielAtRate = (minor: number, currency: Currency, khrPerUnit: Decimal): number | null =>
  withinLimit(roundHalfAway(multiply(minorAsUnits(minor, currency), ratioOf(khrPerUnit))));

const minorAsUnits = (minor: number, currency: Currency): Ratio =>
  ratioOf({ digits: BigInt(minor), scale: minorDigits(currency) });

/** Minor units that an amount of riel buys at a rate in riel per whole unit; null beyond the limit. */
export function foreignAtRate(khr: number, currency: Currency, khrPerUnit: Decimal): number | null {
  assert(khrPerUnit.digits > 0n, 'a rate is above zero');
  const perUnit = ratioOf(khrPerUnit);
  const num = BigInt(khr) * perUnit.den * 10n ** BigInt(minorDigits(currency));
  return withinLimit(roundHalfAway({ num, den: perUnit.num }));
}

/** The amount as a safe integer, or null where it is larger than a line may carry. */
export const withinLimit = (amount: bigint): number | null =>
  (amount < 0n ? -amount : amount) > BigInt(AMOUNT_LIMIT_MINOR) ? null : toSafe(amount);

/** Riel cash is settled in notes: rounded to the nearest `step` riel, halves away from zero. */
export const roundCash = (khr: number, step: number): number => toSafe(roundToStep(whole(khr), BigInt(step)));

/** The rate, in riel per whole unit with at most 6 decimals, that an amount in both currencies implies. */
export function impliedRate(khr: number, minor: number, currency: Currency): string {
  assert(minor !== 0, 'no rate without an amount');
  const ratio = { num: BigInt(khr) * 10n ** BigInt(minorDigits(currency)), den: BigInt(minor) };
  const positive = ratio.den < 0n ? { num: -ratio.num, den: -ratio.den } : ratio;
  const text = formatDecimal({ digits: roundHalfAway(multiply(positive, whole(1_000_000))), scale: 6 });
  return formatDecimal(decimal(text.replace(/\.?0+$/, '')));
}
