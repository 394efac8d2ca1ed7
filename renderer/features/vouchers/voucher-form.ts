import type { AccountView } from '../../../shared/contract/ledger.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { isMoney } from '../../../shared/domain/ledger/account.ts';
import type { Currency } from '../../../shared/kernel/money.ts';

/** What stands on a voucher while it is being filled, all of it as typed. */

export type VoucherKind = InputOf<'ledger.postVoucher'>['kind'];

export interface VoucherForm {
  readonly kind: VoucherKind;
  readonly date: string;
  readonly reference: string;
  readonly cashAccount: string;
  readonly account: string;
  /** Code of who is chosen; blank while a name is only being typed. */
  readonly party: string;
  readonly partyText: string;
  readonly amount: string;
  /** Only a transfer chooses: else the money is that of the box. */
  readonly currency: Currency;
  readonly rate: string;
  readonly fund: string;
  readonly activity: string;
  readonly description: string;
}

export const VOUCHER_FIELDS = ['date', 'reference', 'cashAccount', 'account', 'party', 'amount', 'currency', 'rate'];

export const blankVoucher = (today: string): VoucherForm => ({
  kind: 'payment',
  date: today,
  reference: '',
  cashAccount: '',
  account: '',
  party: '',
  partyText: '',
  amount: '',
  currency: 'KHR',
  rate: '',
  fund: '',
  activity: '',
  description: '',
});

/** The next voucher of the same day, kind and box. */
export const nextVoucher = ({ kind, date, cashAccount, currency }: VoucherForm): VoucherForm => ({
  ...blankVoucher(date),
  kind,
  cashAccount,
  currency,
});

/** A voucher as the chart of accounts completes it: which boxes and accounts there are, and in which money it is. */
export interface VoucherChoices {
  readonly boxes: readonly AccountView[];
  readonly accounts: readonly AccountView[];
  readonly box: AccountView | undefined;
  readonly account: AccountView | undefined;
  readonly currency: Currency;
  readonly isForeign: boolean;
}

export function choicesOf(form: VoucherForm, chart: readonly AccountView[]): VoucherChoices {
  const boxes = chart.filter(isMoney);
  const box = boxes.find(({ code }) => code === form.cashAccount) ?? boxes[0];
  const others = form.kind === 'transfer' ? boxes : chart;
  const accounts = others.filter(({ code }) => code !== box?.code);
  const account = accounts.find(({ code }) => code === form.account);
  const isMixed = box?.currency !== 'KHR' || (account !== undefined && account.currency !== 'KHR');
  const currency = form.kind === 'transfer' && isMixed ? form.currency : (box?.currency ?? 'KHR');
  return { boxes, accounts, box, account, currency, isForeign: isMixed };
}

/** What is asked of the book, or null while the voucher still lacks what no voucher is without. */
export function voucherInput(form: VoucherForm, choices: VoucherChoices): InputOf<'ledger.postVoucher'> | null {
  const { box, account, currency, isForeign } = choices;
  if (!box || !account || form.amount === '') return null;
  if (form.party === '' && form.partyText.trim() !== '' && form.kind !== 'transfer') return null;
  return {
    date: form.date,
    kind: form.kind,
    reference: form.reference,
    cashAccount: box.code,
    account: account.code,
    party: form.kind === 'transfer' ? '' : form.party,
    amount: form.amount,
    currency,
    rate: isForeign ? form.rate : '',
    description: form.description,
    ...(form.fund === '' ? {} : { fund: form.fund }),
    ...(form.activity === '' ? {} : { activity: form.activity }),
  };
}
