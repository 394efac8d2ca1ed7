import { fiscalYearBegin, fiscalYearOf } from '../../../shared/domain/book/types.ts';
import { previousDay } from '../../../shared/kernel/calendar-date.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { QueryContext } from '../../book/command.ts';
import { lastEntryDate } from '../ledger/last-date.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Days } from './member-statement.ts';

interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The days that a statement covers. Where they are not given: the fiscal year of the last day, which itself is the end of
 * the fiscal year of the latest entry, or today while that year still runs.
 */
export function periodAsked(context: QueryContext, asked: Asked): Outcome<Days, DayRefusal | 'period-reversed'> {
  const { fiscalYearStart } = settingsOf(context.book);
  const faults = (['from', 'to'] as const).flatMap((field) => {
    const fault = asked[field] === undefined ? null : checkDay(asked[field], field);
    return fault ? [fault] : [];
  });
  if (faults.length > 0) return refuseAll(faults);
  const to = asked.to ?? lastDay(context, fiscalYearStart, asked.from);
  const from = asked.from ?? fiscalYearBegin(fiscalYearOf(to, fiscalYearStart), fiscalYearStart);
  return from > to ? refuse('period-reversed', { from, to }, 'from') : done({ from, to });
}

function lastDay({ book, today }: QueryContext, fiscalYearStart: string, from: string | undefined): string {
  const last = from ?? lastEntryDate(book) ?? today;
  const yearEnd = previousDay(fiscalYearBegin(fiscalYearOf(last, fiscalYearStart) + 1, fiscalYearStart));
  return last <= today && today < yearEnd ? today : yearEnd;
}
