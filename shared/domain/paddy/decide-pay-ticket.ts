import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { LAST_DATE } from '../../kernel/calendar-date.ts';
import { checkOpenDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from '../ledger/decide-entry.ts';
import { decideEntry } from '../ledger/decide-entry.ts';
import type { OriginalEntry } from '../ledger/decide-reversal.ts';
import { decideReversal } from '../ledger/decide-reversal.ts';
import { settlementPaid } from './decide-purchase.ts';
import type { SettlementPaidEvent, SettlementReversedEvent, TicketVoidedEvent } from './events.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import { formatAmount } from '../../kernel/money.ts';
import type { PayFacts } from './purchase-input.ts';
import type { PaddyRefusal } from './refusals.ts';
import { decideCash, settlementEntry } from './settle-cash.ts';

/**
 * What happens to a ticket after the day at the scale: it is paid later, or voided. Voiding reverses the purchase and
 * never the payment: money that was given stays with the farmer as an advance (product.md "Paddy arithmetic").
 */
export interface PayInput {
  readonly date: string;
  readonly payment: 'full' | 'part';
  readonly cash: string;
  readonly cashAccount?: string | undefined;
}

export function decidePayTicket(
  facts: PayFacts,
  input: PayInput,
): Outcome<readonly [EntryEvent, SettlementPaidEvent], PaddyRefusal> {
  const { ticket } = facts;
  const day = checkOpenDay(input.date, facts.lockedThrough);
  if (day) return refuseAll([day]);
  if (ticket.voided) return refuse('ticket-voided', { ticket: ticket.number }, 'ticket');
  if (!ticket.open || ticket.open.open >= 0) return refuse('ticket-nothing-due', { ticket: ticket.number }, 'ticket');
  if (input.date < ticket.date)
    return refuse('date-out-of-range', { value: input.date, first: ticket.date, last: LAST_DATE }, 'date');
  const paid = decideCash(-ticket.open.open, { ...input, step: facts.settings.cashRounding });
  if (!paid.ok) return paid;
  const entry = settlementEntry(facts, {
    date: input.date,
    party: ticket.party,
    reference: ticket.reference ?? undefined,
    ticket: ticket.id,
    payable: ticket.payable,
    item: ticket.open,
    paid: paid.value,
    cashAccount: input.cashAccount,
    fund: ticket.fund,
    activity: ticket.activity,
  });
  if (!entry.ok) return entry;
  const posted = decideEntry(facts, entry.value);
  if (!posted.ok) return posted;
  return done([posted.value, settlementPaid(ticket.id, input.date, paid.value)], posted.warnings);
}

export function decideVoidTicket(
  facts: PayFacts,
  purchase: OriginalEntry,
  input: { readonly date: string; readonly reason: string },
): Outcome<readonly [TicketVoidedEvent, EntryEvent], PaddyRefusal> {
  const { ticket } = facts;
  const day = checkOpenDay(input.date, facts.lockedThrough);
  if (day) return refuseAll([day]);
  if (ticket.voided) return refuse('ticket-voided', { ticket: ticket.number }, 'ticket');
  const entry = decideReversal(facts, purchase, { ...input, withPaper: true });
  if (!entry.ok) return entry;
  const body = { ticket: ticket.id, reason: input.reason.trim() };
  return done([{ kind: 'paddy.ticket-voided', v: 1, date: input.date, body }, entry.value], entry.warnings);
}

/** The cash and the settled due of a payment of a ticket, as its entry has them. */
export interface PaymentEntry {
  readonly entry: OriginalEntry;
  readonly ticket: number;
  readonly cashKhr: number;
  readonly settledKhr: number;
}

/** Takes back a payment that was typed wrongly: the cash is in the box again, and the due stands open. */
export function decideReversePayment(
  facts: EntryFacts,
  payment: PaymentEntry,
  input: { readonly date: string; readonly reason: string },
): Outcome<readonly [SettlementReversedEvent, EntryEvent], PaddyRefusal> {
  const entry = decideReversal(facts, payment.entry, { ...input, withPaper: true });
  if (!entry.ok) return entry;
  const body = {
    ticket: payment.ticket,
    entry: payment.entry.id,
    cash_khr: formatAmount(-payment.cashKhr, 'KHR'),
    settled_khr: formatAmount(-payment.settledKhr, 'KHR'),
    reason: input.reason.trim(),
  };
  return done([{ kind: 'paddy.settlement-reversed', v: 1, date: input.date, body }, entry.value], entry.warnings);
}
