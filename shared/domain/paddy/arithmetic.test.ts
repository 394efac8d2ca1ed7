import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioToDecimal } from '../../kernel/decimal.ts';
import { payableOf, valueOf } from './arithmetic.ts';
import type { PaddyRule } from './types.ts';

/** Rules as a table writes them: method, base, percent per point, impurity allowed, step in grams. */
type RuleText = readonly [PaddyRule['method'], string, string, string, number];

const ruleOf = ([method, base, perPoint, allowed, step]: RuleText): PaddyRule => ({
  method,
  baseMoisturePct: base,
  percentPerPoint: perPoint,
  impurityAllowedPct: allowed,
  payableStepG: step,
});

const DRY: RuleText = ['dry-matter', '14', '0', '2', 100];
const DRY_TO_15: RuleText = ['dry-matter', '15', '0', '2', 100];
const DRY_BY_GRAM: RuleText = ['dry-matter', '13.5', '0', '1.5', 1];
const DRY_BY_50_G: RuleText = ['dry-matter', '13.5', '0', '1.5', 50];
const POINTS: RuleText = ['percent-per-point', '14', '1', '2', 100];
const POINTS_OVER_15: RuleText = ['percent-per-point', '15', '1.5', '2', 100];
const POINTS_BY_KG: RuleText = ['percent-per-point', '14', '1', '2', 1000];
const POINTS_BY_HALF_KG: RuleText = ['percent-per-point', '13.5', '1.2', '1.5', 500];

describe('payable weight, by hand', () => {
  it.each<readonly [string, RuleText, number, string, string, number]>([
    // what                                   rule               net g      MC %     imp %   payable g
    ['IRRI: 1,000 kg at 25 %, to 14 %', DRY, 1_000_000, '25', '0', 872_100], // × 75/86 = 872.093
    ['IRRI to the gram', ['dry-matter', '14', '0', '2', 1], 1_000_000, '25', '0', 872_093],
    ['domain.md: 16 %, to 14 %', DRY, 1_000_000, '16', '0', 976_700],
    ['domain.md: 18 %', DRY, 1_000_000, '18', '0', 953_500],
    ['domain.md: 20 %', DRY, 1_000_000, '20', '0', 930_200],
    ['domain.md: 16 %, to 15 %', DRY_TO_15, 1_000_000, '16', '0', 988_200],
    ['domain.md: 25 %, to 15 %', DRY_TO_15, 1_000_000, '25', '0', 882_400],
    ['domain.md: 1 % a point, 16 %', POINTS, 1_000_000, '16', '0', 980_000],
    ['domain.md: 1 % a point, 25 %', POINTS, 1_000_000, '25', '0', 890_000],
    ['domain.md: 15 kg/t a point over 15', POINTS_OVER_15, 1_000_000, '25', '0', 850_000],

    ['at the base: nothing cut', DRY, 1_000_000, '14', '0', 1_000_000],
    ['at the base, with its zeros', DRY, 1_000_000, '14.00', '0', 1_000_000],
    ['below the base: no bonus', DRY, 1_000_000, '9.5', '0', 1_000_000],
    ['a hair above: × 85.9/86', DRY, 1_000_000, '14.1', '0', 998_800], // 998.837
    ['at the base, by points', POINTS, 1_000_000, '14', '0', 1_000_000],
    ['below it, by points: no bonus', POINTS, 1_000_000, '13', '0', 1_000_000],
    ['a hair above, by points', POINTS, 1_000_000, '14.1', '0', 999_000],

    ['impurity as allowed', DRY, 1_000_000, '14', '2', 1_000_000],
    ['a hair more: × 0.999', DRY, 1_000_000, '14', '2.1', 999_000],
    ['3.3 %: 516.1 × 0.987 = 509.3907', DRY, 516_100, '13.8', '3.3', 509_400],
    ['21.6 %: 688.9 × 78.4/86 = 628.0205', DRY, 688_900, '21.6', '0.5', 628_000],
    ['both cut: 85.9/86 × 0.999', DRY, 1_000_000, '14.1', '2.1', 997_800], // 997.838
    ['both cut, by points: 0.999 × 0.999', POINTS, 1_000_000, '14.1', '2.1', 998_000], // 998.001

    ['to the gram: × 309/346 × 0.9725', DRY_BY_GRAM, 1_234_567, '22.75', '4.25', 1_072_227], // …226.79
    ['to 50 g', DRY_BY_50_G, 1_234_567, '22.75', '4.25', 1_072_250],
    ['to half a kilogram: × 0.889 × 0.9725', POINTS_BY_HALF_KG, 1_234_567, '22.75', '4.25', 1_067_500], // …347.99
    ['a tie goes up: 88.5 kg', POINTS_BY_KG, 100_000, '25.5', '0', 89_000],
    ['a tie goes up: 0.05 kg', DRY, 50, '14', '0', 100],
    ['just below the tie', DRY, 49, '14', '0', 0],
    [
      'wetter than the rule can cut: below nothing',
      ['percent-per-point', '14', '2', '2', 100],
      50_000,
      '90',
      '0',
      -26_000,
    ],
  ])('%s', (_what, rule, netG, moisturePct, impurityPct, payableG) => {
    expect(payableOf(ruleOf(rule), { netG, moisturePct, impurityPct }).payableG).toBe(payableG);
  });

  it.each<readonly [RuleText, string, string, string, string]>([
    [DRY, '21.6', '0.5', '0.911628', '1'],
    [DRY, '13.8', '3.3', '1', '0.987'],
    [POINTS_OVER_15, '25', '2', '0.85', '1'],
    [DRY_BY_GRAM, '22.75', '4.25', '0.893064', '0.9725'],
  ])('%j at %s %% and %s %%: factors %s and %s', (rule, moisturePct, impurityPct, moisture, impurity) => {
    const { moistureFactor, impurityFactor } = payableOf(ruleOf(rule), { netG: 1, moisturePct, impurityPct });
    expect([ratioToDecimal(moistureFactor, 6), ratioToDecimal(impurityFactor, 6)]).toEqual([moisture, impurity]);
  });

  it('is rounded once: two factors, each of them a hair, do not round twice', () => {
    // 1.1 kg × 0.999 × 0.955 = 1.0494…; rounding 1.0989 to 1.1 first would give 1.0505, thus 1.1.
    const rule = ruleOf(POINTS);
    expect(payableOf(rule, { netG: 1_100, moisturePct: '14.1', impurityPct: '6.5' }).payableG).toBe(1_000);
  });
});

