import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { DEDUCTION_ROLES } from '../../../shared/domain/paddy/deduct.ts';
import { decidePurchase } from '../../../shared/domain/paddy/decide-purchase.ts';
import { decidePrice } from '../../../shared/domain/paddy/price-list.ts';
import type { PurchaseFacts } from '../../../shared/domain/paddy/purchase-input.ts';
import type { PaddyRefusal } from '../../../shared/domain/paddy/refusals.ts';
import type { PriceLine } from '../../../shared/domain/paddy/types.ts';
import { fiscalYearOf } from '../../../shared/domain/book/types.ts';
import { isCash } from '../../../shared/domain/ledger/account.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import { tidyText } from '../../../shared/kernel/plain-text.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { accountOf, chartOf } from '../ledger/accounts.ts';
import { balanceOf } from '../ledger/balances.ts';
import { entryView, namedAccount, numberText } from '../ledger/entry-view.ts';
import { entryFacts } from '../ledger/facts.ts';
import { farmerBalances } from '../ledger/party-balances.ts';
import { partyIdOf } from '../parties/queries.ts';
import { settingsOf } from '../settings/settings.ts';
import { registerFacts } from './delivered.ts';
import { priceOn, pricesOf, ruleOn } from './lists.ts';
import type { PaddyTables } from './tables.ts';
import { ticketView } from './ticket-view.ts';

/** Buying paddy, and setting prices. */
export type PurchaseInput = ParsedInputOf<'paddy.postPurchase'>;

const sameReference = statement<PaddyTables, { reference: string; year: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select(['series', 'fiscal_year', 'number'])
    .where('reference', '=', p('reference'))
    .where('fiscal_year', '=', p('year'))
    .where('ticket_void.ticket_id', 'is', null),
);

/** A slip's number is used once in a fiscal year; the slip of a voided ticket may be entered again. */
function ticketTaken(book: BookReader, reference: string, date: string): string | null {
  if (reference === '' || !isCalendarDate(date)) return null;
  const row = sameReference.get(book, { reference, year: fiscalYearOf(date, settingsOf(book).fiscalYearStart) });
  return row ? numberText(row) : null;
}

const OWED_ROLES: ReadonlySet<string> = new Set(Object.values(DEDUCTION_ROLES).flat());

/** Accounts that a ticket may post to by party; what is owed is looked up only where something is kept back. */
function touchedBy(book: BookReader, input: PurchaseInput): { account: string; party: string }[] {
  const roles = new Set<string>(input.deductions.flatMap(({ kind }) => DEDUCTION_ROLES[kind]));
  const accounts = [...chartOf(book).values()].filter(
    ({ role }) => role !== null && OWED_ROLES.has(role) && roles.has(role),
  );
  return [{ account: '', party: input.party }, ...accounts.map(({ code }) => ({ account: code, party: input.party }))];
}

function purchaseFacts(book: BookReader, input: PurchaseInput, isImport: boolean): PurchaseFacts {
  return {
    ...entryFacts(book, touchedBy(book, input)),
    price: isCalendarDate(input.date) ? priceOn(book, tidyText(input.variety), input.date) : null,
    rule: isCalendarDate(input.date) ? ruleOn(book, input.date) : null,
    ticketTaken: ticketTaken(book, input.reference, input.date),
    register: isCalendarDate(input.date) ? registerFacts(book, input.party, input.date) : null,
    isImport,
  };
}

/** Sequence numbers of the ticket and of the entries that were posted with it. */
export function writePurchase(
  { book, append }: CommandContext,
  input: PurchaseInput,
  isImport = false,
): Outcome<{ readonly ticket: number; readonly entries: readonly number[] }, PaddyRefusal> {
  const decided = decidePurchase(purchaseFacts(book, input, isImport), input);
  if (!decided.ok) return decided;
  const logged = append(decided.value);
  const entries = logged.filter((event) => event.kind === 'ledger.entry-posted').map((event) => event.seq);
  return done({ ticket: present(logged[0], 'a ticket').seq, entries }, decided.warnings);
}

export function postPurchase(context: CommandContext, input: PurchaseInput): Outcome<PurchaseOutput, PaddyRefusal> {
  const written = writePurchase(context, input);
  return written.ok ? done(purchaseOutput(context.book, written.value), written.warnings) : written;
}

export function purchaseOutput(
  book: BookReader,
  made: { readonly ticket: number; readonly entries: readonly number[] },
): PurchaseOutput {
  const ticket = present(ticketView(book, made.ticket), 'the ticket is there');
  const entries = made.entries.map((entry) => present(entryView(book, entry), 'the entry was just posted'));
  const boxes = entries
    .flatMap((entry) => entry.lines)
    .map((line) => accountOf(book, line.account.code))
    .filter(isCash);
  const [box] = boxes;
  return {
    ticket,
    entries,
    farmer: farmerBalances(book, partyIdOf(book, ticket.party.code)),
    box: box ? { ...namedAccount(box), balanceKhr: balanceOf(book, box.id).khr } : null,
  };
}

export function setPrice(
  { book, append }: CommandContext,
  input: ParsedInputOf<'paddy.setPrice'>,
): Outcome<PriceLine, PaddyRefusal> {
  const variety = tidyText(input.variety);
  const standing = pricesOf(book).find((line) => line.variety === variety && line.fromDate === input.fromDate) ?? null;
  const decided = decidePrice({ standing }, input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return done(
    present(
      pricesOf(book).find((line) => line.variety === variety && line.fromDate === input.fromDate),
      'the price just set',
    ),
  );
}
