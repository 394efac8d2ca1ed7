import type { Decision, ParcelHistory } from '../../../shared/domain/organic/register-status.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { DecisionRow, OrganicTables, ParcelVersionRow } from './tables.ts';

/** The register as it stands in the tables: the parcels as they are on a day, and who decided what of whom. */
const anyParcel = statement<OrganicTables>()((query) => query.selectFrom('parcel').select('id').limit(1));

/** A cooperative without any parcel keeps no register, and its tickets say what is typed on them. */
export const keepsRegister = (book: BookReader): boolean =>
  book.remember('has-parcels', () => anyParcel.get(book, {}) !== undefined);

export interface ParcelRow extends ParcelVersionRow {
  readonly code: string;
  readonly party_id: number;
}

/** Of each parcel the version that holds on the day, by code; of one day's versions the one written last. */
const versionsOn = statement<OrganicTables, { date: string }>()((query, p) =>
  query
    .selectFrom('parcel')
    .innerJoin('parcel_version as version', 'version.parcel_id', 'parcel.id')
    .selectAll('version')
    .select(['parcel.code', 'parcel.party_id'])
    .where('version.from_date', '<=', p('date'))
    .orderBy('parcel.code')
    .orderBy('version.from_date')
    .orderBy('version.event'),
);

const versionsOfParty = statement<OrganicTables, { date: string; party: number }>()((query, p) =>
  query
    .selectFrom('parcel')
    .innerJoin('parcel_version as version', 'version.parcel_id', 'parcel.id')
    .selectAll('version')
    .select(['parcel.code', 'parcel.party_id'])
    .where('parcel.party_id', '=', p('party'))
    .where('version.from_date', '<=', p('date'))
    .orderBy('parcel.code')
    .orderBy('version.from_date')
    .orderBy('version.event'),
);

/** Retired parcels are among them. */
export const parcelsOn = (book: BookReader, date: string): readonly ParcelRow[] =>
  latest(versionsOn.all(book, { date }));

export const parcelsOfParty = (book: BookReader, party: number, date: string): readonly ParcelRow[] =>
  latest(versionsOfParty.all(book, { party, date }));

const latest = (rows: readonly ParcelRow[]): readonly ParcelRow[] => [
  ...new Map(rows.map((row) => [row.parcel_id, row])).values(),
];

const allDecisions = statement<OrganicTables>()((query) =>
  query.selectFrom('organic_decision').selectAll().orderBy('id'),
);

const decisionsOfParty = statement<OrganicTables, { party: number }>()((query, p) =>
  query.selectFrom('organic_decision').selectAll().where('party_id', '=', p('party')).orderBy('id'),
);

const prohibitedInputs = statement<OrganicTables>()((query) =>
  query
    .selectFrom('field_input')
    .select(['parcel_id as parcelId', 'date', 'recorded_on as recordedOn'])
    .where('permitted', '=', 0)
    .unionAll(
      query
        .selectFrom('parcel_version')
        .select((row) => [
          'parcel_id as parcelId',
          row.ref('last_prohibited_input_on').$notNull().as('date'),
          'recorded_on as recordedOn',
        ])
        .where('last_prohibited_input_on', 'is not', null),
    ),
);

const prohibitedOfParty = statement<OrganicTables, { party: number }>()((query, p) =>
  query
    .selectFrom('field_input')
    .innerJoin('parcel', 'parcel.id', 'field_input.parcel_id')
    .select(['parcel_id as parcelId', 'date', 'recorded_on as recordedOn'])
    .where('permitted', '=', 0)
    .where('parcel.party_id', '=', p('party'))
    .unionAll(
      query
        .selectFrom('parcel_version')
        .innerJoin('parcel', 'parcel.id', 'parcel_version.parcel_id')
        .select((row) => [
          'parcel_id as parcelId',
          row.ref('last_prohibited_input_on').$notNull().as('date'),
          'recorded_on as recordedOn',
        ])
        .where('last_prohibited_input_on', 'is not', null)
        .where('parcel.party_id', '=', p('party')),
    ),
);

/** What is known of parcels and members for asking their status on any day, read once. */
export interface Register {
  readonly ofParcel: (parcelId: number) => ParcelHistory;
  readonly ofMember: (partyId: number) => readonly Decision[];
}

export const wholeRegister = (book: BookReader): Register =>
  indexed(allDecisions.all(book, {}), prohibitedInputs.all(book, {}));

/** Of one member, for the scale: the same decisions and inputs as the whole register has of them. */
export const registerOfParty = (book: BookReader, party: number): Register =>
  indexed(decisionsOfParty.all(book, { party }), prohibitedOfParty.all(book, { party }));

type Prohibited = ParcelHistory['prohibitedOn'][number] & { readonly parcelId: number };

function indexed(decisions: readonly DecisionRow[], prohibited: readonly Prohibited[]): Register {
  const ofParcels = new Map<number, Decision[]>();
  const ofMembers = new Map<number, Decision[]>();
  for (const row of decisions) {
    const [map, id] = row.parcel_id === null ? [ofMembers, row.party_id] : [ofParcels, row.parcel_id];
    const found = map.get(id);
    if (found) found.push(toDecision(row));
    else map.set(id, [toDecision(row)]);
  }
  const inputs = new Map<number, Prohibited[]>();
  for (const input of prohibited) {
    const found = inputs.get(input.parcelId);
    if (found) found.push(input);
    else inputs.set(input.parcelId, [input]);
  }
  return {
    ofParcel: (id) => ({ decisions: ofParcels.get(id) ?? [], prohibitedOn: inputs.get(id) ?? [] }),
    ofMember: (id) => ofMembers.get(id) ?? [],
  };
}

const toDecision = (row: DecisionRow): Decision => ({
  seq: row.id,
  date: row.date,
  recordedOn: row.recorded_on,
  standard: row.standard,
  status: row.status,
});
