import { describe, expect, it } from 'vitest';
import type { AccountInput } from './decide-account.ts';
import { decideAccount, decideRate } from './decide-account.ts';
import type { Account } from './account.ts';
import { accountForRole } from './account.ts';

const BOX: AccountInput = {
  code: '1015',
  nameEn: ' Box  at the mill ',
  nameKm: 'បេឡា',
  type: 'asset',
  role: 'cash',
  currency: 'KHR',
  subLedger: '',
};
const BOOK = { accounts: new Map([['1010', { role: 'cash' }]]), today: '2025-12-05' };

describe('a new account', () => {
  it('is opened today', () => {
    expect(decideAccount(BOOK, BOX)).toEqual({
      ok: true,
      warnings: [],
      value: {
        kind: 'ledger.account-opened',
        v: 1,
        date: '2025-12-05',
        body: {
          code: '1015',
          name_en: 'Box at the mill',
          name_km: 'បេឡា',
          type: 'asset',
          role: 'cash',
          currency: 'KHR',
          sub_ledger: false,
        },
      },
    });
  });

  it('may have no role, one name, dollars and members', () => {
    const outcome = decideAccount(BOOK, { ...BOX, nameKm: '', role: '', currency: 'USD', subLedger: 'member' });
    expect(outcome.ok && outcome.value.body).toMatchObject({
      name_km: '',
      role: null,
      currency: 'USD',
      sub_ledger: true,
    });
  });

  it.each<readonly [string, Partial<AccountInput>, string, string]>([
    ['a code that stands already', { code: '1010' }, 'account-exists', 'code'],
    ['no code', { code: '' }, 'code-malformed', 'code'],
    ['a code with a blank', { code: '10 15' }, 'code-malformed', 'code'],
    ['a code with a colon, which journals use', { code: '10:15' }, 'code-malformed', 'code'],
    ['a code of Khmer digits', { code: '១០១៥' }, 'code-malformed', 'code'],
    ['a code of 21 letters', { code: 'a'.repeat(21) }, 'code-malformed', 'code'],
    ['no name', { nameEn: ' ', nameKm: '\u200b' }, 'name-needed', 'nameEn'],
    ['a control character', { nameKm: 'បេឡា\u0007' }, 'name-has-control-character', 'nameKm'],
    ['an unknown type', { type: 'Asset' }, 'account-type-unknown', 'type'],
    ['baht', { currency: 'THB' }, 'account-currency-unknown', 'currency'],
    ['a sub-ledger of lots', { subLedger: 'lot' }, 'account-sub-ledger-unknown', 'subLedger'],
  ])('refuses %s', (_what, change, code, field) => {
    const outcome = decideAccount(BOOK, { ...BOX, ...change });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });

  it('is refused for all its faults at once', () => {
    const outcome = decideAccount(BOOK, { ...BOX, code: '', type: '', currency: '' });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.field)).toEqual(['code', 'type', 'currency']);
  });
});

describe('the main account of a role', () => {
  const account = (code: string, role: string, currency: Account['currency']): Account => ({
    code,
    nameEn: code,
    nameKm: '',
    type: 'asset',
    role,
    currency,
    subLedger: false,
  });
  const chart = [account('1015', 'cash', 'KHR'), account('1020', 'cash', 'USD'), account('1010', 'cash', 'KHR')];

  it('is the first by code, in its currency', () => {
    expect(accountForRole(chart, 'cash')?.code).toBe('1010');
    expect(accountForRole(chart, 'cash', 'USD')?.code).toBe('1020');
    expect(accountForRole(chart, 'bank')).toBeNull();
  });
});

describe('the rate of a day', () => {
  it.each([
    ['4062.5', '4062.5'],
    ['4100', '4100'],
    ['0.000001', '0.000001'],
  ])('%s', (khrPerUnit, written) => {
    expect(decideRate({ date: '2025-10-28', currency: 'USD', khrPerUnit })).toEqual({
      ok: true,
      warnings: [],
      value: { kind: 'ledger.rate-set', v: 1, date: '2025-10-28', body: { currency: 'USD', khr_per_unit: written } },
    });
  });

  it.each([
    ['2025-10-28', '4,062.5', 'rate-not-above-zero'],
    ['2025-10-28', '0', 'rate-not-above-zero'],
    ['2025-10-28', '-4000', 'rate-not-above-zero'],
    ['2025-10-28', '', 'rate-not-above-zero'],
    ['2025-10-28', '4062.1234567', 'rate-not-above-zero'],
    ['2025-10-32', '4062.5', 'date-not-a-day'],
    ['1889-10-28', '4062.5', 'date-out-of-range'],
  ])('on %s %j: refused', (date, khrPerUnit, code) => {
    const outcome = decideRate({ date, currency: 'USD', khrPerUnit });
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});
