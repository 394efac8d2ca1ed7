import { parseDecimal } from './decimal.ts';
import { toSafe } from './money.ts';

/** Weight is whole grams inside and kilograms on paper; a scale's reading has at most three decimals. */
export const WEIGHT_LIMIT_G = 1_000_000_000_000;

/** Reads kilograms such as `517.9` into grams; null for a comma, a sign, or more than three decimals. */
export function parseKg(text: string): number | null {
  const value = parseDecimal(text);
  if (!value || value.scale > 3 || text.startsWith('-')) return null;
  const grams = value.digits * 10n ** BigInt(3 - value.scale);
  return grams > BigInt(WEIGHT_LIMIT_G) ? null : toSafe(grams);
}

/** Kilograms with one decimal, or as many as the grams need: `516.1`, `509.45`. */
export function formatKg(grams: number): string {
  const sign = grams < 0 ? '-' : '';
  const text = Math.abs(grams).toString().padStart(4, '0');
  const fraction = text.slice(-3).replace(/0{1,2}$/, '');
  return `${sign}${text.slice(0, -3)}.${fraction}`;
}
