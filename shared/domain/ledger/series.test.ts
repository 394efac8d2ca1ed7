import { describe, expect, it } from 'vitest';
import { fiscalYearBegin, fiscalYearOf } from '../book/types.ts';
import { seriesKey } from './facts.ts';
import { formatNumber, nextNumber, seriesOf } from './series.ts';

const SETTINGS = {
  coopId: 'a',
  nameEn: 'A',
  nameKm: '',
  provinceCode: '21',
  firstFiscalYear: 2024,
  sharePar: 20_000,
  cashRounding: 100,
};

describe('the book’s own numbers', () => {
  it.each([
    // the year begins   date          last numbers given                        the next
    ['01-01', '2025-12-31', { 'PV|2025': 11 }, 'PV-2025-00012'],
    ['01-01', '2026-01-01', { 'PV|2025': 11 }, 'PV-2026-00001'],
    ['01-01', '2025-01-01', {}, 'PV-2025-00001'],
    ['07-01', '2025-06-30', { 'PV|2024': 7, 'PV|2025': 2 }, 'PV-2024-00008'],
    ['07-01', '2025-07-01', { 'PV|2024': 7, 'PV|2025': 2 }, 'PV-2025-00003'],
    ['07-01', '2025-12-31', { 'PV|2025': 2 }, 'PV-2025-00003'],
    ['07-01', '2026-01-01', { 'PV|2025': 2 }, 'PV-2025-00003'],
    ['07-01', '2026-06-30', { 'PV|2025': 2 }, 'PV-2025-00003'],
    ['07-01', '2026-07-01', { 'PV|2025': 2 }, 'PV-2026-00001'],
    ['07-01', '2025-07-01', { 'RV|2025': 2 }, 'PV-2025-00001'], // another paper's series
    ['01-01', '2025-05-05', { 'PV|2025': 99_999 }, 'PV-2025-100000'],
  ])('year from %s, on %s', (fiscalYearStart, date, given, number) => {
    const facts = { settings: { ...SETTINGS, fiscalYearStart }, lastNumbers: new Map(Object.entries(given)) };
    expect(formatNumber(nextNumber(facts, 'PV', date))).toBe(number);
  });

  it('keeps each kind of entry in a series of its own', () => {
    const kinds = [
      'opening',
      'receipt',
      'payment',
      'transfer',
      'journal',
      'purchase',
      'settlement',
      'shares',
      'reversal',
    ] as const;
    expect(kinds.map(seriesOf)).toEqual(['OB', 'RV', 'PV', 'TV', 'JV', 'PP', 'PS', 'SE', 'RE']);
    expect(seriesKey('PV', 2025)).toBe('PV|2025');
  });
});

describe('a fiscal year is named by the year in which it begins', () => {
  it.each([
    ['01-01', '2025-01-01', 2025],
    ['01-01', '2025-12-31', 2025],
    ['07-01', '2025-06-30', 2024],
    ['07-01', '2025-07-01', 2025],
    ['04-14', '2025-04-13', 2024],
    ['04-14', '2025-04-14', 2025],
  ])('from %s: %s', (start, date, year) => {
    expect(fiscalYearOf(date, start)).toBe(year);
    expect(date >= fiscalYearBegin(year, start) && date < fiscalYearBegin(year + 1, start)).toBe(true);
  });
});
