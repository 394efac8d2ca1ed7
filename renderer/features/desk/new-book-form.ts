import type { InputOf } from '../../../shared/contract/contract.ts';
import type { NewBookAnswers } from '../../../shared/domain/book/new-book-answers.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';

/** The answers as they are typed; what most cooperatives would say stands there already, and what only they know is blank. */
export interface NewBookForm extends NewBookAnswers {
  readonly path: string;
}

export const PADDY_METHODS = ['none', 'dry-matter', 'percent-per-point'] as const;

export const blankAnswers = (today: string): NewBookForm => ({
  nameKm: '',
  nameEn: '',
  provinceCode: '',
  yearStart: '01',
  firstYear: today.slice(0, 4),
  sharePar: '',
  paddyMethod: '',
  baseMoisturePct: '',
  percentPerPoint: '',
  impurityAllowedPct: '',
  path: '',
});

/** Beside which a refusal can stand. */
export const NEW_BOOK_FIELDS: readonly string[] = Object.keys(blankAnswers(''));

/** The day on which the books begin, null while it cannot be told. */
export function firstDayOf({ firstYear, yearStart }: NewBookForm): string | null {
  const day = `${firstYear}-${yearStart}-01`;
  return isCalendarDate(day) ? day : null;
}

export const answersOf = (form: NewBookForm): InputOf<'desk.makeBook'> => ({ ...form });
