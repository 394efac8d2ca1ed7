import { MEMBER_REFUSALS } from '../members/refusals.ts';
import { PADDY_REFUSALS } from '../paddy/refusals.ts';
import { REGISTER_REFUSALS, REGISTER_WARNINGS } from '../organic/refusals.ts';
import { SHARE_REFUSALS } from '../shares/refusals.ts';

/** Why a file is not imported: what is wrong with the file itself, or with a row by the rules of its paper. */
export const IMPORT_REFUSALS = [
  ...new Set([
    ...MEMBER_REFUSALS,
    ...SHARE_REFUSALS,
    ...PADDY_REFUSALS,
    ...REGISTER_REFUSALS,
    ...([
      'import-kind-unknown',
      'import-already-done',
      'import-unknown',
      'import-standing',
      'import-with-book',
      'file-missing',
      'file-unreadable',
      'file-empty',
      'file-not-csv',
      'file-other-kind',
      'file-quote-broken',
      'file-not-utf8',
      'file-too-large',
      'column-missing',
      'column-doubled',
      'cell-count-differs',
      'cell-needed',
      'choice-unknown',
      'journal-two-dates',
      'too-many-refusals',
    ] as const),
  ]),
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** What a warning can say; a warning never stops a command. */
export const WARNINGS = [
  'cash-below-zero',
  'rate-from-book',
  'date-before-first-year',
  'date-in-future',
  'column-ignored',
  'file-ignored',
  'setting-ignored',
  'role-unknown',
  'lock-in-future',
  'quota-over',
  ...REGISTER_WARNINGS,
] as const;
export type WarningCode = (typeof WARNINGS)[number];
