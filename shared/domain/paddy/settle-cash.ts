import { parseAmount, roundCash } from '../../kernel/money.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import { accountForRole } from '../ledger/account.ts';
import { cashBox } from '../ledger/cash-box.ts';
import type { DraftLine, EntryDraft } from '../ledger/draft.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { PaymentKind } from './types.ts';

/**
 * Paying what is due. "In full" settles the whole due with notes: rounded to the cooperative's step, the odd riel on
 * cash-rounding. A part is a typed sum in notes that settles just itself. A typed sum that the rule does not give is
 * refused, for then paper and book would differ.
 */
export interface CashSettlement {
  readonly cashKhr: number;
  /** Riel of the due that the cash settles. */
  readonly settledKhr: number;
}

export const NOTHING: CashSettlement = { cashKhr: 0, settledKhr: 0 };

export function decideCash(
  due: number,
  input: { readonly payment: PaymentKind; readonly cash: string; readonly step: number },
): Outcome<CashSettlement, PaddyRefusal> {
  const typed = input.cash === '' ? null : parseAmount(input.cash, 'KHR');
  if (input.cash !== '' && (typed === null || typed < 0))
    return refuse('amount-not-plain', { value: input.cash, currency: 'KHR' }, 'cash');
  if (input.payment === 'part') {
    if (typed === null || typed === 0) return refuse('cash-needed', {}, 'cash');
    if (typed % input.step !== 0) return refuse('cash-not-in-notes', { cash: typed, step: input.step }, 'cash');
    return typed > due
      ? refuse('cash-above-due', { cash: typed, due }, 'cash')
      : done({ cashKhr: typed, settledKhr: typed });
  }
  const rule = input.payment === 'full' ? roundCash(due, input.step) : 0;
  if (typed !== null && typed !== rule) return refuse('cash-not-by-rule', { cash: typed, rule, due }, 'cash');
  return done(input.payment === 'full' ? { cashKhr: rule, settledKhr: due } : NOTHING);
}

export interface SettlementDraft {
  readonly date: string;
  readonly party: string;
  readonly reference?: string | undefined;
  readonly ticket: number;
  /** The control account on which the farmer was credited, and the line that is paid. */
  readonly payable: string;
  readonly item: { readonly entry: number; readonly line: number };
  readonly paid: CashSettlement;
  readonly cashAccount?: string | undefined;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
}

/** Dr farmers-payable / Cr cash, and the odd riel to cash-rounding. */
export function settlementEntry(facts: EntryFacts, draft: SettlementDraft): Outcome<EntryDraft, PaddyRefusal> {
  const accounts = [...facts.accounts.values()];
  const box = cashBox(facts, draft.cashAccount);
  if (!box.ok) return box;
  const { cashKhr, settledKhr } = draft.paid;
  const dimensions = { fund: draft.fund, activity: draft.activity };
  const lines: DraftLine[] = [
    {
      account: draft.payable,
      party: draft.party,
      khr: settledKhr,
      settles: [{ entry: draft.item.entry, line: draft.item.line, amount: settledKhr }],
      ...dimensions,
      fields: { party: 'party', amount: 'cash' },
    },
  ];
  if (cashKhr !== 0)
    lines.push({
      account: box.value,
      khr: -cashKhr,
      ...dimensions,
      fields: { account: 'cashAccount', amount: 'cash' },
    });
  if (cashKhr !== settledKhr) {
    const rounding = accountForRole(accounts, 'cash-rounding');
    if (!rounding) return refuse('role-missing', { role: 'cash-rounding', currency: 'KHR' });
    lines.push({ account: rounding.code, khr: cashKhr - settledKhr, ...dimensions });
  }
  return done({
    date: draft.date,
    kind: 'settlement',
    reference: draft.reference,
    description: 'Payment for paddy',
    source: { noun: 'paddy', event: draft.ticket },
    lines,
  });
}
