import { partsOf } from '../kernel/calendar-date.ts';
import { dateText, monthText } from './format.ts';
import type { Language } from './language.ts';

/** Paper may be set to Khmer digits; what is stored and typed stays Latin. */
export type PaperDigits = 'latin' | 'khmer';

const KHMER_ZERO = 0x17e0;

/** `12,440.5` as `១២,៤៤០.៥` where the book asks for it. Only for figures: codes and numbers of papers stay as they are. */
export const paperDigits = (figure: string, digits: PaperDigits): string =>
  digits === 'latin' ? figure : figure.replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));

/** `ថ្ងៃទី28 ខែតុលា ឆ្នាំ2025`, as offices write it, or `28 Oct 2025`: the month always by its name. */
export function paperDate(date: string, language: Language, digits: PaperDigits = 'latin'): string {
  if (language === 'en') return dateText(date, 'en');
  const { year, day } = partsOf(date);
  const monthName = monthText(date, 'km').replace(` ${String(year)}`, '');
  return `ថ្ងៃទី${paperDigits(String(day), digits)} ខែ${monthName} ឆ្នាំ${paperDigits(String(year), digits)}`;
}