describe('value in riel, by hand', () => {
  it.each([
    [509_400, '1130', 575_622],
    [550_300, '1450', 797_935],
    [628_000, '1450', 910_600],
    [1_585_800, '1280', 2_029_824],
    [1_500, '1', 2], // 1.5
    [1_499, '1', 1],
    [500, '1', 1], // 0.5
    [499, '1', 0],
    [100, '1130.5', 113], // 113.05
    [100, '1135', 114], // 113.5
    [872_100, '1130.25', 985_691], // 985691.025
    [1_000, '0.000001', 0],
    [1_000_000, '1295.7555', 1_295_756], // 1295755.5
  ])('%i g at %s riel: %i', (payableG, price, riel) => {
    expect(valueOf(payableG, price)).toBe(riel);
  });
});

/** The formulas of product.md once more, in whole numbers of 1/10000 percent and with no code of the rules. */
function expectedPayable(rule: RuleText, netG: number, moisture: string, impurity: string): bigint {
  const [method, base, perPoint, allowed, step] = rule;
  const [mc, b, p, imp, al] = [moisture, base, perPoint, impurity, allowed].map(tenThousandths) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const all = 1_000_000n; // 100 percent
  let [num, den] = [BigInt(netG), BigInt(step)];
  if (mc > b && method === 'dry-matter') [num, den] = [num * (all - mc), den * (all - b)];
  if (mc > b && method === 'percent-per-point')
    [num, den] = [num * (all * 10_000n - (mc - b) * p), den * all * 10_000n];
  if (imp > al) [num, den] = [num * (all - (imp - al)), den * all];
  const magnitude = num < 0n ? -num : num;
  const steps = magnitude / den + ((magnitude % den) * 2n >= den ? 1n : 0n);
  return (num < 0n ? -steps : steps) * BigInt(step);
}

function tenThousandths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'));
}

describe('any ticket', () => {
  const percent = (max: number): fc.Arbitrary<string> =>
    fc.tuple(fc.nat(max - 1), fc.nat(9999), fc.nat(4)).map(([whole, part, digits]) => {
      const fraction = String(part).padStart(4, '0').slice(0, digits);
      return fraction === '' ? String(whole) : `${whole}.${fraction}`;
    });
  const anyRule: fc.Arbitrary<RuleText> = fc.tuple(
    fc.constantFrom('dry-matter', 'percent-per-point'),
    percent(30),
    percent(4),
    percent(10),
    fc.constantFrom(1, 50, 100, 500, 1000),
  );
  const anyNet = fc.integer({ min: 1, max: 60_000_000 });

  it('weighs what the formulas of the design say', () => {
    fc.assert(
      fc.property(anyRule, anyNet, percent(60), percent(40), (rule, netG, moisturePct, impurityPct) => {
        const { payableG } = payableOf(ruleOf(rule), { netG, moisturePct, impurityPct });
        expect(BigInt(payableG)).toBe(expectedPayable(rule, netG, moisturePct, impurityPct));
      }),
      { numRuns: 1000 },
    );
  });

  it('pays for no more than was weighed, but for the last half step', () => {
    fc.assert(
      fc.property(anyRule, anyNet, percent(60), percent(40), (rule, netG, moisturePct, impurityPct) => {
        const { payableG } = payableOf(ruleOf(rule), { netG, moisturePct, impurityPct });
        expect(payableG).toBeLessThanOrEqual(netG + rule[4] / 2);
      }),
    );
  });

  it('is worth grams × price / 1000, halves up', () => {
    fc.assert(
      fc.property(anyNet, fc.nat(30_000_000), (grams, priceTenThousandths) => {
        const price = `${Math.floor(priceTenThousandths / 10_000)}.${String(priceTenThousandths % 10_000).padStart(4, '0')}`;
        const [num, den] = [BigInt(grams) * BigInt(priceTenThousandths), 10_000_000n];
        expect(BigInt(valueOf(grams, price) ?? -1)).toBe(num / den + ((num % den) * 2n >= den ? 1n : 0n));
      }),
    );
  });
});
