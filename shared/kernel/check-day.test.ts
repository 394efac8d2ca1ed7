import { describe, expect, it } from 'vitest';
import { checkDay, checkOpenDay } from './check-day.ts';

describe('the day of a paper', () => {
  it.each([
    ['2025-10-28', null],
    ['1990-01-01', null],
    ['2100-12-31', null],
    ['1989-12-31', 'date-out-of-range'],
    ['2101-01-01', 'date-out-of-range'],
    ['2568-10-28', 'date-out-of-range'], // the Buddhist era
    ['0025-10-28', 'date-out-of-range'],
    ['31/02/2025', 'date-not-a-day'],
    ['2025-02-31', 'date-not-a-day'],
    ['', 'date-not-a-day'],
  ])('%s: %s', (text, code) => {
    expect(checkDay(text)?.code ?? null).toBe(code);
    expect(checkOpenDay(text, null)?.code ?? null).toBe(code);
  });

  it.each([
    ['2025-06-29', 'period-locked'],
    ['2025-06-30', 'period-locked'],
    ['2025-07-01', null],
    ['2025-02-30', 'date-not-a-day'],
  ])('locked through 30 June, %s: %s', (text, code) => {
    expect(checkOpenDay(text, '2025-06-30')?.code ?? null).toBe(code);
  });

  it('says which field, which day and which lock', () => {
    expect(checkOpenDay('2025-06-30', '2025-06-30', 'joinedOn')).toEqual({
      code: 'period-locked',
      params: { date: '2025-06-30', through: '2025-06-30' },
      field: 'joinedOn',
    });
    expect(checkDay('2568-10-28')).toEqual({
      code: 'date-out-of-range',
      params: { value: '2568-10-28', first: '1990-01-01', last: '2100-12-31' },
      field: 'date',
    });
  });
});
