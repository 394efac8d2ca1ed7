import { assert } from './assert.ts';

/**
 * A date in the books is a day on a calendar, written `2025-10-28`. It is never an instant, so no time zone can move it:
 * text compares in the order of days, and all arithmetic is done on year, month and day.
 */
export type CalendarDate = string;
/** `2025-10` */
export type CalendarMonth = string;

export const FIRST_DATE: CalendarDate = '1990-01-01';
export const LAST_DATE: CalendarDate = '2100-12-31';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** True for a day that exists, written year-month-day; `31/02/2025` and `2025-02-31` are neither. */
export function isCalendarDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  const match = PATTERN.exec(date);
  assert(match, `not a calendar date: ${date}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const dateOf = (year: number, month: number, day: number): CalendarDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

export const monthOf = (date: CalendarDate): CalendarMonth => date.slice(0, 7);

export function endOfMonth(month: CalendarMonth): CalendarDate {
  const { year, month: number } = partsOf(`${month}-01`);
  return dateOf(year, number, daysInMonth(year, number));
}

export function nextDay(date: CalendarDate): CalendarDate {
  const { year, month, day } = partsOf(date);
  if (day < daysInMonth(year, month)) return dateOf(year, month, day + 1);
  return month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
}

/** The day in Cambodia (UTC+7, no summer time) of an instant such as `2025-12-31T17:30:00.000Z`: there it is 1 January. */
export function cambodianDay(instant: string): CalendarDate {
  const day = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) >= 17 ? nextDay(day) : day;
}

export function previousDay(date: CalendarDate): CalendarDate {
  const { year, month, day } = partsOf(date);
  if (day > 1) return dateOf(year, month, day - 1);
  return month === 1 ? dateOf(year - 1, 12, 31) : dateOf(year, month - 1, daysInMonth(year, month - 1));
}

/** Days from one day to a later one; below zero where it is earlier. */
export const daysFrom = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Days since a day long before every book, by the calendar's own rule of leap years. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leaps + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

export const isMonthEnd = (date: CalendarDate): boolean => date === endOfMonth(monthOf(date));
