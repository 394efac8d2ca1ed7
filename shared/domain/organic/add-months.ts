import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { dateOf, daysInMonth, partsOf } from '../../kernel/calendar-date.ts';

/** The same day so many months later, or the last day of a shorter month: 31 August and 6 months is 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
