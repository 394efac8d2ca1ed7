import type { Bought } from '../../../shared/contract/statements.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PaddyTables } from '../paddy/tables.ts';

/**
 * What was bought in some days, by the rule of the report of purchases. The tickets of each day are added once and
 * remembered, and its voids beside them; after that only what came since is looked at: new tickets by their number in the
 * log, and voids, of which there are few.
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
      'ticket_void.date',
      'ticket_void.event',
      'weigh_ticket.date as weighedOn',
      row('gross_g', '-', row.ref('tare_g')).as('netG'),
      'value_khr as valueKhr',
    ])
    .where('ticket_void.event', '>', p('after')),
);

interface Voided {
  readonly weighedOn: string;
  readonly netG: number;
  readonly valueKhr: number;
}

interface Day {
  weighed: Bought;
  /** Of any day, and voided on this one. */
  readonly voided: Voided[];
}

interface Days {
  lastTicket: number;
  lastVoid: number;
  readonly byDay: Map<string, Day>;
}

const NOTHING: Bought = { tickets: 0, voidedEarlier: 0, netG: 0, valueKhr: 0 };

const plus = (a: Bought, b: Bought): Bought => ({
  tickets: a.tickets + b.tickets,
  voidedEarlier: a.voidedEarlier + b.voidedEarlier,
  netG: a.netG + b.netG,
  valueKhr: a.valueKhr + b.valueKhr,
});

export function boughtByDay(book: BookReader): ReadonlyMap<string, Day> {
  const days = book.remember<Days>('bought-by-day', () => ({ lastTicket: 0, lastVoid: 0, byDay: new Map() }));
  const dayOf = (date: string): Day => {
    const day = days.byDay.get(date) ?? { weighed: NOTHING, voided: [] };
    days.byDay.set(date, day);
    return day;
  };
  for (const { date, last, ...weighed } of newTickets.all(book, { after: days.lastTicket })) {
    const day = dayOf(date);
    day.weighed = plus(day.weighed, { ...weighed, voidedEarlier: 0 });
    days.lastTicket = Math.max(days.lastTicket, last);
  }
  for (const { date, event, ...voided } of newVoids.all(book, { after: days.lastVoid })) {
    dayOf(date).voided.push(voided);
    days.lastVoid = Math.max(days.lastVoid, event);
  }
  return days.byDay;
}

/** A ticket of the same days is taken back whole; an earlier one stays counted in its own, and only lessens the sums. */
function less(bought: Bought, { weighedOn, netG, valueKhr }: Voided, from: string): Bought {
  const isEarlier = weighedOn < from;
  return {
    tickets: bought.tickets - (isEarlier ? 0 : 1),
    voidedEarlier: bought.voidedEarlier + (isEarlier ? 1 : 0),
    netG: bought.netG - netG,
    valueKhr: bought.valueKhr - valueKhr,
  };
}

/** What a day adds to a period that began with `from`. */
const addedBy = ({ weighed, voided }: Day, from: string): Bought =>
  voided.reduce((sum, each) => less(sum, each, from), weighed);

export function boughtOn(days: ReadonlyMap<string, Day>, date: string): Bought {
  const day = days.get(date);
  return day ? addedBy(day, date) : NOTHING;
}

/** All that was bought from one day to another, both counted. */
export const boughtBetween = (days: ReadonlyMap<string, Day>, from: string, to: string): Bought =>
  [...days].reduce((sum, [date, day]) => (date >= from && date <= to ? plus(sum, addedBy(day, from)) : sum), NOTHING);
