import { partsOf } from '../kernel/calendar-date.ts';
import { formatAmount } from '../kernel/money.ts';
import type { Currency } from '../kernel/money.ts';
import { formatKg } from '../kernel/weight.ts';
import type { Language, Said } from './language.ts';

/**
 * How figures look on screen and paper: Latin digits, thousands in commas, the unit behind, the month by its name. Files
 * and the command line's CSV never use these: there a figure is plain.
 */
export const RIEL_SIGN = '៛';

const PLAIN = /^(-?)(\d+)((?:\.\d+)?)$/;

/** `12440100` as `12,440,100`; text that is no plain number comes back as it was. */
export function groupDigits(value: string | number): string {
  const match = PLAIN.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = ''] = match;
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction;
}

/** Minor units without a unit behind: `910,600`, `8.49`. */
export const amountText = (minor: number, currency: Currency = 'KHR'): string =>
  groupDigits(formatAmount(minor, currency));

/** `910,600 ៛`, `8.49 USD`. */
export const moneyText = (minor: number, currency: Currency = 'KHR'): string =>
  `${amountText(minor, currency)} ${currency === 'KHR' ? RIEL_SIGN : currency}`;

/** Kilograms of grams, one decimal or as many as they need: `1,035.0`. */
export const kgText = (grams: number): string => groupDigits(formatKg(grams));

const GRAMS_PER_TENTH_TONNE = 100_000;

/** Tonnes of grams, to one decimal: `1,204.3`. */
export function tonneText(grams: number): string {
  const tenths = Math.round(Math.abs(grams) / GRAMS_PER_TENTH_TONNE);
  const sign = grams < 0 && tenths > 0 ? '-' : '';
  return `${sign}${groupDigits(Math.trunc(tenths / 10))}.${String(tenths % 10)}`;
}

/** `13.8` as `13.8 %`. */
export const percentText = (percent: string): string => `${percent} %`;

const MONTHS: readonly Said[] = [
  { km: 'មករា', en: 'Jan' },
  { km: 'កុម្ភៈ', en: 'Feb' },
  { km: 'មីនា', en: 'Mar' },
  { km: 'មេសា', en: 'Apr' },
  { km: 'ឧសភា', en: 'May' },
  { km: 'មិថុនា', en: 'Jun' },
  { km: 'កក្កដា', en: 'Jul' },
  { km: 'សីហា', en: 'Aug' },
  { km: 'កញ្ញា', en: 'Sep' },
  { km: 'តុលា', en: 'Oct' },
  { km: 'វិច្ឆិកា', en: 'Nov' },
  { km: 'ធ្នូ', en: 'Dec' },
];

/** `2025-10-28` as `28 តុលា 2025` or `28 Oct 2025`: a month by name cannot be taken for a day. */
export function dateText(date: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  return `${String(day)} ${MONTHS[month - 1]?.[language] ?? ''} ${String(year)}`;
}

/** `2025-10-28` as `28 តុលា` or `28 Oct`, where the year stands elsewhere. */
export function shortDateText(date: string, language: Language): string {
  const { month, day } = partsOf(date);
  return `${String(day)} ${MONTHS[month - 1]?.[language] ?? ''}`;
}

/** `2025-10` (or any day of it) as `តុលា 2025` or `Oct 2025`. */
export function monthText(date: string, language: Language): string {
  const { year, month } = partsOf(`${date.slice(0, 7)}-01`);
  return `${MONTHS[month - 1]?.[language] ?? ''} ${String(year)}`;
}
