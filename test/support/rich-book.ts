import type { Practice } from './open-practice.ts';
import { EU, inspected, NONCONFORMITY, PARCEL, registerOrganic } from './organic-farm.ts';

/** A register with something in each of its tables, and a ticket that froze what it said. */
function richRegister(practice: Practice): void {
  const must = practice.must.bind(practice);
  const day = '2024-07-22';
  const figures = { annualMonths: '12', perennialMonths: '24', inConversionMonths: '0', source: 'Letter' };
  must('organic.setStandard', { standard: 'PGS', fromDate: '2024-07-01', ...figures });
  const settings = { mainStandard: EU, overQuota: 'warn', tolerancePct: '10', retentionKg: '50' } as const;
  must('organic.setSettings', { fromDate: '2024-07-01', ...settings });
  registerOrganic(practice);
  must('organic.recordSeason', {
    parcel: PARCEL.parcel,
    year: '2023',
    season: 'wet',
    crop: 'rice',
    variety: 'Phka Malis',
    sownOn: '2023-06-10',
    harvestedOn: '2023-11-20',
    harvestKg: '1450.5',
    seedSource: 'Own seed',
    seedOrganic: 'yes',
    note: 'Late rain',
    inputs: [
      { product: 'Compost', supplier: 'Own', quantity: '400', unit: 'kg', date: '2023-06-01', isPermitted: true },
    ],
  });
  const { id } = inspected(practice, {
    date: day,
    visits: [{ date: day, start: '08:30', end: '09:00' }],
    conditions: [{ text: 'Plant a hedge', deadline: '2024-09-30' }],
  });
  must('organic.meetCondition', { inspection: id, no: 1, date: '2024-08-30', verifiedBy: 'Keo Sokha', note: 'Seen' });
  const raised = must('organic.raiseNonconformity', { ...NONCONFORMITY, date: day, parcel: PARCEL.parcel });
  must('organic.closeNonconformity', {
    nonconformity: raised.id,
    date: '2024-08-30',
    verifiedBy: 'Keo Sokha',
    evidence: 'Barn empty',
  });
  const certificate = { type: 'certificate', number: 'KH-1', title: 'EU group', party: 'M-1', standard: EU };
  const filed = must('organic.fileDocument', {
    ...certificate,
    issuedBy: 'Certifier',
    issuedOn: '2024-01-01',
    validTo: '2024-12-31',
    fileName: 'certificate.txt',
    bytesBase64: Buffer.from('certificate').toString('base64'),
  });
  must('organic.archiveDocument', { document: filed.id, reason: 'Filed twice' });
  must('organic.issueList', { standard: EU, asOf: day });
  const slip = { variety: 'Phka Malis', tareKg: '2', moisturePct: '14', impurityPct: '1', payment: 'none' };
  must('paddy.postPurchase', { ...slip, date: '2024-07-23', party: 'M-1', organicStatus: '', grossKg: '102' });
}

/** Papers of every kind on the small cooperative's book, so that no table is empty; the last event is a rate. */
export function richBook(practice: Practice): Practice {
  const must = practice.must.bind(practice);
  must('ledger.setRate', { date: '2024-07-01', khrPerUnit: '4100' });
  const sale = { date: '2024-07-05', kind: 'receipt', cashAccount: '1110', account: '4010' } as const;
  must('ledger.postVoucher', { ...sale, reference: 'R-1', amount: '4500000', fund: 'EU', activity: 'mill' });
  const dollars = {
    date: '2024-07-06',
    kind: 'payment',
    cashAccount: '1020',
    account: '1350',
    currency: 'USD',
  } as const;
  must('ledger.postVoucher', { ...dollars, party: 'M-4', amount: '120.50' });
  const journal = must('ledger.postJournal', {
    date: '2024-07-07',
    reference: 'J-1',
    description: 'Fuel on credit of the store',
    lines: [
      { account: '5110', debit: '70000', memo: '20 litres' },
      { account: '1410', credit: '70000' },
    ],
  });
  must('ledger.reverseEntry', { entry: journal.entry.id, date: '2024-07-09', reason: 'counted twice' });
  must('shares.buy', { date: '2024-07-10', member: 'M-4', shares: '3', reference: 'S-1' });
  const moved = must('shares.transfer', { date: '2024-07-11', member: 'M-2', toMember: 'M-3', shares: '2' });
  must('shares.reverse', { movement: moved.movement, date: '2024-07-12', reason: 'wrong person' });
  const weighing = {
    variety: 'Phka Malis',
    organicStatus: 'organic',
    tareKg: '2.2',
    moisturePct: '17.4',
    impurityPct: '2',
  } as const;
  const paddy = { ...weighing, date: '2024-07-15', reference: 'T-1', party: 'M-1', grossKg: '912.4', bags: '18' };
  const loan = [{ kind: 'loan', amount: '50000' }] as const;
  must('paddy.postPurchase', { ...paddy, deductions: [...loan], payment: 'full' });
  const later = must('paddy.postPurchase', {
    ...paddy,
    reference: 'T-2',
    party: 'M-2',
    payment: 'part',
    cash: '100000',
  });
  must('paddy.payTicket', { ticket: later.ticket.id, date: '2024-07-20', payment: 'full' });
  const wrong = must('paddy.postPurchase', { ...paddy, reference: 'T-3', party: 'M-3', payment: 'full' });
  must('paddy.voidTicket', { ticket: wrong.ticket.id, date: '2024-07-21', reason: 'weighed twice' });
  must('paddy.postPurchase', { ...paddy, reference: 'T-4', party: 'M-3', payment: 'none' });
  richRegister(practice);
  must('ledger.lockPeriod', { through: '2024-06-30' });
  must('ledger.setRate', { date: '2026-11-20', khrPerUnit: '4012.5' });
  return practice;
}
