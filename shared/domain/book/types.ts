import type { CalendarDate } from '../../kernel/calendar-date.ts';

/**
 * What one book is about: the cooperative's names, its year, and the few settings that every paper depends on. They are
 * facts of this cooperative, given when the book is made; the program has no defaults for them.
 */
export interface BookSettings {
  /** Random name of the book, the same for its whole life; bundles and the sentinel go by it. */
  readonly coopId: string;
  readonly nameEn: string;
  readonly nameKm: string;
  readonly provinceCode: string;
  /** `01-01`: the month and day on which each fiscal year begins. */
  readonly fiscalYearStart: string;
  readonly firstFiscalYear: number;
  /** Riel of one share. */
  readonly sharePar: number;
  /** Riel cash is settled to the nearest multiple of this. */
  readonly cashRounding: number;
}

export interface BookCreated {
  readonly coop_id: string;
  readonly name_en: string;
  readonly name_km: string;
  readonly province_code: string;
  readonly base_currency: 'KHR';
  readonly fiscal_year_start: string;
  readonly first_fiscal_year: number;
  readonly share_par_khr: string;
  readonly cash_rounding_khr: string;
  readonly [key: string]: string | number;
}

/** The fiscal year that holds a date, named by the calendar year in which it begins. */
export function fiscalYearOf(date: CalendarDate, fiscalYearStart: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= fiscalYearStart ? year : year - 1;
}

export const fiscalYearBegin = (year: number, fiscalYearStart: string): CalendarDate =>
  `${String(year).padStart(4, '0')}-${fiscalYearStart}`;
