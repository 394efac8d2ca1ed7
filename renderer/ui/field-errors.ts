import type { ReactNode } from 'react';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';

/** What is wrong with a field, beside the field; undefined where nothing is. */
export const errorOf = (notices: readonly Notice[], language: Language): ReactNode =>
  notices.length === 0 ? undefined : notices.map((notice) => noticeText(notice, language)).join(' ');

interface Beside {
  /** What is wrong with a field of the form. */
  readonly errorAt: (field: string) => ReactNode;
  /** What belongs to no field of it. */
  readonly rest: readonly Notice[];
}

/** Each refusal stands beside the field that it names, and only what names none stands by itself. */
export const besideFields = (notices: readonly Notice[], fields: readonly string[], language: Language): Beside => ({
  errorAt: (field) =>
    errorOf(
      notices.filter((notice) => notice.field === field),
      language,
    ),
  rest: notices.filter(({ field }) => field === undefined || !fields.includes(field)),
});
