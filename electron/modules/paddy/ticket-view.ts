import type { TicketView } from '../../../shared/contract/paddy.ts';
import { PAYABLE_LINE } from '../../../shared/domain/paddy/decide-purchase.ts';
import type { RuleSet } from '../../../shared/domain/paddy/read-rule.ts';
import { unitPrice } from '../../../shared/domain/paddy/price-list.ts';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import type { DeductionKind, PaddyRule } from '../../../shared/domain/paddy/types.ts';
import { sql } from 'kysely';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';
import type { PaddyTables, TicketRow } from './tables.ts';

/** A ticket as it was weighed, with what has been paid on it since and the entries that it made. */
type Tables = PaddyTables & PartiesTables & LedgerTables;

export interface TicketJoined extends TicketRow {
  code: string;
  name_km: string;
  name_en: string;
  void_date: string | null;
  void_reason: string | null;
  standard: string | null;
  quota_g: number | null;
  delivered_before_g: number | null;
}

/** Row numbers as JSON: a page of tickets is read in four questions, however many it holds. */
interface Ids {
  ids: string;
}

const among = (ids: string) => sql<number>`(SELECT value FROM json_each(${ids}))`;

const ticketRows = statement<Tables, Ids>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .innerJoin('party', 'party.id', 'weigh_ticket.party_id')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .leftJoin('ticket_register', 'ticket_register.ticket_id', 'weigh_ticket.id')
    .selectAll('weigh_ticket')
    .select([
      'ticket_register.standard',
      'ticket_register.quota_g',
      'ticket_register.delivered_before_g',
      'party.code',
      'party.name_km',
      'party.name_en',
      'ticket_void.date as void_date',
      'ticket_void.reason as void_reason',
    ])
    .where('weigh_ticket.id', 'in', among(p('ids'))),
);

const cashOf = statement<Tables, Ids>()((query, p) =>
  query
    .selectFrom('ticket_settlement')
    .select((row) => ['ticket_id', row.fn.sum<number>('cash_khr').as('cash')])
    .where('ticket_id', 'in', among(p('ids')))
    .groupBy('ticket_id'),
);

const unpaidOf = statement<Tables, Ids & { line: number }>()((query, p) =>
  query
    .selectFrom('journal_entry')
    .innerJoin('open_item', 'open_item.entry_id', 'journal_entry.id')
    .select(['journal_entry.source_event as ticket', 'open_item.open'])
    .where('journal_entry.source_event', 'in', among(p('ids')))
    .where('journal_entry.kind', '=', 'purchase')
    .where('open_item.line', '=', p('line')),
);

const entriesOf = statement<Tables, Ids>()((query, p) =>
  query
    .selectFrom('journal_entry')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'journal_entry.id')
    .select([
      'journal_entry.source_event as ticket',
      'journal_entry.id',
      'journal_entry.kind',
      'journal_entry.series',
      'journal_entry.fiscal_year',
      'journal_entry.number',
      'reversal.id as reversal_id',
      'reversal.series as reversal_series',
      'reversal.fiscal_year as reversal_year',
      'reversal.number as reversal_number',
    ])
    .where('journal_entry.source_event', 'in', among(p('ids')))
    .where('journal_entry.source_noun', '=', 'paddy')
    .orderBy('journal_entry.id'),
);

type EntryRow = ReturnType<typeof entriesOf.all>[number];

interface Since {
  readonly cash: number;
  readonly unpaid: number;
  readonly entries: readonly EntryRow[];
}

/** The tickets in the order of their row numbers given; one that is not there is left out. */
export function ticketViews(book: BookReader, wanted: readonly number[]): TicketView[] {
  const ids = JSON.stringify(wanted);
  const rows = new Map(ticketRows.all(book, { ids }).map((row) => [row.id, row]));
  const cash = new Map(cashOf.all(book, { ids }).map((row) => [row.ticket_id, row.cash]));
  const unpaid = new Map(unpaidOf.all(book, { ids, line: PAYABLE_LINE }).map((row) => [row.ticket, row.open]));
  const entries = byTicket(entriesOf.all(book, { ids }));
  return wanted.flatMap((id) => {
    const row = rows.get(id);
    const since = { cash: cash.get(id) ?? 0, unpaid: unpaid.get(id) ?? 0, entries: entries.get(id) ?? [] };
    return row ? [toTicketView(row, since)] : [];
  });
}

function byTicket(rows: readonly EntryRow[]): ReadonlyMap<number | null, EntryRow[]> {
  const groups = new Map<number | null, EntryRow[]>();
  for (const row of rows) {
    const group = groups.get(row.ticket);
    if (group) group.push(row);
    else groups.set(row.ticket, [row]);
  }
  return groups;
}

export const ticketView = (book: BookReader, id: number): TicketView | null => ticketViews(book, [id])[0] ?? null;

function toTicketView(row: TicketJoined, since: Since): TicketView {
  return {
    id: row.id,
    number: numberText(row),
    reference: row.reference,
    date: row.date,
    party: { code: row.code, nameKm: row.name_km, nameEn: row.name_en },
    variety: row.variety,
    organicStatus: row.organic_status as OrganicStatus,
    quota: quotaOf(row),
    bags: row.bags,
    grossG: row.gross_g,
    tareG: row.tare_g,
    netG: row.gross_g - row.tare_g,
    moisturePct: row.moisture_pct,
    impurityPct: row.impurity_pct,
    moistureFactor: row.moisture_factor,
    impurityFactor: row.impurity_factor,
    payableG: row.payable_g,
    priceKhrPerKg: row.price,
    premiumKhrPerKg: row.premium,
    unitPriceKhrPerKg: unitPrice(row.price, row.premium),
    valueKhr: row.value_khr,
    deductions: JSON.parse(row.deductions) as { kind: DeductionKind; khr: number }[],
    deductionKhr: row.deduction_khr,
    dueKhr: row.due_khr,
    paidNowKhr: row.paid_khr,
    roundingKhr: row.rounding_khr,
    openKhr: 0 - since.unpaid,
    paidKhr: since.cash,
    rule: frozenRule(row.rule),
    voided: row.void_date === null ? null : { date: row.void_date, reason: row.void_reason ?? '' },
    entries: ticketEntries(since.entries),
  };
}

function quotaOf({ standard, quota_g: quotaG, delivered_before_g: beforeG }: TicketJoined): TicketView['quota'] {
  if (standard === null || quotaG === null || beforeG === null) return null;
  return { standard, quotaG, deliveredBeforeG: beforeG };
}

function frozenRule(text: string): PaddyRule {
  const rule = JSON.parse(text) as Omit<RuleSet, 'from_date'>;
  return {
    method: rule.method as PaddyRule['method'],
    baseMoisturePct: rule.base_moisture_pct,
    percentPerPoint: rule.percent_per_point,
    impurityAllowedPct: rule.impurity_allowed_pct,
    payableStepG: rule.payable_step_g,
  };
}

const ticketEntries = (rows: readonly EntryRow[]): TicketView['entries'] =>
  rows.flatMap((entry) => [
    { id: entry.id, number: numberText(entry), kind: entry.kind },
    ...(entry.reversal_id === null
      ? []
      : [
          {
            id: entry.reversal_id,
            kind: 'reversal',
            number: numberText({
              series: entry.reversal_series ?? '',
              fiscal_year: entry.reversal_year ?? 0,
              number: entry.reversal_number ?? 0,
            }),
          },
        ]),
  ]);
