import { present } from '../../kernel/assert.ts';
import { ratioToDecimal } from '../../kernel/decimal.ts';
import { formatAmount } from '../../kernel/money.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import { formatKg } from '../../kernel/weight.ts';
import { accountForRole } from '../ledger/account.ts';
import type { EntryEvent } from '../ledger/decide-entry.ts';
import { decideEntry } from '../ledger/decide-entry.ts';
import type { EntryDraft } from '../ledger/draft.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import { partyKey } from '../ledger/facts.ts';
import { nextNumber, TICKET_SERIES } from '../ledger/series.ts';
import type { Payable } from './arithmetic.ts';
import { payableOf, valueOf } from './arithmetic.ts';
import type { Deducted } from './deduct.ts';
import { decideDeductions } from './deduct.ts';
import type { SettlementPaidEvent, TicketWeighedEvent } from './events.ts';
import { premiumOf, unitPrice } from './price-list.ts';
import type { PurchaseFacts, PurchaseInput } from './purchase-input.ts';
import type { ReadTicket } from './read-ticket.ts';
import { readTicket } from './read-ticket.ts';
import { ruleEvent } from './read-rule.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { CashSettlement } from './settle-cash.ts';
import { decideCash, settlementEntry } from './settle-cash.ts';
import type { PaddyRule, PriceLine } from './types.ts';

/**
 * Buying paddy at the scale, as one act: the ticket with every step frozen, the purchase (Dr paddy-stock / Cr
 * farmers-payable, deductions taken off), and where the farmer is paid, the payment as an entry of its own.
 */
export type PurchaseEvent = TicketWeighedEvent | EntryEvent | SettlementPaidEvent;

interface Priced {
  readonly ticket: ReadTicket;
  readonly rule: PaddyRule;
  readonly payable: Payable;
  readonly price: PriceLine;
  readonly premium: string;
  readonly valueKhr: number;
}

export function decidePurchase(
  facts: PurchaseFacts,
  input: PurchaseInput,
): Outcome<readonly PurchaseEvent[], PaddyRefusal> {
  const priced = priceTicket(facts, input);
  if (!priced.ok) return priced;
  const deducted = decideDeductions(facts, input, priced.value.valueKhr);
  if (!deducted.ok) return deducted;
  const due = priced.value.valueKhr - deducted.value.total;
  const { payment } = priced.value.ticket;
  const paid = decideCash(due, { payment, cash: input.cash, step: facts.settings.cashRounding });
  if (!paid.ok) return paid;

  const quota = decideQuota(facts, priced.value);
  if (!quota.ok) return quota;
  const purchase = purchaseEntry(facts, input, { priced: priced.value, deducted: deducted.value });
  if (!purchase.ok) return purchase;
  const posted = decideEntry(facts, purchase.value);
  if (!posted.ok) return posted;
  const ticket = ticketEvent(facts, input, { priced: priced.value, deducted: deducted.value, paid: paid.value });
  const warnings = [...quota.warnings, ...posted.warnings];
  if (paid.value.settledKhr === 0) return done([ticket, posted.value], warnings);

  const payableLine = { entry: facts.nextSeq + 1, line: PAYABLE_LINE, open: -due };
  const payable = present(purchase.value.lines[PAYABLE_LINE - 1], 'a purchase credits the farmer').account;
  const settled = paySettlement(facts, input, { paid: paid.value, payable, item: payableLine });
  return settled.ok ? done([ticket, posted.value, ...settled.value], [...warnings, ...settled.warnings]) : settled;
}

/** The line of a purchase entry that credits the farmer. */
export const PAYABLE_LINE = 2;

function priceTicket(facts: PurchaseFacts, input: PurchaseInput): Outcome<Priced, PaddyRefusal> {
  const read = readTicket(facts, input);
  if (!read.ok) return read;
  const { rule, price } = facts;
  if (!rule) return refuse('rule-missing', { date: input.date }, 'date');
  if (!price) return refuse('price-missing', { variety: read.value.variety, date: input.date }, 'variety');
  const weighing = { ...read.value, netG: read.value.grossG - read.value.tareG };
  const payable = payableOf(rule, weighing);
  const premium = premiumOf(price, read.value.status);
  const valueKhr = payable.payableG > 0 ? valueOf(payable.payableG, unitPrice(price.price, premium)) : 0;
  if (valueKhr === null)
    return refuse(
      'amount-too-large',
      { value: `${formatKg(payable.payableG)} kg × ${unitPrice(price.price, premium)}` },
      'grossKg',
    );
  if (valueKhr <= 0) {
    const kg = payable.payableG < 0 ? `-${formatKg(-payable.payableG)}` : formatKg(payable.payableG);
    return refuse('payable-not-above-zero', { payable: kg }, 'grossKg');
  }
  return done({ ticket: read.value, rule, payable, price, premium, valueKhr });
}

/**
 * What a member delivers as organic or in conversion stays within the season's quota: the setting says whether more is
 * only warned of, or stopped. Source: organic.md §5.1.
 */
