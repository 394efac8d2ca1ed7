import { describe, expect, it } from 'vitest';
import type { AccountView } from '../../../shared/contract/ledger.ts';
import { blankVoucher, choicesOf, nextVoucher, voucherInput } from './voucher-form.ts';

const account = (code: string, role: string | null, currency: 'KHR' | 'USD' = 'KHR'): AccountView => ({
  code,
  nameKm: '',
  nameEn: code,
  type: role === null ? 'expense' : 'asset',
  role,
  currency,
  subLedger: false,
  balanceKhr: 0,
  balanceMinor: 0,
});

const CHART = [account('1010', 'cash'), account('1020', 'cash', 'USD'), account('1110', 'bank'), account('5110', null)];
const BLANK = blankVoucher('2025-12-30');

describe('a voucher being filled', () => {
  it('takes the first box until another is chosen, and counts in that box’s money', () => {
    expect(choicesOf(BLANK, CHART)).toMatchObject({ box: { code: '1010' }, currency: 'KHR', isForeign: false });
    const dollars = choicesOf({ ...BLANK, cashAccount: '1020' }, CHART);
    expect(dollars).toMatchObject({ currency: 'USD', isForeign: true });
  });

  it('moves money only between boxes and banks, in the currency that is counted', () => {
    const form = { ...BLANK, kind: 'transfer', account: '1020', currency: 'USD' } as const;
    const choices = choicesOf(form, CHART);
    expect(choices.accounts.map(({ code }) => code)).toEqual(['1020', '1110']);
    expect(choices.currency).toBe('USD');
  });

  it('asks nothing before it has an account and an amount, and nothing for a name that is only typed', () => {
    const ask = (change: object): unknown => {
      const form = { ...BLANK, account: '5110', amount: '4000', ...change };
      return voucherInput(form, choicesOf(form, CHART));
    };
    expect(ask({})).toMatchObject({ kind: 'payment', cashAccount: '1010', account: '5110', amount: '4000', rate: '' });
    expect(ask({ fund: 'IFAD' })).toMatchObject({ fund: 'IFAD' });
    expect(ask({ account: '' })).toBeNull();
    expect(ask({ amount: '' })).toBeNull();
    expect(ask({ partyText: 'Sok' })).toBeNull();
  });

  it('is followed by one of the same day, kind and box', () => {
    const next = nextVoucher({ ...BLANK, cashAccount: '1110', account: '5110', amount: '1' });
    expect(next).toEqual({ ...BLANK, cashAccount: '1110' });
  });
});
