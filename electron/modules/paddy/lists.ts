import type { PaddyRule, PriceLine } from '../../../shared/domain/paddy/types.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PaddyTables } from './tables.ts';

/** The price lists and the rules of cutting weight, each in force from its own day. */
const allPrices = statement<PaddyTables>()((query) =>
  query
    .selectFrom('paddy_price')
    .select([
      'from_date as fromDate',
      'variety',
      'price',
      'organic_premium as organicPremium',
      'in_conversion_premium as inConversionPremium',
    ])
    .orderBy('from_date')
    .orderBy('variety'),
);

const allRules = statement<PaddyTables>()((query) => query.selectFrom('paddy_rule').selectAll().orderBy('from_date'));

export const pricesOf = (book: BookReader): readonly PriceLine[] =>
  book.remember('prices', () => allPrices.all(book, {}));

/** The variety's latest line that begins on or before the day. */
export const priceOn = (book: BookReader, variety: string, date: string): PriceLine | null =>
  pricesOf(book).findLast((line) => line.variety === variety && line.fromDate <= date) ?? null;

/** Every variety that has a price on any day. */
export const varietiesOf = (book: BookReader): readonly string[] =>
  [...new Set(pricesOf(book).map((line) => line.variety))].sort();

/** Every variety's line in force on the day. */
export function pricesInForce(book: BookReader, date: string): readonly PriceLine[] {
  return varietiesOf(book)
    .map((variety) => priceOn(book, variety, date))
    .filter((line) => line !== null);
}

const rulesOf = (book: BookReader): readonly (PaddyRule & { readonly fromDate: string })[] =>
  book.remember('rules', () =>
    allRules.all(book, {}).map((row) => ({
      fromDate: row.from_date,
      method: row.method as PaddyRule['method'],
      baseMoisturePct: row.base_moisture_pct,
      percentPerPoint: row.percent_per_point,
      impurityAllowedPct: row.impurity_allowed_pct,
      payableStepG: row.payable_step_g,
    })),
  );

export function ruleOn(book: BookReader, date: string): PaddyRule | null {
  const found = rulesOf(book).findLast((rule) => rule.fromDate <= date);
  if (!found) return null;
  const { fromDate: _, ...rule } = found;
  return rule;
}