function decideQuota({ register, isImport }: PurchaseFacts, { ticket, payable }: Priced): Outcome<null, PaddyRefusal> {
  if (!register || ticket.status === 'conventional') return done(null);
  const left = register.quotaG - register.deliveredG;
  if (payable.payableG <= left) return done(null);
  const over = {
    quota: formatKg(register.quotaG),
    delivered: formatKg(register.deliveredG),
    payable: formatKg(payable.payableG),
    over: formatKg(payable.payableG - left),
  };
  if (register.overQuota === 'block' && !isImport) return refuse('quota-over-blocked', over, 'grossKg');
  return done(null, [{ code: 'quota-over', params: over, field: 'grossKg' }]);
}

/** What the ticket keeps of the register. */
function registerBody({ register }: PurchaseFacts): Pick<TicketWeighedEvent['body'], 'register'> {
  if (!register) return {};
  const { standard, quotaG, deliveredG } = register;
  return { register: { standard, quota_g: quotaG, delivered_before_g: deliveredG } };
}

function purchaseEntry(
  facts: EntryFacts,
  input: PurchaseInput,
  { priced, deducted }: { readonly priced: Priced; readonly deducted: Deducted },
): Outcome<EntryDraft, PaddyRefusal> {
  const accounts = [...facts.accounts.values()];
  const stock = accountForRole(accounts, 'paddy-stock');
  if (!stock) return refuse('role-missing', { role: 'paddy-stock', currency: 'KHR' });
  const payable = accountForRole(accounts, 'farmers-payable');
  if (!payable) return refuse('role-missing', { role: 'farmers-payable', currency: 'KHR' });
  const { party, fund, activity } = input;
  const own = { entry: 0, line: PAYABLE_LINE, amount: deducted.total };
  const debit = { account: payable.code, party, khr: deducted.total, settles: [own], fund, activity };
  return done({
    date: input.date,
    kind: 'purchase',
    reference: input.reference || undefined,
    description: 'Paddy purchase',
    source: { noun: 'paddy', event: facts.nextSeq },
    lines: [
      { account: stock.code, khr: priced.valueKhr, fund, activity },
      { account: payable.code, party, khr: -priced.valueKhr, settles: [], fund, activity, fields: { party: 'party' } },
      ...(deducted.total > 0 ? [debit, ...deducted.lines.map((line) => ({ ...line, fund, activity }))] : []),
    ],
  });
}

function ticketEvent(
  facts: PurchaseFacts,
  input: PurchaseInput,
  made: { readonly priced: Priced; readonly deducted: Deducted; readonly paid: CashSettlement },
): TicketWeighedEvent {
  const { ticket, rule, payable, price, premium, valueKhr } = made.priced;
  const { from_date: _, ...frozenRule } = ruleEvent(rule, input.date).body;
  return {
    kind: 'paddy.ticket-weighed',
    v: 1,
    date: input.date,
    body: {
      number: nextNumber(facts, TICKET_SERIES, input.date),
      ...(input.reference === '' ? {} : { reference: input.reference }),
      party: input.party,
      variety: ticket.variety,
      organic_status: ticket.status,
      ...(ticket.bags === null ? {} : { bags: ticket.bags }),
      gross_g: ticket.grossG,
      tare_g: ticket.tareG,
      moisture_pct: ticket.moisturePct,
      impurity_pct: ticket.impurityPct,
      rule: frozenRule,
      moisture_factor: ratioToDecimal(payable.moistureFactor, 6),
      impurity_factor: ratioToDecimal(payable.impurityFactor, 6),
      payable_g: payable.payableG,
      price_khr_per_kg: price.price,
      premium_khr_per_kg: premium,
      value_khr: formatAmount(valueKhr, 'KHR'),
      deductions: made.deducted.deductions.map(({ kind, khr }) => ({ kind, khr: formatAmount(khr, 'KHR') })),
      due_khr: formatAmount(valueKhr - made.deducted.total, 'KHR'),
      payment: ticket.payment,
      paid_khr: formatAmount(made.paid.cashKhr, 'KHR'),
      rounding_khr: formatAmount(made.paid.cashKhr - made.paid.settledKhr, 'KHR'),
      ...registerBody(facts),
    },
  };
}

interface PayNow {
  readonly paid: CashSettlement;
  readonly payable: string;
  readonly item: { readonly entry: number; readonly line: number; readonly open: number };
}

/** The payment that goes with the ticket: it follows the ticket's and the purchase's events in the log. */
function paySettlement(
  facts: EntryFacts,
  input: PurchaseInput,
  { paid, payable, item }: PayNow,
): Outcome<readonly PurchaseEvent[], PaddyRefusal> {
  const entry = settlementEntry(facts, { ...input, ticket: facts.nextSeq, payable, item, paid });
  if (!entry.ok) return entry;
  const openItems = new Map(facts.openItems).set(partyKey(payable, input.party), [item]);
  const posted = decideEntry({ ...facts, openItems }, entry.value);
  if (!posted.ok) return posted;
  return done([posted.value, settlementPaid(facts.nextSeq, input.date, paid)], posted.warnings);
}

export const settlementPaid = (ticket: number, date: string, paid: CashSettlement): SettlementPaidEvent => ({
  kind: 'paddy.settlement-paid',
  v: 1,
  date,
  body: {
    ticket,
    cash_khr: formatAmount(paid.cashKhr, 'KHR'),
    settled_khr: formatAmount(paid.settledKhr, 'KHR'),
  },
});
