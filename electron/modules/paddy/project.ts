import type {
  SettlementPaid,
  SettlementReversed,
  TicketVoided,
  TicketWeighed,
} from '../../../shared/domain/paddy/events.ts';
import type { PriceSet } from '../../../shared/domain/paddy/price-list.ts';
import type { RuleSet } from '../../../shared/domain/paddy/read-rule.ts';
import type { LoggedEvent } from '../../../shared/kernel/event.ts';
import type { BookReader } from '../../book/book.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { projectNumber } from '../ledger/numbers.ts';
import { partyIdOf } from '../parties/queries.ts';
import { insertTicket } from './insert-ticket.ts';
import type { PaddyTables } from './tables.ts';

/** What the events of weighing do to its tables. */
const insertVoid = statement<PaddyTables, PaddyTables['ticket_void']>()((query, p) =>
  query
    .insertInto('ticket_void')
    .values({ ticket_id: p('ticket_id'), event: p('event'), date: p('date'), reason: p('reason') }),
);

const insertSettlement = statement<PaddyTables, PaddyTables['ticket_settlement']>()((query, p) =>
  query.insertInto('ticket_settlement').values({
    event: p('event'),
    ticket_id: p('ticket_id'),
    date: p('date'),
    cash_khr: p('cash_khr'),
    settled_khr: p('settled_khr'),
  }),
);

const insertPrice = statement<PaddyTables, PaddyTables['paddy_price']>()((query, p) =>
  query.insertInto('paddy_price').values({
    variety: p('variety'),
    from_date: p('from_date'),
    price: p('price'),
    organic_premium: p('organic_premium'),
    in_conversion_premium: p('in_conversion_premium'),
  }),
);

const putRule = statement<PaddyTables, PaddyTables['paddy_rule']>()((query, p) =>
  query
    .insertInto('paddy_rule')
    .values({
      from_date: p('from_date'),
      method: p('method'),
      base_moisture_pct: p('base_moisture_pct'),
      percent_per_point: p('percent_per_point'),
      impurity_allowed_pct: p('impurity_allowed_pct'),
      payable_step_g: p('payable_step_g'),
    })
    .onConflict((conflict) =>
      conflict.column('from_date').doUpdateSet((row) => ({
        method: row.ref('excluded.method'),
        base_moisture_pct: row.ref('excluded.base_moisture_pct'),
        percent_per_point: row.ref('excluded.percent_per_point'),
        impurity_allowed_pct: row.ref('excluded.impurity_allowed_pct'),
        payable_step_g: row.ref('excluded.payable_step_g'),
      })),
    ),
);

const insertRegister = statement<PaddyTables, PaddyTables['ticket_register']>()((query, p) =>
  query.insertInto('ticket_register').values({
    ticket_id: p('ticket_id'),
    standard: p('standard'),
    quota_g: p('quota_g'),
    delivered_before_g: p('delivered_before_g'),
  }),
);

function projectTicket(book: BookReader, event: LoggedEvent): void {
  const body = event.body as unknown as TicketWeighed;
  insertTicket.run(book, {
    id: event.seq,
    date: event.date,
    series: body.number.series,
    fiscal_year: body.number.year,
    number: body.number.no,
    reference: body.reference ?? null,
    party_id: partyIdOf(book, body.party),
    variety: body.variety,
    organic_status: body.organic_status,
    bags: body.bags ?? null,
    gross_g: body.gross_g,
    tare_g: body.tare_g,
    moisture_pct: body.moisture_pct,
    impurity_pct: body.impurity_pct,
    rule: JSON.stringify(body.rule, Object.keys(body.rule).sort()),
    moisture_factor: body.moisture_factor,
    impurity_factor: body.impurity_factor,
    payable_g: body.payable_g,
    price: body.price_khr_per_kg,
    premium: body.premium_khr_per_kg,
    value_khr: Number(body.value_khr),
    deductions: JSON.stringify(body.deductions.map(({ kind, khr }) => ({ kind, khr: Number(khr) }))),
    deduction_khr: body.deductions.reduce((sum, deduction) => sum + Number(deduction.khr), 0),
    due_khr: Number(body.due_khr),
    payment: body.payment,
    paid_khr: Number(body.paid_khr),
    rounding_khr: Number(body.rounding_khr),
  });
  projectNumber(book, body.number);
  if (body.register) insertRegister.run(book, { ticket_id: event.seq, ...body.register });
}

export const paddyProjections: readonly (readonly [kind: string, project: Project])[] = [
  ['paddy.ticket-weighed', projectTicket],
  [
    'paddy.ticket-voided',
    (book, event) => {
      const { ticket, reason } = event.body as unknown as TicketVoided;
      insertVoid.run(book, { ticket_id: ticket, event: event.seq, date: event.date, reason });
    },
  ],
  [
    'paddy.settlement-paid',
    (book, event) => {
      const body = event.body as unknown as SettlementPaid;
      insertSettlement.run(book, {
        event: event.seq,
        ticket_id: body.ticket,
        date: event.date,
        cash_khr: Number(body.cash_khr),
        settled_khr: Number(body.settled_khr),
      });
    },
  ],
  [
    'paddy.settlement-reversed',
    (book, event) => {
      const body = event.body as unknown as SettlementReversed;
      insertSettlement.run(book, {
        event: event.seq,
        ticket_id: body.ticket,
        date: event.date,
        cash_khr: Number(body.cash_khr),
        settled_khr: Number(body.settled_khr),
      });
    },
  ],
  [
    'paddy.price-set',
    (book, event) => {
      const body = event.body as unknown as PriceSet;
      insertPrice.run(book, {
        variety: body.variety,
        from_date: body.from_date,
        price: body.price_khr_per_kg,
        organic_premium: body.organic_premium_khr_per_kg,
        in_conversion_premium: body.in_conversion_premium_khr_per_kg,
      });
      book.forget('prices');
    },
  ],
  [
    'paddy.rule-set',
    (book, event) => {
      putRule.run(book, event.body as unknown as RuleSet);
      book.forget('rules');
    },
  ],
];
