import { checkDay } from '../../kernel/check-day.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { tidyText } from '../../kernel/plain-text.ts';
import type { StandardSetEvent } from './events.ts';
import type { RegisterRefusal } from './refusals.ts';
import { standardOf } from './standards.ts';

/**
 * Figures of a standard that the cooperative's certifier has confirmed, from a day on. The program's own list holds before
 * that day; what was decided stays as it was decided. Sources name themselves: organic.md marks what was only recalled.
 */
export interface StandardInput {
  readonly standard: string;
  readonly fromDate: string;
  /** Months, as typed. */
  readonly annualMonths: string;
  readonly perennialMonths: string;
  /** Blank: the standard has no such status. */
  readonly inConversionMonths: string;
  readonly source: string;
}

const MOST_MONTHS = 120;

export function decideStandard(input: StandardInput): Outcome<StandardSetEvent, RegisterRefusal> {
  const faults: Notice<RegisterRefusal>[] = [];
  const day = checkDay(input.fromDate, 'fromDate');
  if (day) faults.push(day);
  if (!standardOf(input.standard))
    faults.push({ code: 'standard-unknown', params: { value: input.standard }, field: 'standard' });
  const months = (field: 'annualMonths' | 'perennialMonths' | 'inConversionMonths'): number => {
    const value = input[field];
    if (/^\d{1,3}$/.test(value) && Number(value) <= MOST_MONTHS) return Number(value);
    faults.push({ code: 'standard-months-wrong', params: { value, limit: MOST_MONTHS }, field });
    return 0;
  };
  const [annual, perennial] = [months('annualMonths'), months('perennialMonths')];
  const inConversion = input.inConversionMonths === '' ? null : months('inConversionMonths');
  const source = tidyText(input.source);
  if (source === '') faults.push({ code: 'standard-source-needed', params: {}, field: 'source' });
  if (faults.length > 0) return refuseAll(faults);
  return done({
    kind: 'organic.standard-set',
    v: 1,
    date: input.fromDate,
    body: {
      standard: input.standard,
      from_date: input.fromDate,
      annual_months: annual,
      perennial_months: perennial,
      in_conversion_months: inConversion,
      source,
    },
  });
}
