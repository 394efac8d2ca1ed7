import { describe, expect, it } from 'vitest';
import { lowestFrom } from './decide-entry.ts';

/** Lent in May; on 3 August repaid in the morning and lent again in the afternoon; repaid a little in December. */
const DEBT = [
  { date: '2025-05-10', balance: 100_000 },
  { date: '2025-08-03', balance: 30_000 },
  { date: '2025-08-03', balance: 80_000 },
  { date: '2025-12-01', balance: 60_000 },
];

describe('the lowest balance from a day on', () => {
  it.each([
    // from       the lowest, and when
    ['2025-05-09', '2025-05-09', 0],
    ['2025-05-10', '2025-08-03', 30_000],
    ['2025-08-02', '2025-08-03', 30_000],
    ['2025-08-03', '2025-12-01', 60_000], // a new line of that day comes after both
    ['2025-11-30', '2025-12-01', 60_000],
    ['2026-01-01', '2026-01-01', 60_000],
  ])('%s', (from, date, balance) => {
    expect(lowestFrom(DEBT, from)).toEqual({ date, balance });
  });

  it('of nobody is nothing', () => {
    expect(lowestFrom([], '2025-05-09')).toEqual({ date: '2025-05-09', balance: 0 });
  });
});
