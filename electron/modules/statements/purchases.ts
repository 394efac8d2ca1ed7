import type { Kysely } from 'kysely';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import { unitPrice } from '../../../shared/domain/paddy/price-list.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import { stoodOn } from '../paddy/stood-on.ts';
import type { PaddyTables } from '../paddy/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';

/**
 * The tickets and what was bought, as it stood at the end of the days asked for: a ticket that was voided later was still
 * bought in them, as the entries of a locked month still say. A void of an earlier purchase lessens the days it was made in.
 */
type Tables = PaddyTables & PartiesTables;

export interface Between {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const ALWAYS = { from: '0000-00-00', to: '9999-99-99' };

const ticketRows = statement<Tables, { from: string; to: string; member: string }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .innerJoin('party', 'party.id', 'weigh_ticket.party_id')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .leftJoin('ticket_settlement', (join) =>
      join.onRef('ticket_settlement.ticket_id', '=', 'weigh_ticket.id').on('ticket_settlement.date', '<=', p('to')),
    )
    .selectAll('weigh_ticket')
    .select((row) => [
      'party.code',
      row.fn.coalesce(row.fn.sum<number>('ticket_settlement.cash_khr'), row.lit(0)).as('cash'),
    ])
    .where('weigh_ticket.date', '>=', p('from'))
    .where('weigh_ticket.date', '<=', p('to'))
    .where(stoodOn(p('to')))
    .where((row) => row.or([row(row.val(p('member')), '=', ''), row('party.code', '=', p('member'))]))
    .groupBy('weigh_ticket.id')
    .orderBy('weigh_ticket.date')
    .orderBy('weigh_ticket.id'),
);

export interface TicketLine {
  /** The slip's number, or the book's own where it has none. */
  readonly ticket: string;
  readonly member: string;
  readonly variety: string;
  readonly organicStatus: OrganicStatus;
  readonly netG: number;
  readonly payableG: number;
  /** Riel per kilogram, price and premium. */
  readonly unitPrice: string;
  readonly valueKhr: number;
  readonly deductionKhr: number;
  readonly dueKhr: number;
  /** Cash paid on the ticket up to the report's last day. */
  readonly cashKhr: number;
}

export const weighTickets = (
  book: BookReader,
  { from, to, member }: Between & { readonly member?: string | undefined },
): readonly TicketLine[] =>
  ticketRows.all(book, { from: from ?? ALWAYS.from, to: to ?? ALWAYS.to, member: member ?? '' }).map((row) => ({
    ticket: row.reference ?? numberText(row),
    member: row.code,
    variety: row.variety,
    organicStatus: row.organic_status as OrganicStatus,
    netG: row.gross_g - row.tare_g,
    payableG: row.payable_g,
    unitPrice: unitPrice(row.price, row.premium),
    valueKhr: row.value_khr,
    deductionKhr: row.deduction_khr,
    dueKhr: row.due_khr,
    cashKhr: row.cash,
  }));

const sumsByVariety = (query: Kysely<Tables>) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => [
      'variety',
      'organic_status as organicStatus',
      row.fn.sum<number>(row('gross_g', '-', row.ref('tare_g'))).as('netG'),
      row.fn.sum<number>('payable_g').as('payableG'),
      row.fn.sum<number>('value_khr').as('valueKhr'),
    ])
    .groupBy(['variety', 'organic_status']);

const boughtByVariety = statement<Tables, { from: string; to: string }>()((query, p) =>
  sumsByVariety(query)
    .where('weigh_ticket.date', '>=', p('from'))
    .where('weigh_ticket.date', '<=', p('to'))
    .where(stoodOn(p('to'))),
);

/** Tickets of earlier days that were voided in these. */
const voidedByVariety = statement<Tables, { from: string; to: string }>()((query, p) =>
  sumsByVariety(query)
    .where('weigh_ticket.date', '<', p('from'))
    .where('ticket_void.date', '>=', p('from'))
    .where('ticket_void.date', '<=', p('to')),
);

export interface BoughtOfVariety {
  readonly variety: string;
  readonly organicStatus: string;
  readonly netG: number;
  readonly payableG: number;
  readonly valueKhr: number;
}

const keyOf = ({ variety, organicStatus }: BoughtOfVariety): string => `${variety} ${organicStatus}`;

const inOrder = (a: BoughtOfVariety, b: BoughtOfVariety): number =>
  a.variety === b.variety ? compare(a.organicStatus, b.organicStatus) : compare(a.variety, b.variety);

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

export function purchasesByVariety(book: BookReader, { from, to }: Between): readonly BoughtOfVariety[] {
  const days = { from: from ?? ALWAYS.from, to: to ?? ALWAYS.to };
  const bought = new Map(boughtByVariety.all(book, days).map((row) => [keyOf(row), row]));
  for (const row of voidedByVariety.all(book, days)) {
    const { netG, payableG, valueKhr } = bought.get(keyOf(row)) ?? { netG: 0, payableG: 0, valueKhr: 0 };
    bought.set(keyOf(row), {
      ...row,
      netG: netG - row.netG,
      payableG: payableG - row.payableG,
      valueKhr: valueKhr - row.valueKhr,
    });
  }
  return [...bought.values()].sort(inOrder);
}
