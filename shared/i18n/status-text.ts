import type { Language, Said } from './language.ts';
import { SCREEN_TEXTS } from './screen-texts.ts';

/** Statuses of certification as people call them. */
const STATUS_WORDS: Readonly<Record<string, Said>> = {
  conventional: SCREEN_TEXTS['status.conventional'],
  'in-conversion': SCREEN_TEXTS['status.in-conversion'],
  organic: SCREEN_TEXTS['status.organic'],
  applicant: SCREEN_TEXTS['approval.applicant'],
  registered: SCREEN_TEXTS['approval.registered'],
  approved: SCREEN_TEXTS['approval.approved'],
  conditional: SCREEN_TEXTS['approval.conditional'],
  refused: SCREEN_TEXTS['approval.refused'],
  suspended: SCREEN_TEXTS['approval.suspended'],
  excluded: SCREEN_TEXTS['approval.excluded'],
  withdrawn: SCREEN_TEXTS['approval.withdrawn'],
};

export const statusText = (status: string, language: Language): string =>
  Object.hasOwn(STATUS_WORDS, status) ? (STATUS_WORDS[status]?.[language] ?? status) : status;
