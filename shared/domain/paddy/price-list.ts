import { addDecimal, decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { hasControlCharacter, tidyText } from '../../kernel/plain-text.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { OrganicStatus } from '../organic/types.ts';
import type { PriceLine } from './types.ts';

/** The price list in force on a day is, for each variety, the latest line that begins on or before it. */
export interface PriceSet {
  readonly from_date: string;
  readonly variety: string;
  readonly price_khr_per_kg: string;
  readonly organic_premium_khr_per_kg: string;
  readonly in_conversion_premium_khr_per_kg: string;
}

export type PriceSetEvent = EventDraft<'paddy.price-set', PriceSet>;

export interface PriceInput {
  readonly fromDate: string;
  readonly variety: string;
  readonly price: string;
  readonly organicPremium: string;
  readonly inConversionPremium: string;
}

/** `standing`: the line that begins on that same day, if there is one; tickets keep the price they were weighed at. */
export function decidePrice(
  facts: { readonly standing: PriceLine | null },
  input: PriceInput,
): Outcome<PriceSetEvent, PaddyRefusal> {
  const faults: Notice<PaddyRefusal>[] = [];
  const day = checkDay(input.fromDate, 'fromDate');
  if (day) faults.push(day);
  const variety = tidyText(input.variety);
  if (variety === '' || hasControlCharacter(variety))
    faults.push({ code: 'variety-needed', params: {}, field: 'variety' });
  if (facts.standing)
    faults.push({ code: 'price-exists', params: { variety, date: input.fromDate }, field: 'fromDate' });
  const money = ['price', 'organicPremium', 'inConversionPremium'] as const;
  for (const field of money) {
    const value = parseDecimal(input[field]);
    if (!value || value.digits < 0n || value.scale > 6 || (field === 'price' && value.digits === 0n))
      faults.push({ code: 'price-not-plain', params: { value: input[field] }, field });
  }
  if (faults.length > 0) return refuseAll(faults);
  const plain = (text: string): string => formatDecimal(decimal(text));
  const body: PriceSet = {
    from_date: input.fromDate,
    variety,
    price_khr_per_kg: plain(input.price),
    organic_premium_khr_per_kg: plain(input.organicPremium),
    in_conversion_premium_khr_per_kg: plain(input.inConversionPremium),
  };
  return done({ kind: 'paddy.price-set', v: 1, date: input.fromDate, body });
}

/** Premium of a status, riel per kilogram. */
export const premiumOf = (line: PriceLine, status: OrganicStatus): string =>
  status === 'organic' ? line.organicPremium : status === 'in-conversion' ? line.inConversionPremium : '0';

export const unitPrice = (price: string, premium: string): string =>
  formatDecimal(addDecimal(decimal(price), decimal(premium)));
