import type { CalendarDate } from './calendar-date.ts';
import { FIRST_DATE, isCalendarDate, LAST_DATE } from './calendar-date.ts';
import type { Notice } from './outcome.ts';

/**
 * Every dated paper passes here: the day must exist, lie in a plausible year (a Buddhist-era year does not), and, where
 * it moves the books, come after the last locked day.
 */
export type DayRefusal = 'date-not-a-day' | 'date-out-of-range';
export type DateRefusal = DayRefusal | 'period-locked';

export function checkDay(text: string, field = 'date'): Notice<DayRefusal> | null {
  if (!isCalendarDate(text)) return { code: 'date-not-a-day', params: { value: text }, field };
  if (text < FIRST_DATE || text > LAST_DATE)
    return { code: 'date-out-of-range', params: { value: text, first: FIRST_DATE, last: LAST_DATE }, field };
  return null;
}

export function checkOpenDay(
  text: string,
  lockedThrough: CalendarDate | null,
  field = 'date',
): Notice<DateRefusal> | null {
  const fault = checkDay(text, field);
  if (fault) return fault;
  if (lockedThrough !== null && text <= lockedThrough)
    return { code: 'period-locked', params: { date: text, through: lockedThrough }, field };
  return null;
}
