import type { InputOf } from '../../shared/contract/contract.ts';
import type { InspectionView } from '../../shared/contract/organic-control.ts';
import type { Practice } from './open-practice.ts';

/** Farms of the small cooperative, as they are written into the register and inspected. */
export const EU = 'EU-2018/848';

export const PARCEL = {
  parcel: 'P-1',
  party: 'M-1',
  areaHa: '0.5',
  tenure: 'owned',
  crop: 'rice',
  yieldKgPerHa: '3000',
  conversionStart: '2022-01-01',
} as const;

export const INSPECTION = {
  date: '2025-02-10',
  standards: [EU],
  inspector: 'Sok Dara',
  interviewee: 'Sok Chanthy',
  visits: [{ date: '2025-02-10', start: '08:30', end: '09:45' }],
  recommendation: 'approve',
} as const;

export const NONCONFORMITY: InputOf<'organic.raiseNonconformity'> = {
  date: '2025-03-01',
  source: 'internal',
  party: 'M-1',
  standard: EU,
  rule: '4.2',
  description: 'Sacks of urea in the barn',
  grade: 'minor',
  correctiveAction: 'Take them away',
  deadline: '2025-03-31',
  responsible: 'Sok Chanthy',
};

export function registerOrganic(book: Practice, changes: Partial<InputOf<'organic.registerParcel'>> = {}): void {
  const input = { ...PARCEL, ...changes };
  book.must('organic.registerParcel', input);
  const { parcel, party } = input;
  const decision = {
    parcel,
    party,
    date: '2024-02-01',
    standard: EU,
    status: 'organic',
    decidedBy: 'certifier',
  } as const;
  book.must('organic.decideStatus', decision);
}

export const inspected = (book: Practice, changes: Partial<InputOf<'organic.recordInspection'>> = {}): InspectionView =>
  book.must('organic.recordInspection', { party: 'M-1', ...INSPECTION, isSigned: true, ...changes });
