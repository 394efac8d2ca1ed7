import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.ts';
import { conversionYear, milestones, proposalFor } from './propose.ts';
import { figuresOn } from './standards.ts';

/** What the dates of a parcel speak for, worked out by hand from organic.md §2. */
const figures = (code: string) => {
  const found = figuresOn(code, [], '2025-01-01');
  if (!found) throw new Error(`no figures of ${code}`);
  return found;
};

describe('months on a calendar', () => {
  it.each([
    ['2020-04-01', 24, '2022-04-01'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-31', 0, '2024-01-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('milestones', () => {
  it.each([
    // standard, conversion start, last prohibited input, perennial, in conversion from, organic from
    ['EU-2018/848', '2020-04-01', '2020-03-31', false, '2020-04-01', '2022-04-01'],
    ['EU-2018/848', '2020-04-01', null, false, '2020-04-01', '2022-04-01'],
    ['EU-2018/848', '2020-04-01', null, true, '2020-04-01', '2023-04-01'],
    ['EU-2018/848', '2020-04-01', '2021-05-10', false, '2021-05-11', '2023-05-10'],
    ['EU-2018/848', null, '2020-03-31', false, null, null],
    ['NOP', '2020-04-01', '2020-03-31', false, null, '2023-03-31'],
    ['NOP', '2020-04-01', null, false, null, '2023-04-01'],
    ['NOP', null, '2020-03-31', false, null, '2023-03-31'],
  ])(
    '%s, start %s, input %s, perennial %s: in conversion %s, organic %s',
    (code, start, input, isPerennial, first, last) => {
      const found = milestones({ conversionStart: start, lastProhibitedInputOn: input, isPerennial }, figures(code));
      expect(found.find(({ status }) => status === 'in-conversion')?.from ?? null).toBe(first);
      expect(found.find(({ status }) => status === 'organic')?.from ?? null).toBe(last);
    },
  );

  it('the next step up is proposed, and none above organic', () => {
    const dates = { conversionStart: '2020-04-01', lastProhibitedInputOn: null, isPerennial: false };
    const eu = figures('EU-2018/848');
    expect(proposalFor(dates, eu, 'conventional')?.status).toBe('in-conversion');
    expect(proposalFor(dates, eu, 'in-conversion')?.status).toBe('organic');
    expect(proposalFor(dates, eu, 'organic')).toBeNull();
    expect(proposalFor(dates, figures('NOP'), 'conventional')?.status).toBe('organic');
  });

  it.each([
    [null, '2025-01-01', 0],
    ['2024-04-01', '2024-03-31', 0],
    ['2024-04-01', '2024-04-01', 1],
    ['2024-04-01', '2025-03-31', 1],
    ['2024-04-01', '2025-04-01', 2],
    ['2024-04-01', '2026-04-01', 3],
  ])('converting since %s, %s is in year %i', (start, date, year) => {
    expect(conversionYear(start, date)).toBe(year);
  });

  it('a cooperative’s own figure holds from its day, and the program’s before it', () => {
    const own = [{ ...figures('PGS'), standard: 'PGS', fromDate: '2024-01-01', annualMonths: 6 }];
    expect(figuresOn('PGS', own, '2023-12-31')?.annualMonths).toBe(12);
    expect(figuresOn('PGS', own, '2024-01-01')?.annualMonths).toBe(6);
    expect(figuresOn('JAS', own, '2024-01-01')).toBeNull();
  });
});
