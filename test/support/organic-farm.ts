import type { InputOf } from '../../shared/contract/contract.ts';
import type { InspectionView } from '../../shared/contract/organic-control.ts';
import type { Practice } from './open-practice.ts';
import { DELIVERY } from './small-coop.ts';

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

export const INSPECTION: Omit<InputOf<'organic.recordInspection'>, 'party'> = {
  date: '2025-02-10',
  standards: [EU],
  inspector: 'Sok Dara',
  interviewee: 'Sok Chanthy',
  visits: [{ date: '2025-02-10', start: '08:30', end: '09:45' }],
  recommendation: 'approve',
};

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

/** An inspection of the member with one condition, and what the committee made of it. */
export function decideMember(
  book: Practice,
  party: string,
  { approval, date = '2025-02-20' }: { readonly approval: string; readonly date?: string },
): void {
  const { id } = inspected(book, { party, interviewee: party, conditions: [{ text: 'Mend', deadline: '2025-05-01' }] });
  book.must('organic.decideInspection', { inspection: id, date, approval, decider: 'Chea Mony' });
}

/** M-1: half an organic hectare, and since February 2025 a conventional plot; M-2 in conversion; M-3 conventional only; M-4 refused. */
export function fourFarms(book: Practice): void {
  registerOrganic(book);
  const plot = { parcel: 'P-1B', fromDate: '2025-02-01', areaHa: '0.25', conversionStart: '' };
  book.must('organic.registerParcel', { ...PARCEL, ...plot });
  const second = { parcel: 'P-2', party: 'M-2' };
  book.must('organic.registerParcel', { ...PARCEL, ...second, areaHa: '1', yieldKgPerHa: '2000' });
  const conversion = { date: '2024-02-01', standard: EU, status: 'in-conversion', decidedBy: 'committee' };
  book.must('organic.decideStatus', { ...second, ...conversion });
  book.must('organic.registerParcel', { ...PARCEL, parcel: 'P-3', party: 'M-3', conversionStart: '' });
  registerOrganic(book, { parcel: 'P-4', party: 'M-4' });
  decideMember(book, 'M-4', { approval: 'refused' });
}

/**
 * Everything that the control can write, on top of the four farms. Quota of M-1: 1 500 kg and a tenth, 1 650; two deliveries
 * of 990 kg.
 */
export function organicRound(book: Practice): void {
  book.must('organic.setSettings', { fromDate: '2024-07-01', mainStandard: EU, overQuota: 'warn', tolerancePct: '10' });
  fourFarms(book);
  for (const reference of ['W-1', 'W-2'])
    book.must('paddy.postPurchase', { ...DELIVERY, date: '2025-01-10', reference, payment: 'none' });
  book.must('organic.raiseNonconformity', { ...NONCONFORMITY, deadline: '2025-04-30' });
  book.must('organic.raiseNonconformity', NONCONFORMITY);
  const { id: nonconformity } = book.must('organic.raiseNonconformity', { ...NONCONFORMITY, parcel: 'P-1' });
  const closing = { nonconformity, date: '2025-03-05', verifiedBy: 'A', evidence: '' };
  book.must('organic.closeNonconformity', closing);
  const first = [{ text: 'A', deadline: '2025-03-01' }];
  const conditions = [...first, { text: 'B', deadline: '2025-02-28' }];
  const { id: inspection } = inspected(book, { party: 'M-2', conditions: first, isSigned: false });
  book.must('organic.amendInspection', { inspection, ...INSPECTION, conditions });
  book.must('organic.meetCondition', { inspection, no: 1, date: '2025-02-25', verifiedBy: 'A' });
  const paper = { type: 'certificate', title: 'Certificate', fileName: 'a.txt', bytesBase64: 'YQ==' };
  const { id: replaces } = book.must('organic.fileDocument', { ...paper, number: 'C-1', validTo: '2025-05-31' });
  book.must('organic.fileDocument', { ...paper, number: 'C-2', validTo: '2025-08-30', replaces });
  book.must('organic.fileDocument', { ...paper, number: 'C-3', validTo: '2025-08-31' });
  const compost = { product: 'Compost', quantity: '2', unit: 't', date: '2024-06-01', isPermitted: true };
  const season = { parcel: 'P-1', year: '2024', crop: 'rice' };
  book.must('organic.recordSeason', { ...season, seedOrganic: 'yes', inputs: [compost] });
  book.must('organic.issueList', { asOf: '2025-03-01' });
}
