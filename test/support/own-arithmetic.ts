/**
 * The trade's arithmetic once more, for the tests alone: written from the rules on paper, in whole numbers of any size, and
 * without a line of the program's own.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** To the nearest whole number, halves away from nothing. */
export function nearest({ n, d }: Fraction): bigint {
  const size = (abs(n) * 10n + abs(d) * 5n) / (abs(d) * 10n);
  return n < 0n === d < 0n ? size : -size;
}

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });

const isAbove = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;

export interface PercentPerPoint {
  readonly base: string;
  readonly percentPerPoint: string;
  readonly allowed: string;
  readonly stepG: bigint;
}

/** Net grams less a percent for every point of moisture above the base, less the impurity above what is allowed. */
export function payableGrams(
  rule: PercentPerPoint,
  netG: bigint,
  { moisture, impurity }: { readonly moisture: string; readonly impurity: string },
): bigint {
  const one: Fraction = { n: 1n, d: 1n };
  const hundredth: Fraction = { n: 1n, d: 100n };
  const [mc, base, im, allowed] = [moisture, rule.base, impurity, rule.allowed].map(fraction) as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ];
  const dry = isAbove(mc, base)
    ? minus(one, times(times(minus(mc, base), fraction(rule.percentPerPoint)), hundredth))
    : one;
  const clean = isAbove(im, allowed) ? minus(one, times(minus(im, allowed), hundredth)) : one;
  const exact = times({ n: netG, d: rule.stepG }, times(dry, clean));
  return nearest(exact) * rule.stepG;
}

/** Riel of payable grams at price and premium in riel per kilogram. */
export const paddyRiel = (grams: bigint, price: string, premium: string): bigint =>
  nearest(times({ n: grams, d: 1000n }, sum(fraction(price), fraction(premium))));

const sum = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export const inNotes = (riel: bigint, note: bigint): bigint => nearest({ n: riel, d: note }) * note;

/** Riel of cents at riel per dollar, and cents of riel. */
export const rielOfCents = (cents: bigint, rate: string): bigint =>
  nearest(times({ n: cents, d: 100n }, fraction(rate)));

export function centsOfRiel(riel: bigint, rate: string): bigint {
  const { n, d } = fraction(rate);
  return nearest({ n: riel * 100n * d, d: n });
}

/** Price and premium added, with as many decimals as the finer of the two has. */
export function unitPriceText(price: string, premium: string): string {
  const places = Math.max(price.split('.')[1]?.length ?? 0, premium.split('.')[1]?.length ?? 0);
  const { n, d } = sum(fraction(price), fraction(premium));
  return decimalText((n * 10n ** BigInt(places)) / d, places);
}

export function decimalText(digits: bigint, places: number): string {
  const text = abs(digits)
    .toString()
    .padStart(places + 1, '0');
  const sign = digits < 0n ? '-' : '';
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Kilograms with one decimal, or more where the grams need them. */
export function kgText(grams: bigint): string {
  const [whole = '', decimals = ''] = decimalText(grams, 3).split('.');
  return `${whole}.${decimals.slice(0, 1)}${decimals.slice(1).replace(/0+$/, '')}`;
}
