import type { ReactNode } from 'react';
import { noticeText } from '../../../shared/i18n/notice-text.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';

/** What is wrong with a field, beside the field; undefined where nothing is. */
export const errorOf = (notices: readonly Notice[], language: Language): ReactNode =>
  notices.length === 0 ? undefined : notices.map((notice) => noticeText(notice, language)).join(' ');
