import type { Book } from '../book/book.ts';
import type { Cell, Column } from './csv.ts';
import { csvSql, csvText, heading } from './csv.ts';
import type { Range } from './layout.ts';

/**
 * The tables of a bundle, for whoever has a spreadsheet and nothing else. What was posted is given for the events of the
 * bundle's own range, what stands (accounts, members, balances) as it stands after the last of them. They say nothing
 * that the log does not: whoever reads the log makes them anew, byte for byte. No private field is among them.
 */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Its text, piece by piece. */
  readonly pieces: (book: Book, range: Range) => Iterable<Uint8Array>;
}

type Rows = (book: Book) => Iterable<readonly Cell[]>;

/** A table that is computed, and is small. */
export function computedTable(name: string, spec: string, rows: Rows): Table {
  const columns = columnsOf(spec);
  return { name, columns, pieces: (book) => [Buffer.from(csvText(columns, rows(book)), 'utf8')] };
}

const TYPES = { t: 'text', n: 'number', d: 'date' } as const;

/** Columns written as `name:t date:d shares:n`. */
export const columnsOf = (text: string): readonly Column[] =>
  text.split(' ').map((each) => {
    const [name = '', type = 't'] = each.split(':');
    return { name, type: TYPES[type as keyof typeof TYPES] };
  });

/** Events whose rows make one piece; a table of few rows an event is not held whole. */
const PIECE_EVENTS = 2048;

function standing(name: string, spec: string, query: string): Table {
  const columns = columnsOf(spec);
  const sql = csvSql(columns, query);
  return { name, columns, pieces: (book) => [Buffer.from(heading(columns), 'utf8'), written(book.db.prepare(sql))] };
}

function posted(name: string, spec: string, query: string): Table {
  const columns = columnsOf(spec);
  const sql = csvSql(columns, query);
  function* pieces(book: Book, { from, to }: Range): Iterable<Uint8Array> {
    yield Buffer.from(heading(columns), 'utf8');
    const rows = book.db.prepare(sql);
    for (let first = from; first <= to; first += PIECE_EVENTS)
      yield written(rows, first, Math.min(to, first + PIECE_EVENTS - 1));
  }
  return { name, columns, pieces };
}

const written = (rows: ReturnType<Book['db']['prepare']>, ...bound: readonly number[]): Buffer =>
  (rows.pluck().get(...bound) as Buffer | null) ?? Buffer.alloc(0);

/** Dollars and cents of whole cents, without a float in between. */
const decimal = (minor: string): string =>
  `CASE WHEN ${minor} < 0 THEN '-' ELSE '' END || printf('%d.%02d', abs(${minor}) / 100, abs(${minor}) % 100)`;

