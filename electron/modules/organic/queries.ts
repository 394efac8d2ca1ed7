import type { ParcelSheet, ParcelView, SeasonView } from '../../../shared/contract/organic.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { findPartyId, namedParty } from '../parties/queries.ts';
import { decisionsOfParty } from './decision-view.ts';
import { findParcel } from './parcel-ids.ts';
import { parcelView, viewOfRow } from './parcel-view.ts';
import { SINCE_EVER } from './project.ts';
import { parcelsOfParty, parcelsOn, registerOfParty, wholeRegister } from './register.ts';
import { organicSettingsOn, standardViews } from './settings-in-force.ts';
import type { OrganicTables } from './tables.ts';

/** The register as screens ask for it: the standards, the parcels of a day, and one parcel with its whole history. */
export function standards(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.standards'>,
): Outcome<OutputOf<'organic.standards'>, DayRefusal> {
  const date = input.date ?? today;
  const fault = checkDay(date);
  if (fault) return refuseAll([fault]);
  const settings = organicSettingsOn(book, date);
  return done({ standards: standardViews(book, date), settings });
}

export function parcels(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.parcels'>,
): Outcome<OutputOf<'organic.parcels'>, DayRefusal> {
  const asOf = input.asOf ?? today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const party = input.party === undefined ? null : findPartyId(book, input.party);
  const all =
    party === null ? (input.party === undefined ? parcelsOn(book, asOf) : []) : parcelsOfParty(book, party, asOf);
  const wanted = input.text.trim().toLowerCase();
  const found = wanted === '' ? all : all.filter((row) => isFound(book, row, wanted));
  const register = party === null ? wholeRegister(book) : registerOfParty(book, party);
  const rows = found
    .slice(input.offset, input.offset + input.limit)
    .map((row): ParcelView => viewOfRow(book, { row, register, date: asOf }));
  return done({ rows, total: found.length, asOf });
}

function isFound(book: BookReader, row: { readonly code: string; readonly party_id: number }, wanted: string): boolean {
  const { code, nameKm, nameEn } = namedParty(book, row.party_id);
  return [row.code, code, nameKm, nameEn].some((text) => text.toLowerCase().includes(wanted));
}

const versionRows = statement<OrganicTables, { parcel: number }>()((query, p) =>
  query
    .selectFrom('parcel_version')
    .selectAll()
    .where('parcel_id', '=', p('parcel'))
    .orderBy('from_date')
    .orderBy('event'),
);

const seasonRows = statement<OrganicTables, { parcel: number }>()((query, p) =>
  query.selectFrom('field_season').selectAll().where('parcel_id', '=', p('parcel')).orderBy('year').orderBy('id'),
);

const inputRows = statement<OrganicTables, { parcel: number }>()((query, p) =>
  query.selectFrom('field_input').selectAll().where('parcel_id', '=', p('parcel')).orderBy('season_id').orderBy('line'),
);

export function parcel(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.parcel'>,
): Outcome<ParcelSheet, 'parcel-unknown' | DayRefusal> {
  const asOf = input.asOf ?? today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const found = findParcel(book, input.parcel);
  const view = found ? parcelView(book, found.id, asOf) : null;
  if (!found || !view) return refuse('parcel-unknown', { parcel: input.parcel }, 'parcel');
  return done({
    asOf,
    parcel: view,
    decisions: decisionsOfParty(book, found.party_id, asOf).filter((each) => each.parcel === view.code),
    seasons: seasonsOf(book, found.id),
    versions: versionRows.all(book, { parcel: found.id }).map((row) => ({
      fromDate: row.from_date === SINCE_EVER ? '' : row.from_date,
      recordedOn: row.recorded_on,
      areaM2: row.area_m2,
      crop: row.crop,
      yieldKgPerHa: row.yield_kg_per_ha,
      isRetired: row.retired === 1,
    })),
  });
}

function seasonsOf(book: BookReader, parcelId: number): readonly SeasonView[] {
  const inputs = inputRows.all(book, { parcel: parcelId });
  return seasonRows.all(book, { parcel: parcelId }).map((row) => ({
    id: row.id,
    year: row.year,
    season: row.season,
    crop: row.crop,
    variety: row.variety,
    sownOn: row.sown_on,
    harvestedOn: row.harvested_on,
    harvestG: row.harvest_g,
    seedSource: row.seed_source,
    seedOrganic: row.seed_organic === null ? null : row.seed_organic === 1,
    note: row.note,
    inputs: inputs
      .filter((each) => each.season_id === row.id)
      .map(({ product, supplier, quantity, unit, date, permitted }) => ({
        ...{ product, supplier, quantity, unit, date },
        permitted: permitted === 1,
      })),
  }));
}
