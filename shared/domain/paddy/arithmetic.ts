import {
  addDecimal,
  compareDecimal,
  decimal,
  divide,
  multiply,
  ONE,
  ratioOf,
  roundHalfAway,
  roundToStep,
  subtractDecimal,
  whole,
} from '../../kernel/decimal.ts';
import type { Ratio } from '../../kernel/decimal.ts';
import { toSafe, withinLimit } from '../../kernel/money.ts';
import type { PaddyRule } from './types.ts';

/**
 * From gross kilograms to riel, as product.md "Paddy arithmetic" has it: net = gross − tare; payable = net × moisture
 * factor × impurity factor, rounded half-up once to the rule's step; value = payable × (price + premium), rounded half-up
 * to one riel. Factors stay exact fractions until the rounding.
 */
export interface Weighing {
  readonly netG: number;
  /** Percents as typed: `23.6`. */
  readonly moisturePct: string;
  readonly impurityPct: string;
}

export interface Payable {
  readonly moistureFactor: Ratio;
  readonly impurityFactor: Ratio;
  readonly payableG: number;
}

const HUNDRED = decimal('100');

/** Factor above the base moisture; at or below it 1, for these rules give no bonus. */
export function moistureFactor(rule: PaddyRule, moisturePct: string): Ratio {
  const [moisture, base] = [decimal(moisturePct), decimal(rule.baseMoisturePct)];
  if (compareDecimal(moisture, base) <= 0) return ONE;
  if (rule.method === 'dry-matter')
    return divide(ratioOf(subtractDecimal(HUNDRED, moisture)), ratioOf(subtractDecimal(HUNDRED, base)));
  const cut = multiply(ratioOf(subtractDecimal(moisture, base)), ratioOf(decimal(rule.percentPerPoint)));
  return { num: cut.den * 100n - cut.num, den: cut.den * 100n };
}

/** 1 − (impurity − allowed) / 100 above the allowance, else 1. */
export function impurityFactor(rule: PaddyRule, impurityPct: string): Ratio {
  const [impurity, allowed] = [decimal(impurityPct), decimal(rule.impurityAllowedPct)];
  if (compareDecimal(impurity, allowed) <= 0) return ONE;
  return divide(ratioOf(subtractDecimal(addDecimal(HUNDRED, allowed), impurity)), ratioOf(HUNDRED));
}

export function payableOf(rule: PaddyRule, weighing: Weighing): Payable {
  const factors = {
    moistureFactor: moistureFactor(rule, weighing.moisturePct),
    impurityFactor: impurityFactor(rule, weighing.impurityPct),
  };
  const exact = multiply(whole(weighing.netG), multiply(factors.moistureFactor, factors.impurityFactor));
  return { ...factors, payableG: toSafe(roundToStep(exact, BigInt(rule.payableStepG))) };
}

/** Riel for payable grams at a price in riel per kilogram; null where it is beyond what a line may carry. */
export const valueOf = (payableG: number, unitPriceKhrPerKg: string): number | null =>
  withinLimit(roundHalfAway(multiply({ num: BigInt(payableG), den: 1000n }, ratioOf(decimal(unitPriceKhrPerKg)))));
