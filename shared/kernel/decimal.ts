import { assert } from './assert.ts';

/**
 * Exact decimals for rates, prices and percents: a whole number and how many of its digits stand after the point.
 * Nothing here passes through a binary float. Results that do not end (a dry-matter factor of 78.4/86) are kept as a
 * ratio of two whole numbers and rounded once, at the end, by the rule that applies.
 */
export interface Decimal {
  readonly digits: bigint;
  /** How many digits stand after the point; 0 to 12. */
  readonly scale: number;
}

const PATTERN = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/;

/** Reads `1130`, `4062.5`, `-0.35`. Refuses (null) commas, exponents, blanks, a bare point: a lone separator is never guessed. */
export function parseDecimal(text: string): Decimal | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** For text that the program itself wrote or has already checked. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  assert(value, `not a decimal: ${text}`);
  return value;
}

export const tenTo = (exponent: number): bigint => 10n ** BigInt(exponent);

export function formatDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * tenTo(scale - a.scale) + b.digits * tenTo(scale - b.scale), scale };
}

export const negate = (a: Decimal): Decimal => ({ digits: -a.digits, scale: a.scale });

export const subtractDecimal = (a: Decimal, b: Decimal): Decimal => addDecimal(a, negate(b));

export function compareDecimal(a: Decimal, b: Decimal): number {
  const difference = subtractDecimal(a, b).digits;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/** An exact fraction; its denominator is above zero. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export const ONE: Ratio = { num: 1n, den: 1n };

export const ratioOf = ({ digits, scale }: Decimal): Ratio => ({ num: digits, den: tenTo(scale) });

export const multiply = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.num, den: a.den * b.den });

export function divide(a: Ratio, b: Ratio): Ratio {
  assert(b.num !== 0n, 'division by zero');
  const sign = b.num < 0n ? -1n : 1n;
  return { num: a.num * b.den * sign, den: a.den * b.num * sign };
}

export const whole = (value: number | bigint): Ratio => ({ num: BigInt(value), den: 1n });

/** Rounds to a whole number, halves away from zero (product.md "Money, weight, dates"). */
export function roundHalfAway({ num, den }: Ratio): bigint {
  const magnitude = num < 0n ? -num : num;
  const rounded = (2n * magnitude + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}

/** Rounds to the nearest multiple of a step given in the same unit, halves away from zero. */
export const roundToStep = (value: Ratio, step: bigint): bigint =>
  roundHalfAway({ num: value.num, den: value.den * step }) * step;

/** A ratio as a decimal of at most `places` digits after the point, trailing zeros dropped; for showing a factor. */
export function ratioToDecimal(value: Ratio, places: number): string {
  const text = formatDecimal({ digits: roundHalfAway(multiply(value, whole(tenTo(places)))), scale: places });
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
