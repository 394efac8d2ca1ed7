import { describe, expect, it } from 'vitest';
import { awaitedOf, changeOf, formOf, inputOf, isBlank, newForm, prefillOf } from './purchase-form.ts';

describe('a purchase being typed', () => {
  const blank = newForm('2025-12-31', '1011');

  it('is blank until something of the farmer is typed', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank({ ...blank, fields: { ...blank.fields, partyText: 'ស' } })).toBe(false);
    expect(isBlank({ ...blank, fields: { ...blank.fields, grossKg: '5' } })).toBe(false);
  });

  it('comes back from its draft as it was, whatever else the draft holds', () => {
    const fields = { ...blank.fields, party: 'M-0037', grossKg: '517,9' };
    expect(formOf({ id: blank.id, savedAt: '', form: { ...fields, old: 'field' } })).toEqual({ id: blank.id, fields });
  });

  it('takes variety and status of each new farmer, but nothing that was set by hand', () => {
    const first = { ...blank.fields, ...prefillOf(blank.fields, { variety: 'Sen Kra Ob', organicStatus: 'organic' }) };
    expect(first).toMatchObject({ variety: 'Sen Kra Ob', organicStatus: 'organic' });
    expect(prefillOf(first, null)).toEqual({ variety: '', organicStatus: 'conventional' });
    const byHand = { ...first, ...changeOf(first, 'variety', 'IR 504') };
    expect(prefillOf(byHand, { variety: 'Phka', organicStatus: 'in-conversion' })).toEqual({
      organicStatus: 'in-conversion',
    });
  });

  it('leaves the status to the register until the farmer is known, unless it was set by hand', () => {
    const before = { ...blank.fields, variety: 'IR 504', organicStatus: 'organic' };
    expect(awaitedOf(before)).toEqual({ variety: '', organicStatus: '' });
    expect(awaitedOf({ ...before, ...changeOf(before, 'organicStatus', 'organic') })).toEqual({ variety: '' });
  });

  it('sends what was typed, and only the deductions that were', () => {
    const fields = { ...blank.fields, party: 'M-0037', grossKg: '517,9', loan: '5000', cash: '100' };
    expect(inputOf(fields)).toMatchObject({
      grossKg: '517,9',
      deductions: [{ kind: 'loan', amount: '5000' }],
      payment: 'full',
      cash: '',
      cashAccount: '1011',
    });
    expect(inputOf({ ...fields, payment: 'part' }).cash).toBe('100');
  });
});
