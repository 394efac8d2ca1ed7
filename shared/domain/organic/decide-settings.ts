import { checkDay } from '../../kernel/check-day.ts';
import { compareDecimal, decimal, formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { parseKg } from '../../kernel/weight.ts';
import type { OrganicSettingsEvent } from './events.ts';
import type { RegisterRefusal } from './refusals.ts';
import { standardOf } from './standards.ts';

/**
 * What the cooperative certifies by from a day on: its main standard, how far deliveries may go over the estimate, what a
 * household keeps, and whether a delivery above the quota is only warned of or is stopped. Nothing of it has a sourced value.
 */
export interface SettingsInput {
  readonly fromDate: string;
  readonly mainStandard: string;
  readonly overQuota: 'warn' | 'block';
  /** Percent. */
  readonly tolerancePct: string;
  /** Kilograms a member and season. */
  readonly retentionKg: string;
}

export function decideSettings(input: SettingsInput): Outcome<OrganicSettingsEvent, RegisterRefusal> {
  const faults: Notice<RegisterRefusal>[] = [];
  const day = checkDay(input.fromDate, 'fromDate');
  if (day) faults.push(day);
  if (!standardOf(input.mainStandard))
    faults.push({ code: 'standard-unknown', params: { value: input.mainStandard }, field: 'mainStandard' });
  const tolerance = parseDecimal(input.tolerancePct);
  if (!tolerance || tolerance.digits < 0n || tolerance.scale > 2 || compareDecimal(tolerance, decimal('100')) > 0)
    faults.push({ code: 'organic-setting-wrong', params: { value: input.tolerancePct }, field: 'tolerancePct' });
  const retentionG = parseKg(input.retentionKg);
  if (retentionG === null)
    faults.push({ code: 'organic-setting-wrong', params: { value: input.retentionKg }, field: 'retentionKg' });
  if (faults.length > 0 || !tolerance || retentionG === null) return refuseAll(faults);
  return done({
    kind: 'organic.settings-set',
    v: 1,
    date: input.fromDate,
    body: {
      from_date: input.fromDate,
      main_standard: input.mainStandard,
      over_quota: input.overQuota,
      tolerance_pct: formatDecimal(tolerance),
      retention_g: retentionG,
    },
  });
}
