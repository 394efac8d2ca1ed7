import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { FarmerList, FarmerListRow } from '../../../shared/contract/organic-control.ts';
import type { ControlRefusal } from '../../../shared/domain/organic/control-refusals.ts';
import { decideList } from '../../../shared/domain/organic/decide-list.ts';
import type { ListRowBody } from '../../../shared/domain/organic/events.ts';
import type { ListedParcel } from '../../../shared/domain/organic/farmer-list.ts';
import { farmerListRows } from '../../../shared/domain/organic/farmer-list.ts';
import { standardOf } from '../../../shared/domain/organic/standards.ts';
import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import { ORGANIC_STATUSES } from '../../../shared/domain/organic/types.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext, QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import type { MembersTables } from '../members/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';
import type { ControlTables } from './control-tables.ts';
import { parcelsOn, wholeRegister } from './register.ts';
import { organicSettingsOn } from './settings-in-force.ts';

/**
 * The list of approved farmers: as it would stand on a day, or a version that was handed out, which stays as it was. All
 * of it is read in a few queries, however many members there are.
 */
type Tables = ControlTables & PartiesTables & MembersTables;

const everyParty = statement<Tables>()((query) =>
  query
    .selectFrom('party')
    .leftJoin('member', 'member.party_id', 'party.id')
    .select(['party.id', 'code', 'name_km', 'name_en', 'sex', 'village_km', 'village_en', 'joined_on']),
);

const everyInput = statement<ControlTables>()((query) =>
  query
    .selectFrom('field_input')
    .select(['parcel_id', 'date', 'product', 'quantity', 'unit'])
    .where('permitted', '=', 0)
    .orderBy('date')
    .orderBy('season_id')
    .orderBy('line'),
);

const issued = statement<ControlTables, { standard: string }>()((query, p) =>
  query.selectFrom('farmer_list').selectAll().where('standard', '=', p('standard')).orderBy('version'),
);

const issuedRows = statement<Tables, { list: number }>()((query, p) =>
  query
    .selectFrom('farmer_list_row')
    .innerJoin('party', 'party.id', 'farmer_list_row.party_id')
    .innerJoin('parcel', 'parcel.id', 'farmer_list_row.parcel_id')
    .select(['party.code as party', 'parcel.code as parcel', 'approval', 'status', 'crop', 'place', 'area_m2'])
    .select(['estimate_kg', 'joined_on', 'last_input', 'last_input_on', 'conversion_start'])
    .where('list_id', '=', p('list'))
    .orderBy('line'),
);

export type IssuedList = ControlTables['farmer_list'];

/** Oldest first. */
const everyIssued = statement<ControlTables>()((query) => query.selectFrom('farmer_list').selectAll().orderBy('id'));

/** Of every standard, in the order in which they were handed out. */
export const everyList = (book: BookReader): readonly IssuedList[] => everyIssued.all(book, {});

const issuedLists = (book: BookReader, standard: string): readonly IssuedList[] => issued.all(book, { standard });

export const rowsOfList = (book: BookReader, list: number): readonly ListRowBody[] => issuedRows.all(book, { list });

/** As the register has it on the day, whatever was handed out. */
function draftRows(book: BookReader, standard: string, date: string): readonly ListRowBody[] {
  const register = wholeRegister(book);
  const parties = new Map(everyParty.all(book, {}).map((row) => [row.id, row]));
  const named = new Map<number, { date: string; what: string }[]>();
  for (const { parcel_id: id, date: day, product, quantity, unit } of everyInput.all(book, {})) {
    const input = { date: day, what: `${product} ${quantity} ${unit}` };
    const found = named.get(id);
    if (found) found.push(input);
    else named.set(id, [input]);
  }
  const parcels = parcelsOn(book, date).flatMap((row): ListedParcel[] => {
    const party = parties.get(row.party_id);
    if (row.retired === 1 || !party) return [];
    const history = register.ofParcel(row.parcel_id);
    return [
      {
        party: party.code,
        parcel: row.code,
        crop: row.crop,
        place: row.place,
        areaM2: row.area_m2,
        estimateKg: row.estimate_kg,
        joinedOn: party.joined_on,
        conversionStart: row.conversion_start,
        history,
        ofMember: register.ofMember(row.party_id),
        inputs: [
          ...history.prohibitedOn.map((each) => ({ date: each.date, what: '' })),
          ...(named.get(row.parcel_id) ?? []),
        ],
      },
    ];
  });
  return farmerListRows(parcels, { standard, date });
}

