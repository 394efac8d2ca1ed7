import { describe, expect, it } from 'vitest';
import { decideAdmission } from './decide-admission.ts';

const TODAY = '2025-12-05';
const NEW = { isMember: false, today: TODAY };

describe('an admission', () => {
  it.each([
    ['G2', 'G2'],
    [' ក្រុម\u200b  ២ ', 'ក្រុម ២'],
    ['', null],
    ['\u200b', null],
  ])('takes effect on the day that was decided, and is recorded today; group %j is %j', (group, written) => {
    expect(decideAdmission(NEW, { code: 'M-0001', joinedOn: '2020-08-15', group })).toEqual({
      ok: true,
      warnings: [],
      value: {
        kind: 'members.admitted',
        v: 1,
        date: TODAY,
        body: { party: 'M-0001', joined_on: '2020-08-15', group: written },
      },
    });
  });

  it.each([
    ['15/08/2020', false, 'date-not-a-day', 'joinedOn'],
    ['2021-02-29', false, 'date-not-a-day', 'joinedOn'],
    ['', false, 'date-not-a-day', 'joinedOn'],
    ['2563-08-15', false, 'date-out-of-range', 'joinedOn'],
    ['1989-12-31', false, 'date-out-of-range', 'joinedOn'],
    ['2020-08-15', true, 'member-already', 'code'],
  ])('on %j, a member already: %s: refused', (joinedOn, isMember, code, field) => {
    const outcome = decideAdmission({ isMember, today: TODAY }, { code: 'M-0001', joinedOn, group: '' });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });
});
