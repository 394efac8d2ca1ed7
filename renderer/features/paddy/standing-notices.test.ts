import { describe, expect, it } from 'vitest';
import { inputOf, newForm } from './purchase-form.ts';
import { standingNotices } from './standing-notices.ts';

describe('what was refused, once the slip has changed', () => {
  const asked = inputOf({ ...newForm('2025-12-31').fields, party: 'M-0037', grossKg: '517,9', loan: '9' });
  const notices = ['grossKg', 'deductions', 'variety', undefined].map((field) => ({
    code: 'weight-not-plain',
    params: {},
    ...(field === undefined ? {} : { field }),
  }));

  it.each([
    ['nothing', {}, ['grossKg', 'deductions', 'variety', undefined]],
    ['the weight', { grossKg: '517.9' }, ['deductions', 'variety', undefined]],
    ['a deduction', { deductions: [] }, ['grossKg', 'variety', undefined]],
  ] as const)('%s changed', (_what, change, standing) => {
    const now = { ...asked, ...change, deductions: [...('deductions' in change ? [] : (asked.deductions ?? []))] };
    expect(standingNotices(notices, asked, now).map(({ field }) => field)).toEqual(standing);
  });

  it('says nothing of the book about a farmer who is not chosen yet', () => {
    const nobody = { ...asked, party: '' };
    expect(standingNotices([{ code: 'party-unknown', params: {}, field: 'party' }], nobody, nobody)).toEqual([]);
  });
});