/** Version 1; what is in a released version never changes, so that an old bundle can be checked for ever. */
export const TABLES: readonly Table[] = [
  standing(
    'accounts',
    'account:t name_km:t name_en:t type:t role:t currency:t sub_ledger:n',
    'SELECT code, name_km, name_en, type, role, currency, sub_ledger FROM account ORDER BY code',
  ),
  posted(
    'entries',
    'entry:n date:d kind:t series:t fiscal_year:n number:n reference:t description:t source_noun:t source_event:n reverses:n reason:t',
    `SELECT id, date, kind, series, fiscal_year, number, reference, description, source_noun, source_event, reverses, reason
     FROM journal_entry WHERE id BETWEEN ? AND ? ORDER BY id`,
  ),
  posted(
    'lines',
    'entry:n line:n date:d account:t party:t debit_khr:n credit_khr:n currency:t amount:n rate:n fund:t activity:t memo:t',
    `SELECT line.entry_id, line.line, line.date, account.code, party.code, max(line.khr, 0), max(-line.khr, 0), account.currency,
       CASE WHEN account.currency <> 'KHR' THEN ${decimal('coalesce(line.minor, 0)')} END, line.rate, line.fund, line.activity, line.memo
     FROM journal_line AS line JOIN account ON account.id = line.account_id LEFT JOIN party ON party.id = line.party_id
     WHERE line.entry_id BETWEEN ? AND ? ORDER BY line.entry_id, line.line`,
  ),
  standing(
    'parties',
    'party:t name_km:t name_en:t sex:t birth_year:n village_km:t village_en:t',
    'SELECT code, name_km, name_en, sex, birth_year, village_km, village_en FROM party ORDER BY code',
  ),
  standing(
    'members',
    'member:t joined_on:d group:t',
    'SELECT party.code, joined_on, group_name FROM member JOIN party ON party.id = party_id ORDER BY party.code',
  ),
  standing(
    'balances',
    'account:t party:t balance_khr:n currency:t balance:n',
    `SELECT account.code, party.code, khr, account.currency, CASE WHEN account.currency <> 'KHR' THEN ${decimal('minor')} END
     FROM party_balance JOIN account ON account.id = account_id JOIN party ON party.id = party_id
     WHERE khr <> 0 OR minor <> 0 ORDER BY account.code, party.code`,
  ),
  standing(
    'shares',
    'party:t shares:n',
    'SELECT party.code, shares FROM holding JOIN party ON party.id = party_id WHERE shares <> 0 ORDER BY party.code',
  ),
  posted(
    'share-movements',
    'movement:n date:d kind:t series:t fiscal_year:n number:n reference:t party:t shares:n par_khr:n reverses:n reason:t',
    `SELECT share_movement.id, share_movement.date, kind, series, fiscal_year, number, reference, party.code, shares, par_khr, reverses, reason
     FROM share_movement JOIN share_change ON movement_id = share_movement.id JOIN party ON party.id = party_id
     WHERE share_movement.id BETWEEN ? AND ? ORDER BY share_movement.id, party.code`,
  ),
  posted(
    'tickets',
    'ticket:n date:d series:t fiscal_year:n number:n reference:t party:t variety:t organic_status:t bags:n gross_g:n tare_g:n ' +
      'moisture_pct:n impurity_pct:n moisture_factor:n impurity_factor:n payable_g:n price:n premium:n value_khr:n ' +
      'deduction_khr:n due_khr:n payment:t paid_khr:n rounding_khr:n',
    `SELECT weigh_ticket.id, date, series, fiscal_year, number, reference, party.code, variety, organic_status, bags, gross_g, tare_g,
       moisture_pct, impurity_pct, moisture_factor, impurity_factor, payable_g, price, premium, value_khr,
       deduction_khr, due_khr, payment, paid_khr, rounding_khr
     FROM weigh_ticket JOIN party ON party.id = party_id WHERE weigh_ticket.id BETWEEN ? AND ? ORDER BY weigh_ticket.id`,
  ),
  posted(
    'ticket-payments',
    'event:n ticket:n date:d cash_khr:n settled_khr:n',
    'SELECT event, ticket_id, date, cash_khr, settled_khr FROM ticket_settlement WHERE event BETWEEN ? AND ? ORDER BY event',
  ),
  posted(
    'ticket-voids',
    'event:n ticket:n date:d reason:t',
    'SELECT event, ticket_id, date, reason FROM ticket_void WHERE event BETWEEN ? AND ? ORDER BY event, ticket_id',
  ),
  standing(
    'rates',
    'currency:t date:d khr_per_unit:n',
    'SELECT currency, date, khr_per_unit FROM exchange_rate ORDER BY currency, date',
  ),
  standing(
    'parcels',
    'parcel:t party:t from_date:d recorded_on:d area_m2:n tenure:t crop:t variety:t yield_kg_per_ha:n estimate_kg:n ' +
      'conversion_start:d last_prohibited_input_on:d place:t gps:t water:t retired:n',
    `SELECT parcel.code, party.code, nullif(from_date, '0000-00-00'), recorded_on, area_m2, tenure, crop, variety, yield_kg_per_ha,
       estimate_kg, conversion_start, last_prohibited_input_on, place, gps, water, retired
     FROM parcel_version JOIN parcel ON parcel.id = parcel_id JOIN party ON party.id = parcel.party_id
     ORDER BY parcel.code, from_date, event`,
  ),
  posted(
    'organic-decisions',
    'decision:n date:d recorded_on:d subject:t party:t parcel:t standard:t status:t decided_by:t decider:t inspection:n reason:t',
    `SELECT decision.id, date, recorded_on, subject, party.code, parcel.code, standard, status, decided_by, decider, inspection_id, reason
     FROM organic_decision AS decision JOIN party ON party.id = decision.party_id LEFT JOIN parcel ON parcel.id = parcel_id
     WHERE decision.id BETWEEN ? AND ? ORDER BY decision.id`,
  ),
  standing(
    'inspections',
    'inspection:n date:d series:t fiscal_year:n number:n party:t standards:t inspector:t visits:n last_visit:d ' +
      'recommendation:t signed:n conditions:n conditions_met:n findings:t',
    `SELECT inspection.id, date, series, fiscal_year, number, party.code,
       (SELECT group_concat(value, ' ') FROM json_each(record, '$.standards')), inspector, json_array_length(record, '$.visits'),
       json_extract(record, '$.visits[#-1].date'), recommendation, signed,
       (SELECT count(*) FROM inspection_condition WHERE inspection_id = inspection.id),
       (SELECT count(met_on) FROM inspection_condition WHERE inspection_id = inspection.id), json_extract(record, '$.findings')
     FROM inspection JOIN party ON party.id = party_id ORDER BY inspection.id`,
  ),
  standing(
    'nonconformities',
    'nonconformity:n date:d series:t fiscal_year:n number:n source:t party:t parcel:t standard:t rule:t description:t grade:t ' +
      'sanction:t corrective_action:t deadline:d responsible:t closed_on:d verified_by:t evidence:t',
    `SELECT breach.id, date, series, fiscal_year, number, source, party.code, parcel.code, standard, rule, description, grade,
       sanction, corrective_action, deadline, responsible, closed_on, verified_by, evidence
     FROM nonconformity AS breach JOIN party ON party.id = breach.party_id LEFT JOIN parcel ON parcel.id = parcel_id ORDER BY breach.id`,
  ),
  standing(
    'documents',
    'document:n date:d type:t number:t title:t party:t standard:t issued_by:t issued_on:d valid_to:d file_sha256:t file_name:t ' +
      'file_bytes:n replaces:n archived_on:d archive_reason:t',
    `SELECT paper.id, date, type, number, title, party.code, standard, issued_by, issued_on, valid_to, file_sha256, file_name,
       file_bytes, replaces, archived_on, archive_reason
     FROM organic_document AS paper LEFT JOIN party ON party.id = party_id ORDER BY paper.id`,
  ),
  posted(
    'farmer-lists',
    'list:n standard:t version:n as_of:d issued_on:d line:n party:t parcel:t approval:t status:t crop:t place:t area_m2:n ' +
      'estimate_kg:n joined_on:d last_input:t last_input_on:d conversion_start:d',
    `SELECT list.id, standard, version, as_of, issued_on, line, party.code, parcel.code, approval, status, crop, place, area_m2,
       estimate_kg, joined_on, last_input, last_input_on, conversion_start
     FROM farmer_list AS list JOIN farmer_list_row AS row ON list_id = list.id
     JOIN party ON party.id = row.party_id JOIN parcel ON parcel.id = parcel_id
     WHERE list.id BETWEEN ? AND ? ORDER BY list.id, line`,
  ),
];
