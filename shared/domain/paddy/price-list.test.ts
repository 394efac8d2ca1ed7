import { describe, expect, it } from 'vitest';
import type { PriceInput } from './price-list.ts';
import { decidePrice, premiumOf, unitPrice } from './price-list.ts';

const LINE: PriceInput = {
  fromDate: '2025-10-01',
  variety: ' Phka  Rumduol ',
  price: '1320',
  organicPremium: '170.5',
  inConversionPremium: '0',
};

describe('a line of the price list', () => {
  it('is written from the day on which it begins', () => {
    expect(decidePrice({ standing: null }, LINE)).toEqual({
      ok: true,
      warnings: [],
      value: {
        kind: 'paddy.price-set',
        v: 1,
        date: '2025-10-01',
        body: {
          from_date: '2025-10-01',
          variety: 'Phka Rumduol',
          price_khr_per_kg: '1320',
          organic_premium_khr_per_kg: '170.5',
          in_conversion_premium_khr_per_kg: '0',
        },
      },
    });
  });

  it.each<readonly [string, Partial<PriceInput>, string, string]>([
    ['no day', { fromDate: '01/10/2025' }, 'date-not-a-day', 'fromDate'],
    ['a Buddhist year', { fromDate: '2568-10-01' }, 'date-out-of-range', 'fromDate'],
    ['no variety', { variety: ' \u200b ' }, 'variety-needed', 'variety'],
    ['a price with a comma', { price: '1,320' }, 'price-not-plain', 'price'],
    ['a price of nothing', { price: '0' }, 'price-not-plain', 'price'],
    ['a price below nothing', { price: '-5' }, 'price-not-plain', 'price'],
    ['no price', { price: '' }, 'price-not-plain', 'price'],
    ['seven decimals', { price: '1320.0000001' }, 'price-not-plain', 'price'],
    ['a premium below nothing', { organicPremium: '-170' }, 'price-not-plain', 'organicPremium'],
    ['no premium in conversion', { inConversionPremium: '' }, 'price-not-plain', 'inConversionPremium'],
  ])('refuses %s', (_what, change, code, field) => {
    const decided = decidePrice({ standing: null }, { ...LINE, ...change });
    expect(decided.ok ? [] : decided.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });

  it('stands once for a day', () => {
    const standing = { ...LINE, price: '1280' };
    const decided = decidePrice({ standing }, LINE);
    expect(decided.ok ? [] : decided.refusals).toEqual([
      { code: 'price-exists', params: { variety: 'Phka Rumduol', date: '2025-10-01' }, field: 'fromDate' },
    ]);
  });

  it.each([
    ['organic', '1450.75'],
    ['in-conversion', '1340.00'],
    ['conventional', '1280.25'],
  ] as const)('%s paddy costs %s', (status, price) => {
    const line = { ...LINE, price: '1280.25', organicPremium: '170.5', inConversionPremium: '59.75' };
    expect(unitPrice(line.price, premiumOf(line, status))).toBe(price);
  });
});
