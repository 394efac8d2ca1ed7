import type { StatementDelivery, StatementPayment } from '../../../shared/contract/member-statement.ts';
import { unitPrice } from '../../../shared/domain/paddy/price-list.ts';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import type { DeductionKind } from '../../../shared/domain/paddy/types.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { stoodOn } from '../paddy/stood-on.ts';
import type { PaddyTables } from '../paddy/tables.ts';

/** What one farmer delivered in some days, and the cash that was given for it. */
type Tables = PaddyTables & LedgerTables;

interface Asked {
  party: number;
  from: string;
  to: string;
}

const ticketsBetween = statement<Tables, Asked>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .selectAll('weigh_ticket')
    .where('party_id', '=', p('party'))
    .where('weigh_ticket.date', '>=', p('from'))
    .where('weigh_ticket.date', '<=', p('to'))
    .where(stoodOn(p('to')))
    .orderBy('weigh_ticket.date')
    .orderBy('weigh_ticket.id'),
);

const ticketById = statement<Tables, { id: number }>()((query, p) =>
  query.selectFrom('weigh_ticket').select(['reference', 'series', 'fiscal_year', 'number']).where('id', '=', p('id')),
);

const cashOfEntry = statement<Tables, { entry: number }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .innerJoin('account', 'account.id', 'journal_line.account_id')
    .select((row) => row.fn.coalesce(row.fn.sum<number>('khr'), row.lit(0)).as('khr'))
    .where('entry_id', '=', p('entry'))
    .where('account.role', 'in', ['cash', 'bank']),
);

export function deliveriesOf(
  book: BookReader,
  party: number,
  days: { readonly from: string; readonly to: string },
): readonly StatementDelivery[] {
  return ticketsBetween.all(book, { party, ...days }).map((row) => ({
    date: row.date,
    ticket: row.reference ?? numberText(row),
    variety: row.variety,
    organicStatus: row.organic_status as OrganicStatus,
    netG: row.gross_g - row.tare_g,
    payableG: row.payable_g,
    unitPrice: unitPrice(row.price, row.premium),
    valueKhr: row.value_khr,
    deductions: JSON.parse(row.deductions) as { kind: DeductionKind; khr: number }[],
    deductionKhr: row.deduction_khr,
    dueKhr: row.due_khr,
  }));
}

/** A line that settles what was owed for a ticket, or that takes such a payment back. */
export interface SettlingLine {
  readonly entry_id: number;
  readonly date: string;
  readonly series: string;
  readonly fiscal_year: number;
  readonly number: number;
  readonly ticket: number | null;
  readonly settledKhr: number;
}

export function paymentOf(book: BookReader, line: SettlingLine): StatementPayment {
  const ticket = line.ticket === null ? undefined : ticketById.get(book, { id: line.ticket });
  return {
    date: line.date,
    number: numberText(line),
    ticket: ticket ? (ticket.reference ?? numberText(ticket)) : '',
    settledKhr: line.settledKhr,
    cashKhr: 0 - (cashOfEntry.get(book, { entry: line.entry_id })?.khr ?? 0),
  };
}
