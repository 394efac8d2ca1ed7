import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ratio } from './decimal.ts';
import {
  addDecimal,
  compareDecimal,
  decimal,
  divide,
  formatDecimal,
  multiply,
  negate,
  parseDecimal,
  ratioOf,
  ratioToDecimal,
  roundHalfAway,
  roundToStep,
  subtractDecimal,
  whole,
} from './decimal.ts';

const anyDecimal = fc.record({ digits: fc.bigInt(-(10n ** 12n), 10n ** 12n), scale: fc.nat(6) });
const anyRatio: fc.Arbitrary<Ratio> = fc.record({
  num: fc.bigInt(-(10n ** 15n), 10n ** 15n),
  den: fc.bigInt(1n, 10n ** 9n),
});
const size = (value: bigint): bigint => (value < 0n ? -value : value);

describe('reading a decimal', () => {
  it.each([
    ['1130', 1130n, 0],
    ['4062.5', 40625n, 1],
    ['-0.35', -35n, 2],
    ['014.00', 1400n, 2],
    ['0', 0n, 0],
    ['999999999999999.123456789012', 999999999999999123456789012n, 12],
  ])('%s', (text, digits, scale) => {
    expect(parseDecimal(text)).toEqual({ digits, scale });
  });

  it.each([
    ['a comma', '517,9'],
    ['thousands', '1,130'],
    ['thousands the other way', '1.130,5'],
    ['an exponent', '1e3'],
    ['a capital exponent', '1E3'],
    ['nothing', ''],
    ['a blank', ' '],
    ['a blank before', ' 5'],
    ['a line end', '5\n'],
    ['a bare point', '.'],
    ['no whole part', '.5'],
    ['no fraction', '5.'],
    ['two points', '1.2.3'],
    ['a plus', '+5'],
    ['two signs', '--5'],
    ['a sign behind', '5-'],
    ['hexadecimal', '0x10'],
    ['Khmer digits', '១២'],
    ['a word', 'Infinity'],
    ['16 digits before the point', '1234567890123456'],
    ['13 digits after it', '1.1234567890123'],
  ])('refuses %s', (_why, text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow('not a decimal');
  });

  it('writes what it read', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });
});

describe('adding and comparing', () => {
  it.each([
    ['1280', '170', '1450', 1],
    ['0.1', '0.2', '0.3', -1],
    ['14', '13.8', '27.8', 1],
    ['14.0', '14', '28.0', 0],
    ['-0.35', '0.4', '0.05', -1],
  ])('%s and %s: sum %s, order %i', (a, b, sum, order) => {
    expect(formatDecimal(addDecimal(decimal(a), decimal(b)))).toBe(sum);
    expect(compareDecimal(decimal(a), decimal(b))).toBe(order);
  });

  it('gives back what was taken away, exactly', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compareDecimal(addDecimal(subtractDecimal(a, b), b), a)).toBe(0);
        expect(compareDecimal(a, b)).toBe(-compareDecimal(b, a) + 0);
      }),
    );
  });

  it('turns a sign', () => {
    expect(formatDecimal(negate(decimal('0.05')))).toBe('-0.05');
  });
});

describe('rounding', () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [3n, 2n, 2n],
    [-3n, 2n, -2n],
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [49n, 100n, 0n],
    [-49n, 100n, 0n],
    [51n, 100n, 1n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [7n, 1n, 7n],
    [4999999999999999999n, 10000000000000000000n, 0n],
    [5000000000000000000n, 10000000000000000000n, 1n],
  ])('%i/%i is %i', (num, den, rounded) => {
    expect(roundHalfAway({ num, den })).toBe(rounded);
  });

  it('errs by at most a half, away from zero on the tie, and the same on both sides of zero', () => {
    fc.assert(
      fc.property(anyRatio, ({ num, den }) => {
        const rounded = roundHalfAway({ num, den });
        const error2 = 2n * (rounded * den - num);
        expect(size(error2) <= den).toBe(true);
        if (size(error2) === den) expect(size(rounded) * den > size(num)).toBe(true);
        expect(roundHalfAway({ num: -num, den })).toBe(-rounded);
      }),
    );
  });

  it.each([
    [872093n, 100n, 872100n],
    [509350n, 100n, 509400n],
    [509349n, 100n, 509300n],
    [-50n, 100n, -100n],
    [-49n, 100n, 0n],
    [124n, 250n, 0n],
    [125n, 250n, 250n],
  ])('%i to the step %i is %i', (value, step, rounded) => {
    expect(roundToStep(whole(value), step)).toBe(rounded);
  });

  it('looks at the whole fraction, never at a half-rounded one', () => {
    // 49.6 would be 50 first, and 100 then.
    expect(roundToStep({ num: 496n, den: 10n }, 100n)).toBe(0n);
  });
});

describe('fractions', () => {
  it('keeps the denominator above zero', () => {
    expect(divide(whole(3), whole(-4))).toEqual({ num: -3n, den: 4n });
    expect(() => divide(whole(3), whole(0))).toThrow('division by zero');
  });

  it('divides as it multiplies', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        fc.pre(b.num !== 0n);
        const back = multiply(divide(a, b), b);
        expect(back.num * a.den).toBe(a.num * back.den);
        expect(back.den > 0n).toBe(true);
      }),
    );
  });

  it.each([
    ['78.4', '86', 6, '0.911628'],
    ['75', '86', 6, '0.872093'],
    ['98.7', '100', 6, '0.987'],
    ['86', '86', 6, '1'],
    ['-26', '50', 2, '-0.52'],
    ['100', '1', 0, '100'],
    ['1', '3', 0, '0'],
  ])('%s / %s with %i digits is %s', (over, under, places, text) => {
    expect(ratioToDecimal(divide(ratioOf(decimal(over)), ratioOf(decimal(under))), places)).toBe(text);
  });
});
