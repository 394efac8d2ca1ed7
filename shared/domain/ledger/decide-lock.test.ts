import { describe, expect, it } from 'vitest';
import { decideLock, decideUnlock } from './decide-lock.ts';

const TODAY = '2025-12-05';
const facts = (lockedThrough: string | null): Parameters<typeof decideLock>[0] => ({ lockedThrough, today: TODAY });

describe('locking', () => {
  it.each([
    // locked through   to            refusal
    [null, '2025-09-30', null],
    ['2025-09-30', '2025-10-31', null],
    ['2025-09-30', '2025-12-31', null],
    ['2024-01-31', '2024-02-29', null],
    ['2025-09-30', '2025-10-30', 'lock-not-month-end'],
    [null, '2024-02-28', 'lock-not-month-end'],
    ['2025-09-30', '2025-09-30', 'lock-not-forward'],
    ['2025-09-30', '2025-08-31', 'lock-not-forward'],
    [null, '2025-09-31', 'date-not-a-day'],
    [null, '2568-09-30', 'date-out-of-range'],
  ])('%s, to %s: %s', (from, through, code) => {
    const outcome = decideLock(facts(from), through);
    expect(outcome.ok ? null : outcome.refusals.map((refusal) => refusal.code)).toEqual(code === null ? null : [code]);
    if (outcome.ok)
      expect(outcome.value).toEqual({ kind: 'ledger.period-locked', v: 1, date: TODAY, body: { through } });
  });

  it('names the end of the month that was meant', () => {
    const outcome = decideLock(facts(null), '2025-10-15');
    expect(outcome.ok ? [] : outcome.refusals).toEqual([
      { code: 'lock-not-month-end', params: { date: '2025-10-15', end: '2025-10-31' }, field: 'through' },
    ]);
  });
});

describe('unlocking', () => {
  it.each([
    // locked through   back to       reason             refusal
    ['2025-09-30', '2025-08-31', 'Late receipt', null],
    ['2025-09-30', null, 'Began too early', null],
    ['2025-09-30', '2025-08-31', ' ', 'reason-needed'],
    ['2025-09-30', null, '', 'reason-needed'],
    ['2025-09-30', '2025-08-30', 'Late receipt', 'lock-not-month-end'],
    ['2025-09-30', '2025-09-30', 'Late receipt', 'unlock-not-backward'],
    ['2025-09-30', '2025-10-31', 'Late receipt', 'unlock-not-backward'],
    [null, '2025-08-31', 'Late receipt', 'nothing-locked'],
    [null, null, 'Late receipt', 'nothing-locked'],
    ['2025-09-30', '31/08/2025', 'Late receipt', 'date-not-a-day'],
  ])('%s, back to %s, because %j: %s', (from, through, reason, code) => {
    const outcome = decideUnlock(facts(from), { through, reason });
    expect(outcome.ok ? null : outcome.refusals.map((refusal) => refusal.code)).toEqual(code === null ? null : [code]);
    if (outcome.ok)
      expect(outcome.value).toEqual({ kind: 'ledger.period-unlocked', v: 1, date: TODAY, body: { through, reason } });
  });
});
