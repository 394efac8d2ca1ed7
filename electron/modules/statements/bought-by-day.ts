import type { Bought } from '../../../shared/contract/statements.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PaddyTables } from '../paddy/tables.ts';

/**
 * What was bought on each day. The days are added once and remembered; after that only what came since is looked at: new
 * tickets by their number in the log, and voids, of which there are few.
 */

const newTickets = statement<PaddyTables, { after: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select((row) => [
      'date',
      row.fn.countAll<number>().as('tickets'),
      row.fn.sum<number>(row('gross_g', '-', row.ref('tare_g'))).as('netG'),
      row.fn.sum<number>('value_khr').as('valueKhr'),
      row.fn.max<number>('id').as('last'),
    ])
    .where('id', '>', p('after'))
    .groupBy('date'),
);

const newVoids = statement<PaddyTables, { after: number }>()((query, p) =>
  query
    .selectFrom('ticket_void')
    .innerJoin('weigh_ticket', 'weigh_ticket.id', 'ticket_void.ticket_id')
    .select((row) => [
      'weigh_ticket.date',
      'ticket_void.event',
      row('gross_g', '-', row.ref('tare_g')).as('netG'),
      'value_khr as valueKhr',
    ])
    .where('ticket_void.event', '>', p('after')),
);

interface Days {
  lastTicket: number;
  lastVoid: number;
  readonly byDay: Map<string, Bought>;
}

export const NOTHING_BOUGHT: Bought = { tickets: 0, netG: 0, valueKhr: 0 };

const plus = (a: Bought, b: Bought, sign: 1 | -1 = 1): Bought => ({
  tickets: a.tickets + sign * b.tickets,
  netG: a.netG + sign * b.netG,
  valueKhr: a.valueKhr + sign * b.valueKhr,
});

/** By day, voided tickets left out. */
export function boughtByDay(book: BookReader): ReadonlyMap<string, Bought> {
  const days = book.remember<Days>('bought-by-day', () => ({ lastTicket: 0, lastVoid: 0, byDay: new Map() }));
  const add = (date: string, bought: Bought, sign: 1 | -1): unknown =>
    days.byDay.set(date, plus(days.byDay.get(date) ?? NOTHING_BOUGHT, bought, sign));
  for (const { date, last, ...bought } of newTickets.all(book, { after: days.lastTicket })) {
    add(date, bought, 1);
    days.lastTicket = Math.max(days.lastTicket, last);
  }
  for (const { date, event, ...bought } of newVoids.all(book, { after: days.lastVoid })) {
    add(date, { tickets: 1, ...bought }, -1);
    days.lastVoid = Math.max(days.lastVoid, event);
  }
  return days.byDay;
}

/** All that was bought from one day to another, both counted. */
export const boughtBetween = (days: ReadonlyMap<string, Bought>, from: string, to: string): Bought =>
  [...days].reduce((sum, [date, bought]) => (date >= from && date <= to ? plus(sum, bought) : sum), NOTHING_BOUGHT);
