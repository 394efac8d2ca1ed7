import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKg, parseKg, WEIGHT_LIMIT_G } from './weight.ts';

describe('a weight', () => {
  it.each([
    ['517.9', 517_900],
    ['1.8', 1_800],
    ['516', 516_000],
    ['509.45', 509_450],
    ['0.001', 1],
    ['0', 0],
    ['1000000000', WEIGHT_LIMIT_G],
  ])('%s kg', (text, grams) => {
    expect(parseKg(text)).toBe(grams);
  });

  it.each([
    ['a comma', '517,9'],
    ['four decimals', '517.9000'],
    ['less than nothing', '-1.8'],
    ['a plus', '+1.8'],
    ['an exponent', '5e2'],
    ['its unit', '517.9kg'],
    ['Khmer digits', '៥១៧'],
    ['nothing', ''],
    ['a bare point', '.5'],
    ['a gram beyond a million tonnes', '1000000000.001'],
  ])('refuses %s', (_why, text) => {
    expect(parseKg(text)).toBeNull();
  });

  it.each([
    [516_100, '516.1'],
    [516_000, '516.0'],
    [509_450, '509.45'],
    [509_405, '509.405'],
    [10, '0.01'],
    [0, '0.0'],
    [-26_000, '-26.0'],
  ])('%i g are written %s', (grams, text) => {
    expect(formatKg(grams)).toBe(text);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WEIGHT_LIMIT_G }), (grams) => {
        expect(parseKg(formatKg(grams))).toBe(grams);
      }),
    );
  });
});
