import { describe, expect, it } from 'vitest';
import { estimateKg, formatHa, parseHa, quotaG } from './quota.ts';

describe('an estimate, rounded for each parcel', () => {
  it.each([
    ['0.59', '3050', 1800], // 1799.5
    ['0.41', '3350', 1374], // 1373.5
    ['1.27', '3050', 3874], // 3873.5
    ['1', '2999.4', 2999],
    ['0.0001', '3000', 0],
    ['0.0001', '5000', 1], // 0.5
    ['2000', '10000', 20_000_000],
  ])('%s ha at %s kg/ha is %i kg', (ha, yieldKg, kg) => {
    expect(estimateKg(parseHa(ha) ?? 0, yieldKg)).toBe(kg);
  });
});

describe('a quota', () => {
  it.each([
    [1800, '0', 0, 1_800_000],
    [1800, '10', 0, 1_980_000],
    [1800, '2.5', 0, 1_845_000],
    [1800, '10', 250_000, 1_730_000],
    [100, '0', 250_000, 0],
    [0, '10', 0, 0],
  ])('estimate %i kg, tolerance %s %%, kept %i g: %i g', (estimate, tolerancePct, retentionG, expected) => {
    expect(quotaG(estimate, { tolerancePct, retentionG })).toBe(expected);
  });
});

describe('hectares', () => {
  it.each([
    ['0.59', 5900, '0.59'],
    ['1', 10_000, '1.00'],
    ['12.5', 125_000, '12.50'],
    ['0.1234', 1234, '0.1234'],
    ['0.123', 1230, '0.123'],
  ])('%s is %i m², shown %s', (text, m2, shown) => {
    expect(parseHa(text)).toBe(m2);
    expect(formatHa(m2)).toBe(shown);
  });

  it.each(['', '0', '0.00', '-1', '1,5', '1.23456', '1e3', 'one', '1234567', '.5'])('%j is no area', (text) => {
    expect(parseHa(text)).toBeNull();
  });

  it('nothing is 0.00', () => {
    expect(formatHa(0)).toBe('0.00');
  });
});
