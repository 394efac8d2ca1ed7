import type { Said } from '../language.ts';

/** Certification: parcels, decisions, inspections, non-conformities, documents and lists. */
export const ORGANIC_TEXTS = {
  'approval.applicant': { km: 'អ្នកដាក់ពាក្យ', en: 'Applicant' },
  'approval.registered': { km: 'បានចុះបញ្ជី', en: 'Registered' },
  'approval.approved': { km: 'បានអនុម័ត', en: 'Approved' },
  'approval.conditional': { km: 'អនុម័តមានលក្ខខណ្ឌ', en: 'Approved with conditions' },
  'approval.refused': { km: 'មិនអនុម័ត', en: 'Refused' },
  'approval.suspended': { km: 'ផ្អាក', en: 'Suspended' },
  'approval.excluded': { km: 'ដកចេញ', en: 'Excluded' },
  'approval.withdrawn': { km: 'ឈប់ចូលរួម', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Said>>;
