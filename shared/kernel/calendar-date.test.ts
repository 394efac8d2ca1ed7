import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  daysBetween,
  daysInMonth,
  endOfMonth,
  isCalendarDate,
  isMonthEnd,
  monthOf,
  nextDay,
  partsOf,
  previousDay,
} from './calendar-date.ts';

const anyDay = fc
  .record({ year: fc.integer({ min: 1990, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), nth: fc.nat(30) })
  .map(({ year, month, nth }) => dateOf(year, month, 1 + (nth % daysInMonth(year, month))));

describe('a day', () => {
  it.each(['2025-10-28', '2024-02-29', '2000-02-29', '2025-12-31', '2025-04-30', '1990-01-01'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    ['no such day, the other way round', '31/02/2025'],
    ['no such day', '2025-02-31'],
    ['not a leap year', '2025-02-29'],
    ['a century is none', '2100-02-29'],
    ['April has 30', '2025-04-31'],
    ['month 13', '2025-13-01'],
    ['month 0', '2025-00-10'],
    ['day 0', '2025-10-00'],
    ['no zeros', '2025-1-5'],
    ['day first', '28-10-2025'],
    ['slashes', '2025/10/28'],
    ['an instant', '2025-10-28T00:00:00'],
    ['a blank behind', '2025-10-28 '],
    ['a line end', '2025-10-28\n'],
    ['Khmer digits', '២០២៥-១០-២៨'],
    ['nothing', ''],
  ])('%s: %s', (_why, text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it.each([
    ['2025-10-27', '2025-10-28'],
    ['2025-10-31', '2025-11-01'],
    ['2025-12-31', '2026-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2025-04-30', '2025-05-01'],
  ])('after %s comes %s', (day, next) => {
    expect([nextDay(day), previousDay(next)]).toEqual([next, day]);
  });

  it('goes on one day at a time, in the order of its text, wherever the clock stands', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextDay(day);
        expect(isCalendarDate(next)).toBe(true);
        expect(next > day).toBe(true);
        expect(previousDay(next)).toBe(day);
        // The proleptic calendar of UTC, as an independent witness.
        const utc = (date: string): number => Date.UTC(partsOf(date).year, partsOf(date).month - 1, partsOf(date).day);
        expect(utc(next) - utc(day)).toBe(86_400_000);
      }),
    );
  });

  it('is taken apart and put together', () => {
    expect(partsOf('2025-02-07')).toEqual({ year: 2025, month: 2, day: 7 });
    expect(dateOf(2025, 2, 7)).toBe('2025-02-07');
    expect(() => partsOf('31/02/2025')).toThrow('not a calendar date');
  });
});

describe('a month', () => {
  it.each([
    ['2025-01', '2025-01-31'],
    ['2025-02', '2025-02-28'],
    ['2024-02', '2024-02-29'],
    ['2000-02', '2000-02-29'],
    ['2100-02', '2100-02-28'],
    ['2025-06', '2025-06-30'],
    ['2025-12', '2025-12-31'],
  ])('%s ends on %s', (month, end) => {
    expect(endOfMonth(month)).toBe(end);
    expect(monthOf(end)).toBe(month);
    expect([isMonthEnd(end), isMonthEnd(previousDay(end)), isMonthEnd(nextDay(end))]).toEqual([true, false, false]);
  });
});

describe('the days between two', () => {
  it.each([
    ['2025-06-30', '2025-06-30', 0],
    ['2025-06-30', '2025-07-01', 1],
    ['2025-07-01', '2025-06-30', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['2000-01-01', '2000-12-31', 365],
    ['1990-01-01', '2100-12-31', 40_541],
  ])('from %s to %s are %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('are one from any day to the next, whatever the month', () => {
    fc.assert(fc.property(anyDay, (day) => daysBetween(day, nextDay(day)) === 1));
  });
});