type ListHead = Pick<FarmerList, 'standard' | 'version' | 'asOf' | 'issuedOn'>;

function listOf(book: BookReader, head: ListHead, rows: readonly ListRowBody[]): FarmerList {
  const parties = new Map(everyParty.all(book, {}).map((row) => [row.code, row]));
  return {
    ...head,
    crops: [...new Set(rows.map(({ crop }) => crop))].sort(),
    rows: rows.map((row): FarmerListRow => {
      const party = parties.get(row.party);
      return {
        ...row,
        nameKm: party?.name_km ?? '',
        nameEn: party?.name_en ?? '',
        sex: party?.sex === 'F' || party?.sex === 'M' ? party.sex : null,
        villageKm: party?.village_km ?? '',
        villageEn: party?.village_en ?? '',
      };
    }),
    totals: {
      farmers: new Set(rows.map(({ party }) => party)).size,
      parcels: rows.length,
      byStatus: ORGANIC_STATUSES.map((status) => totalOf(rows, status)),
    },
  };
}

function totalOf(rows: readonly ListRowBody[], status: OrganicStatus): FarmerList['totals']['byStatus'][number] {
  const own = rows.filter((row) => row.status === status);
  return {
    status,
    parcels: own.length,
    areaM2: own.reduce((sum, row) => sum + row.area_m2, 0),
    estimateKg: own.reduce((sum, row) => sum + row.estimate_kg, 0),
  };
}

export function farmerList(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.farmerList'>,
): Outcome<FarmerList, 'standard-unknown' | 'list-unknown' | DayRefusal> {
  const asOf = input.asOf ?? today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const standard = input.standard ?? organicSettingsOn(book, asOf).mainStandard;
  if (!standardOf(standard)) return refuse('standard-unknown', { value: standard }, 'standard');
  if (input.version === 0)
    return done(listOf(book, { standard, version: 0, asOf, issuedOn: null }, draftRows(book, standard, asOf)));
  const list = issuedLists(book, standard).find(({ version }) => version === input.version);
  if (!list) return refuse('list-unknown', { standard, version: input.version }, 'version');
  return done(issuedList(book, list));
}

const issuedList = (book: BookReader, list: IssuedList): FarmerList => {
  const { standard, version, as_of: asOf, issued_on: issuedOn } = list;
  return listOf(book, { standard, version, asOf, issuedOn }, rowsOfList(book, list.id));
};

export function issueList(
  { book, today, append }: CommandContext,
  input: ParsedInputOf<'organic.issueList'>,
): Outcome<OutputOf<'organic.issueList'>, ControlRefusal> {
  const standard = input.standard ?? organicSettingsOn(book, input.asOf).mainStandard;
  const last = issuedLists(book, standard).at(-1);
  const rows = checkDay(input.asOf) || !standardOf(standard) ? [] : draftRows(book, standard, input.asOf);
  const facts = { today, rows, lastVersion: last?.version ?? 0, lastRows: last ? rowsOfList(book, last.id) : [] };
  const decided = decideList(facts, { standard, asOf: input.asOf });
  if (!decided.ok) return decided;
  append([decided.value]);
  const { version } = decided.value.body;
  return done(listOf(book, { standard, version, asOf: input.asOf, issuedOn: today }, rows), decided.warnings);
}
