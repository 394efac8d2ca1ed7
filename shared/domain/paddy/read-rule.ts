import { compareDecimal, decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { parseKg } from '../../kernel/weight.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { PaddyRule } from './types.ts';

/**
 * Reads the cooperative's own rule of cutting weight. Two methods are known; a table, a grade or a bonus for dry grain is
 * refused as unknown, for a rule that is half understood pays farmers wrongly.
 */
export interface RuleInput {
  readonly method: string;
  readonly baseMoisturePct: string;
  readonly percentPerPoint: string;
  readonly impurityAllowedPct: string;
  readonly bonusBelowBase: boolean;
  readonly payableKgStep: string;
  readonly rounding: string;
}

export interface RuleSet {
  readonly from_date: string;
  readonly method: string;
  readonly base_moisture_pct: string;
  readonly percent_per_point: string;
  readonly impurity_allowed_pct: string;
  readonly payable_step_g: number;
}

export type RuleSetEvent = EventDraft<'paddy.rule-set', RuleSet>;

export function readRule(input: RuleInput): Outcome<PaddyRule, PaddyRefusal> {
  const { method } = input;
  if (method !== 'dry-matter' && method !== 'percent-per-point')
    return refuse('rule-unknown', { value: method }, 'method');
  if (input.bonusBelowBase) return refuse('rule-unknown', { value: 'bonus_below_base' }, 'bonus_below_base');
  if (input.rounding !== '' && input.rounding !== 'half-up')
    return refuse('rule-unknown', { value: input.rounding }, 'rounding');
  const faults: Notice<PaddyRefusal>[] = [];
  const wrong = (setting: string, value: string): void => {
    faults.push({ code: 'rule-setting-wrong', params: { setting, value }, field: setting });
  };
  if (!isPercent(input.baseMoisturePct)) wrong('base_moisture_pct', input.baseMoisturePct);
  if (!isPercent(input.impurityAllowedPct)) wrong('impurity_allowed_pct', input.impurityAllowedPct);
  const perPoint = input.percentPerPoint === '' && method === 'dry-matter' ? '0' : input.percentPerPoint;
  if (!isPercent(perPoint)) wrong('percent_per_point', input.percentPerPoint);
  const step = parseKg(input.payableKgStep);
  if (step === null || step <= 0) wrong('payable_kg_step', input.payableKgStep);
  if (faults.length > 0) return refuseAll(faults);
  return done({
    method,
    baseMoisturePct: formatDecimal(decimal(input.baseMoisturePct)),
    percentPerPoint: formatDecimal(decimal(perPoint)),
    impurityAllowedPct: formatDecimal(decimal(input.impurityAllowedPct)),
    payableStepG: step ?? 0,
  });
}

function isPercent(text: string): boolean {
  const value = parseDecimal(text);
  return value !== null && value.digits >= 0n && compareDecimal(value, decimal('100')) < 0;
}

export const ruleEvent = (rule: PaddyRule, fromDate: string): RuleSetEvent => ({
  kind: 'paddy.rule-set',
  v: 1,
  date: fromDate,
  body: {
    from_date: fromDate,
    method: rule.method,
    base_moisture_pct: rule.baseMoisturePct,
    percent_per_point: rule.percentPerPoint,
    impurity_allowed_pct: rule.impurityAllowedPct,
    payable_step_g: rule.payableStepG,
  },
});
