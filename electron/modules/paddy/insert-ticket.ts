import { statement } from '../../book/statement.ts';
import type { PaddyTables, TicketRow } from './tables.ts';

/** The write of a ticket with every step of its arithmetic. */
export const insertTicket = statement<PaddyTables, TicketRow>()((query, p) =>
  query.insertInto('weigh_ticket').values({
    id: p('id'),
    date: p('date'),
    series: p('series'),
    fiscal_year: p('fiscal_year'),
    number: p('number'),
    reference: p('reference'),
    party_id: p('party_id'),
    variety: p('variety'),
    organic_status: p('organic_status'),
    bags: p('bags'),
    gross_g: p('gross_g'),
    tare_g: p('tare_g'),
    moisture_pct: p('moisture_pct'),
    impurity_pct: p('impurity_pct'),
    rule: p('rule'),
    moisture_factor: p('moisture_factor'),
    impurity_factor: p('impurity_factor'),
    payable_g: p('payable_g'),
    price: p('price'),
    premium: p('premium'),
    value_khr: p('value_khr'),
    deductions: p('deductions'),
    deduction_khr: p('deduction_khr'),
    due_khr: p('due_khr'),
    payment: p('payment'),
    paid_khr: p('paid_khr'),
    rounding_khr: p('rounding_khr'),
  }),
);
