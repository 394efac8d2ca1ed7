import { decimal, multiply, ratioOf, roundHalfAway, roundToStep, whole } from '../../kernel/decimal.ts';

/**
 * How much paddy a member may deliver in a season: the approved area times its yield estimate, rounded to whole kilograms
 * for each parcel, with the tolerance added and what the household keeps taken off. Sources: organic.md §5.1; product.md
 * "Rules of the books", Organic.
 */
const M2_PER_HA = 10_000;

/** Whole kilograms, halves upwards. */
export const estimateKg = (areaM2: number, yieldKgPerHa: string): number =>
  Number(roundHalfAway(multiply(ratioOf(decimal(yieldKgPerHa)), { num: BigInt(areaM2), den: BigInt(M2_PER_HA) })));

/** Grams that may be delivered: estimate × (1 + tolerance) − retention, never below zero. */
export function quotaG(estimate: number, rule: { readonly tolerancePct: string; readonly retentionG: number }): number {
  const share = ratioOf(decimal(rule.tolerancePct));
  const factor = { num: share.num + 100n * share.den, den: 100n * share.den };
  const withTolerance = Number(roundToStep(multiply(whole(estimate * 1000), factor), 1n));
  return Math.max(0, withTolerance - rule.retentionG);
}

/** `0.59`: hectares of square metres, with two decimals or as many as the square metres need. */
export function formatHa(areaM2: number): string {
  const text = areaM2.toString().padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4).replace(/0{1,2}$/, '')}`;
}

/** Square metres of hectares such as `0.59`; null where it is no area above zero or finer than a square metre. */
export function parseHa(text: string): number | null {
  if (!/^\d{1,6}(\.\d{1,4})?$/.test(text)) return null;
  const [wholePart = '', fraction = ''] = text.split('.');
  const areaM2 = Number(wholePart) * M2_PER_HA + Number(fraction.padEnd(4, '0'));
  return areaM2 > 0 ? areaM2 : null;
}
