import type { Practice } from './open-practice.ts';

/**
 * Papers of every kind on the small cooperative's book, so that no table is empty; the last event is a rate. A register of
 * certification binds every ticket, so it is written only where a test asks for `more`.
 */
export function richBook(practice: Practice, more?: (practice: Practice) => void): Practice {
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
  more?.(practice);
  must('ledger.lockPeriod', { through: '2024-06-30' });
  must('ledger.setRate', { date: '2026-11-20', khrPerUnit: '4012.5' });
  return practice;
}
