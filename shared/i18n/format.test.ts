import { describe, expect, it } from 'vitest';
import { amountText, dateText, groupDigits, kgText, moneyText, monthText, tonneText } from './format.ts';

describe('figures on screen and paper', () => {
  it.each([
    [910600, 'KHR', '910,600 ៛'],
    [-12440100, 'KHR', '-12,440,100 ៛'],
    [0, 'KHR', '0 ៛'],
    [849, 'USD', '8.49 USD'],
    [123456789, 'USD', '1,234,567.89 USD'],
  ] as const)('%i %s is written %s', (minor, currency, written) => {
    expect(moneyText(minor, currency)).toBe(written);
  });

  it.each([
    [516100, '516.1'],
    [1035000, '1,035.0'],
    [509450, '509.45'],
  ])('%i grams are %s kg', (grams, written) => {
    expect(kgText(grams)).toBe(written);
  });

  it.each([
    [1204300000, '1,204.3'],
    [1204250000, '1,204.3'],
    [49_000, '0.0'],
    [-150_000, '-0.2'],
  ])('%i grams are %s t', (grams, written) => {
    expect(tonneText(grams)).toBe(written);
  });

  it('names the month, so that no day is taken for one', () => {
    expect([dateText('2025-10-28', 'km'), dateText('2025-02-01', 'en')]).toEqual(['28 តុលា 2025', '1 Feb 2025']);
    expect([monthText('2025-12-31', 'km'), monthText('2025-09', 'en')]).toEqual(['ធ្នូ 2025', 'Sep 2025']);
  });

  it('leaves what is no plain number as it was', () => {
    expect([groupDigits('517,9'), groupDigits('4062.5'), groupDigits('1000000.1234')]).toEqual([
      '517,9',
      '4,062.5',
      '1,000,000.1234',
    ]);
    expect(amountText(1000)).toBe('1,000');
  });
});
