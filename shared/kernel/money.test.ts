import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.ts';
import {
  AMOUNT_LIMIT_MINOR,
  foreignAtRate,
  formatAmount,
  impliedRate,
  parseAmount,
  rielAtRate,
  roundCash,
  toSafe,
} from './money.ts';

const anyMinor = fc.integer({ min: -AMOUNT_LIMIT_MINOR, max: AMOUNT_LIMIT_MINOR });

describe('reading an amount', () => {
  it.each([
    ['575600', 'KHR', 575_600],
    ['0', 'KHR', 0],
    ['-300', 'KHR', -300],
    ['8.49', 'USD', 849],
    ['2150.00', 'USD', 215_000],
    ['2150.5', 'USD', 215_050],
    ['2150', 'USD', 215_000],
    ['9000000000000', 'KHR', 9_000_000_000_000],
    ['90000000000.00', 'USD', 9_000_000_000_000],
  ] as const)('%s %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  it.each([
    ['half a riel', '575600.5', 'KHR'],
    ['a riel with cents', '575600.00', 'KHR'],
    ['a tenth of a cent', '8.490', 'USD'],
    ['a comma', '575,600', 'KHR'],
    ['a decimal comma', '8,49', 'USD'],
    ['a sign of money', '8.49$', 'USD'],
    ['nothing', '', 'KHR'],
    ['one riel beyond the limit', '9000000000001', 'KHR'],
    ['one cent beyond the limit', '90000000000.01', 'USD'],
    ['as far below it', '-9000000000001', 'KHR'],
  ] as const)('refuses %s', (_why, text, currency) => {
    expect(parseAmount(text, currency)).toBeNull();
  });

  it.each([
    [575_600, 'KHR', '575600'],
    [-4, 'KHR', '-4'],
    [849, 'USD', '8.49'],
    [-5, 'USD', '-0.05'],
    [0, 'USD', '0.00'],
    [-0, 'KHR', '0'],
  ] as const)('writes %i %s as %s', (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text);
  });

  it('reads back every amount that it wrote', () => {
    fc.assert(
      fc.property(anyMinor, fc.constantFrom('KHR', 'USD'), (minor, currency) => {
        expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it('stops at what is no whole number of riel', () => {
    expect(() => formatAmount(0.5, 'KHR')).toThrow('not whole minor units');
    expect(toSafe(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => toSafe(2n ** 53n)).toThrow('beyond exact integers');
  });
});

describe('dollars and riel', () => {
  it.each([
    [849, '4062.5', 34_491], // 34490.625
    [-849, '4062.5', -34_491],
    [100, '4062.5', 4_063], // a half goes away from zero
    [-100, '4062.5', -4_063],
    [100, '4062.4', 4_062],
    [215_000, '4062.5', 8_734_375],
    [1, '4049', 40],
    [1, '4050', 41],
    [0, '4062.5', 0],
  ])('%i cents at %s are %i riel', (cents, rate, riel) => {
    expect(rielAtRate(cents, 'USD', decimal(rate))).toBe(riel);
  });

  it.each([
    [34_491, '4062.5', 849],
    [100_000, '4000', 2_500],
    [4_000_020, '4000', 100_001], // 100000.5 cents
    [-4_000_020, '4000', -100_001],
    [4_000_019, '4000', 100_000],
    [8_734_375, '4062.5', 215_000],
  ])('%i riel at %s buy %i cents', (riel, rate, cents) => {
    expect(foreignAtRate(riel, 'USD', decimal(rate))).toBe(cents);
  });

  it('asks for a rate above zero', () => {
    expect(() => foreignAtRate(4_000, 'USD', decimal('0'))).toThrow('a rate is above zero');
  });

  it.each([
    [8_600_000, 215_000, '4000'],
    [34_491, 849, '4062.54417'],
    [40_625, 1_000, '4062.5'],
    [-34_491, -849, '4062.54417'],
    [1, 300, '0.333333'],
    [0, 849, '0'],
  ])('%i riel for %i cents imply %s', (riel, cents, rate) => {
    expect(impliedRate(riel, cents, 'USD')).toBe(rate);
  });

  it('finds the riel again at the rate that they implied', () => {
    const riel = fc.integer({ min: 1, max: 1_000_000_000 });
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(riel, cents, (khr, minor) => {
        expect(rielAtRate(minor, 'USD', decimal(impliedRate(khr, minor, 'USD')))).toBe(khr);
      }),
    );
  });
});

describe('riel in notes', () => {
  it.each([
    [575_622, 100, 575_600],
    [2_517_060, 100, 2_517_100],
    [50, 100, 100],
    [49, 100, 0],
    [150, 100, 200],
    [250, 100, 300],
    [-50, 100, -100],
    [-49, 100, 0],
    [575_622, 500, 575_500],
    [575_750, 500, 576_000],
    [575_622, 1, 575_622],
  ])('%i in notes of %i is %i', (riel, step, cash) => {
    expect(roundCash(riel, step)).toBe(cash);
  });

  it('is a multiple of the note, and nearer than half of one', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom(50, 100, 500, 1000), (riel, step) => {
        const cash = roundCash(riel, step);
        expect(cash % step).toBe(0);
        expect(Math.abs(cash - riel) * 2).toBeLessThanOrEqual(step);
      }),
    );
  });
});
