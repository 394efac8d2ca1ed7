import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { isMoney } from '../../../shared/domain/ledger/account.ts';
import type { PaymentEntry } from '../../../shared/domain/paddy/decide-pay-ticket.ts';
import {
  decidePayTicket,
  decideReversePayment,
  decideVoidTicket,
} from '../../../shared/domain/paddy/decide-pay-ticket.ts';
import { PAYABLE_LINE } from '../../../shared/domain/paddy/decide-purchase.ts';
import type { PayFacts } from '../../../shared/domain/paddy/purchase-input.ts';
import type { PaddyRefusal } from '../../../shared/domain/paddy/refusals.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { accountOf } from '../ledger/accounts.ts';
import { entryView } from '../ledger/entry-view.ts';
import { entryFacts } from '../ledger/facts.ts';
import { originalEntry } from '../ledger/original.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { purchaseOutput } from './commands.ts';
import { ticketView } from './ticket-view.ts';

/** What happens to a ticket after the day at the scale: it is paid, a payment is taken back, or it is voided. */
const purchaseEntry = statement<LedgerTables, { ticket: number }>()((query, p) =>
  query.selectFrom('journal_entry').select('id').where('source_event', '=', p('ticket')).where('kind', '=', 'purchase'),
);

const openLine = statement<LedgerTables, { entry: number; line: number }>()((query, p) =>
  query
    .selectFrom('open_item')
    .select(['entry_id as entry', 'line', 'open'])
    .where('entry_id', '=', p('entry'))
    .where('line', '=', p('line'))
    .where('open', '<>', 0),
);

function payFacts(book: BookReader, id: number): { readonly facts: PayFacts; readonly purchase: number } | null {
  const ticket = ticketView(book, id);
  const purchase = purchaseEntry.get(book, { ticket: id })?.id;
  if (!ticket || purchase === undefined) return null;
  const original = present(originalEntry(book, purchase), 'the purchase of a ticket');
  const credited = present(original.lines[PAYABLE_LINE - 1], 'a purchase credits the farmer');
  const facts: PayFacts = {
    ...entryFacts(book, original.lines),
    ticket: {
      id,
      number: ticket.number,
      party: ticket.party.code,
      date: ticket.date,
      voided: ticket.voided !== null,
      payable: credited.account,
      open: openLine.get(book, { entry: purchase, line: PAYABLE_LINE }) ?? null,
      reference: ticket.reference,
      fund: credited.fund,
      activity: credited.activity,
    },
  };
  return { facts, purchase };
}

export function payTicket(
  { book, append }: CommandContext,
  input: ParsedInputOf<'paddy.payTicket'>,
): Outcome<PurchaseOutput, PaddyRefusal> {
  const found = payFacts(book, input.ticket);
  if (!found) return refuse('ticket-unknown', { ticket: input.ticket }, 'ticket');
  const decided = decidePayTicket(found.facts, input);
  if (!decided.ok) return decided;
  const [entry] = append(decided.value);
  return done(
    purchaseOutput(book, { ticket: input.ticket, entries: [present(entry, 'a payment').seq] }),
    decided.warnings,
  );
}

export function voidTicket(
  { book, append }: CommandContext,
  input: ParsedInputOf<'paddy.voidTicket'>,
): Outcome<PurchaseOutput, PaddyRefusal> {
  const found = payFacts(book, input.ticket);
  if (!found) return refuse('ticket-unknown', { ticket: input.ticket }, 'ticket');
  const purchase = present(originalEntry(book, found.purchase), 'the purchase of a ticket');
  const decided = decideVoidTicket(found.facts, purchase, input);
  if (!decided.ok) return decided;
  const [, entry] = append(decided.value);
  return done(
    purchaseOutput(book, { ticket: input.ticket, entries: [present(entry, 'a reversal').seq] }),
    decided.warnings,
  );
}

function paymentEntry(book: BookReader, entry: number): PaymentEntry | null {
  const view = entryView(book, entry);
  const original = originalEntry(book, entry);
  if (!original || view?.kind !== 'settlement' || view.source?.noun !== 'paddy') return null;
  const cash = view.lines.filter((line) => isMoney(accountOf(book, line.account.code)));
  return {
    entry: original,
    ticket: view.source.id,
    cashKhr: cash.reduce((sum, line) => sum - line.khr, 0),
    settledKhr: view.lines[0]?.khr ?? 0,
  };
}

export function reversePayment(
  { book, append }: CommandContext,
  input: ParsedInputOf<'paddy.reversePayment'>,
): Outcome<PurchaseOutput, PaddyRefusal> {
  const payment = paymentEntry(book, input.entry);
  if (!payment) return refuse('entry-unknown', { entry: input.entry }, 'entry');
  const decided = decideReversePayment(entryFacts(book, payment.entry.lines), payment, input);
  if (!decided.ok) return decided;
  const [, entry] = append(decided.value);
  const entries = [present(entry, 'a reversal').seq];
  return done(purchaseOutput(book, { ticket: payment.ticket, entries }), decided.warnings);
}
