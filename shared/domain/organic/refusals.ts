import type { LEDGER_REFUSALS } from '../ledger/refusals.ts';

/** Why a parcel, a decision or a setting of certification is refused. */
export const REGISTER_REFUSALS = [
  'date-not-a-day',
  'date-out-of-range',
  'party-unknown',
  'name-has-control-character',
  'organic-not-member',
  'parcel-unknown',
  'parcel-exists',
  'parcel-code-malformed',
  'parcel-of-other',
  'parcel-area-not-plain',
  'parcel-crop-needed',
  'parcel-yield-not-plain',
  'parcel-tenure-unknown',
  'parcel-gps-not-plain',
  'parcel-version-standing',
  'standard-unknown',
  'standard-needed',
  'organic-status-unknown',
  'approval-unknown',
  'decider-unknown',
  'decision-doubled',
  'decision-by-certifier',
  'decider-inspected',
  'decision-reason-needed',
  'organic-setting-wrong',
  'standard-months-wrong',
  'standard-source-needed',
] as const;
export type RegisterRefusal = (typeof REGISTER_REFUSALS)[number];

/** Codes that the ledger and the people have a sentence for already. */
export type BorrowedRefusal = Extract<RegisterRefusal, (typeof LEDGER_REFUSALS)[number] | 'name-has-control-character'>;

/** What a parcel or decision warns of, and is taken all the same. */
export const REGISTER_WARNINGS = [
  'decision-before-its-time',
  'decision-without-dates',
  'approval-without-inspection',
  'crop-sown-before-time',
] as const;
export type RegisterWarning = (typeof REGISTER_WARNINGS)[number];
