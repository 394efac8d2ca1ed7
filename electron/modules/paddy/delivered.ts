import type { Kysely } from 'kysely';
import { present } from '../../../shared/kernel/assert.ts';
import type { RegisterFacts } from '../../../shared/domain/paddy/purchase-input.ts';
import type { BookReader } from '../../book/book.ts';
import type { Param } from '../../book/statement.ts';
import { statement } from '../../book/statement.ts';
import { memberStanding, seasonOf } from '../organic/delivery.ts';
import { keepsRegister } from '../organic/register.ts';
import { findPartyId } from '../parties/queries.ts';
import { stoodOn } from './stood-on.ts';
import type { PaddyTables } from './tables.ts';

/**
 * How much of a season's quota a member has delivered: payable kilograms of tickets that are neither conventional nor void.
 */
interface Delivered {
  party: number;
  from: string;
  to: string;
}

/** Tickets of a party in some days that were weighed as organic or in conversion, void ones still among them. */
const deliveries = (query: Kysely<PaddyTables>, p: Param<Delivered>) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => row.fn.coalesce(row.fn.sum<number>('payable_g'), row.lit(0)).as('payableG'))
    .where('weigh_ticket.party_id', '=', p('party'))
    .where('weigh_ticket.date', '>=', p('from'))
    .where('weigh_ticket.date', '<=', p('to'))
    .where('organic_status', '<>', 'conventional');

const deliveredBetween = statement<PaddyTables, Delivered>()((query, p) =>
  deliveries(query, p).where('ticket_void.ticket_id', 'is', null),
);

const deliveredAsOf = statement<PaddyTables, Delivered>()((query, p) => deliveries(query, p).where(stoodOn(p('to'))));

/** Grams of the season up to a day, as they stood on it: what reports and papers of that day say. */
export const deliveredTo = (book: BookReader, party: number, date: string): number =>
  present(deliveredAsOf.get(book, { party, from: seasonOf(date).from, to: date }), 'a sum is one row').payableG;

/** Grams in the whole season of the day: papers arrive out of order. */
export const deliveredG = (book: BookReader, party: number, date: string): number =>
  present(deliveredBetween.get(book, { party, ...seasonOf(date) }), 'a sum is one row').payableG;

/** What the register says of the farmer on the day; null where the cooperative keeps none, or the farmer is unknown. */
export function registerFacts(book: BookReader, code: string, date: string): RegisterFacts | null {
  if (!keepsRegister(book)) return null;
  const party = findPartyId(book, code);
  if (party === null) return null;
  const standing = memberStanding(book, party, date);
  return {
    standard: standing.standard,
    status: standing.status,
    because: standing.because,
    approval: standing.approval,
    quotaG: standing.quotaG,
    deliveredG: deliveredG(book, party, date),
    overQuota: standing.overQuota,
  };
}

const notConventionalSince = statement<PaddyTables, { party: number; from: string }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => row.fn.countAll<number>().as('tickets'))
    .where('weigh_ticket.party_id', '=', p('party'))
    .where('weigh_ticket.date', '>=', p('from'))
    .where('organic_status', '<>', 'conventional')
    .where('ticket_void.ticket_id', 'is', null),
);

/** Tickets of a party, from a day on, that were weighed as organic or in conversion and are not void. */
export const ticketsSince = (book: BookReader, party: number, date: string): number =>
  present(notConventionalSince.get(book, { party, from: date }), 'a count is one row').tickets;
