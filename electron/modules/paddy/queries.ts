import type { FarmerAtScale, PaddyDesk, TicketView } from '../../../shared/contract/paddy.ts';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import { isCash } from '../../../shared/domain/ledger/account.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { chartOf } from '../ledger/accounts.ts';
import { balanceOf } from '../ledger/balances.ts';
import { namedAccount } from '../ledger/entry-view.ts';
import { farmerBalances } from '../ledger/party-balances.ts';
import { partyOf } from '../parties/queries.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { registerFacts } from './delivered.ts';
import { pricesInForce, ruleOn, varietiesOf } from './lists.ts';
import type { PaddyTables } from './tables.ts';
import { findTickets, latestTickets } from './find-tickets.ts';
import { ticketView, ticketViews } from './ticket-view.ts';

/** What the buyer at the scale sees: the day's prices and totals, a farmer's standing, and the tickets. */
type Tables = PaddyTables & PartiesTables & { member: { party_id: number } };

const dayTotals = statement<Tables, { date: string }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => [
      row.fn.countAll<number>().as('tickets'),
      row.fn.coalesce(row.fn.sum<number>(row('gross_g', '-', row.ref('tare_g'))), row.lit(0)).as('net_g'),
      row.fn.coalesce(row.fn.sum<number>('value_khr'), row.lit(0)).as('value_khr'),
    ])
    .where('weigh_ticket.date', '=', p('date'))
    .where('ticket_void.ticket_id', 'is', null),
);

const lastTicket = statement<Tables, { party: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select(['weigh_ticket.date', 'variety', 'organic_status', 'gross_g', 'tare_g'])
    .where('party_id', '=', p('party'))
    .where('ticket_void.ticket_id', 'is', null)
    .orderBy('weigh_ticket.date', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

const isMemberRow = statement<Tables, { party: number }>()((query, p) =>
  query.selectFrom('member').select('party_id').where('party_id', '=', p('party')),
);

const RECENT = 8;

export function paddyDesk(
  { book, today }: QueryContext,
  input: { readonly date?: string | undefined },
): Outcome<PaddyDesk, DayRefusal> {
  const date = input.date ?? today;
  const day = checkDay(date);
  if (day) return refuseAll([day]);
  const prices = pricesInForce(book, date);
  const totals = dayTotals.get(book, { date });
  const boxes = [...chartOf(book).values()].filter((account) => isCash(account) && account.currency === 'KHR');
  return done({
    varieties: varietiesOf(book),
    prices,
    rule: ruleOn(book, date),
    cashAccounts: boxes.map((box) => ({ ...namedAccount(box), balanceKhr: balanceOf(book, box.id).khr })),
    today: { date, tickets: totals?.tickets ?? 0, netG: totals?.net_g ?? 0, valueKhr: totals?.value_khr ?? 0 },
    recent: ticketViews(book, latestTickets(book, { limit: RECENT, offset: 0 })),
  });
}

/** Tickets by number, slip, farmer or date, newest first. */
export function tickets(
  { book }: QueryContext,
  input: {
    readonly text: string;
    readonly party?: string | undefined;
    readonly offset: number;
    readonly limit: number;
  },
): Outcome<{ readonly rows: readonly TicketView[]; readonly total: number }, never> {
  const { ids, total } = findTickets(book, input);
  return done({ rows: ticketViews(book, ids), total });
}

export function ticket(
  { book }: QueryContext,
  input: { readonly ticket: number },
): Outcome<TicketView, 'ticket-unknown'> {
  const view = ticketView(book, input.ticket);
  return view ? done(view) : refuse('ticket-unknown', { ticket: input.ticket }, 'ticket');
}

export function farmer(
  { book, today }: QueryContext,
  input: { readonly code: string; readonly date?: string | undefined },
): Outcome<FarmerAtScale, 'party-unknown' | DayRefusal> {
  const date = input.date ?? today;
  const day = checkDay(date);
  if (day) return refuseAll([day]);
  const party = partyOf(book, input.code);
  if (!party) return refuse('party-unknown', { party: input.code }, 'code');
  const last = lastTicket.get(book, { party: party.id });
  return done({
    code: party.code,
    nameKm: party.name_km,
    nameEn: party.name_en,
    villageKm: party.village_km,
    villageEn: party.village_en,
    isMember: isMemberRow.get(book, { party: party.id }) !== undefined,
    ...farmerBalances(book, party.id),
    register: registerFacts(book, party.code, date),
    lastTicket: last
      ? {
          date: last.date,
          variety: last.variety,
          organicStatus: last.organic_status as OrganicStatus,
          netG: last.gross_g - last.tare_g,
        }
      : null,
  });
}
