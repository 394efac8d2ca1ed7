import type { ParcelView } from '../../../shared/contract/organic.ts';
import type { Tenure } from '../../../shared/domain/organic/types.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import { SINCE_EVER } from './project.ts';
import type { ParcelRow, Register } from './register.ts';
import { parcelsOfParty, registerOfParty } from './register.ts';
import { organicSettingsOn } from './settings-in-force.ts';
import { statusOfParcel } from './status-of-parcel.ts';
import type { OrganicTables } from './tables.ts';

/** A parcel as it is on a day, with its status under every standard by which something was decided of it. */
const partyOfParcel = statement<OrganicTables, { id: number }>()((query, p) =>
  query.selectFrom('parcel').select('party_id').where('id', '=', p('id')),
);

/** Null where nothing is known of it on the day. */
export function parcelView(book: BookReader, id: number, date: string): ParcelView | null {
  const party = partyOfParcel.get(book, { id })?.party_id;
  if (party === undefined) return null;
  const rows = parcelsOfParty(book, party, date);
  const row = rows.find((each) => each.parcel_id === id);
  return row ? viewOfRow(book, { row, register: registerOfParty(book, party), date }) : null;
}

export interface RowAsked {
  readonly row: ParcelRow;
  readonly register: Register;
  readonly date: string;
}

export function viewOfRow(book: BookReader, { row, register, date }: RowAsked): ParcelView {
  const history = register.ofParcel(row.parcel_id);
  const { mainStandard } = organicSettingsOn(book, date);
  const standards = new Set([mainStandard, ...history.decisions.map(({ standard }) => standard)]);
  return {
    code: row.code,
    party: namedParty(book, row.party_id),
    fromDate: row.from_date === SINCE_EVER ? '' : row.from_date,
    areaM2: row.area_m2,
    tenure: row.tenure as Tenure,
    crop: row.crop,
    variety: row.variety,
    yieldKgPerHa: row.yield_kg_per_ha,
    estimateKg: row.estimate_kg,
    conversionStart: row.conversion_start,
    lastProhibitedInputOn: row.last_prohibited_input_on,
    place: row.place,
    gps: row.gps,
    water: row.water,
    neighbours: JSON.parse(row.neighbours) as ParcelView['neighbours'],
    isRetired: row.retired === 1,
    statuses: [...standards].map((standard) => statusOfParcel(book, { row, history, standard, date })),
  };
}
