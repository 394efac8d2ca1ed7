import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { ListRowBody } from './events.ts';
import type { ParcelHistory } from './register-status.ts';
import { approvalOn, isDelivering, parcelStatusOn } from './register-status.ts';
import type { Decision } from './register-status.ts';

/**
 * The list of approved farmers that the certifier asks for: the parcels of every member who is approved and has land that is
 * organic or in conversion under the standard, with their conventional land too, since all three areas stand on it. Where
 * nobody has decided about a member, the decisions about the parcels imply the approval. Source: organic.md §4a.
 */
export interface ListedParcel {
  readonly party: string;
  readonly parcel: string;
  readonly crop: string;
  readonly place: string | null;
  readonly areaM2: number;
  readonly estimateKg: number;
  readonly joinedOn: string | null;
  readonly conversionStart: string | null;
  readonly history: ParcelHistory;
  readonly ofMember: readonly Decision[];
  /** What was put on it and is not permitted; a blank product where only the day is known. */
  readonly inputs: readonly { readonly date: CalendarDate; readonly what: string }[];
}

/** Rows by member and parcel, in the order of their codes. Parcels that have left the group are not handed in. */
export function farmerListRows(
  parcels: readonly ListedParcel[],
  asked: { readonly standard: string; readonly date: CalendarDate },
): readonly ListRowBody[] {
  const rows = parcels.flatMap((parcel): ListRowBody[] => {
    const approval = approvalOn(parcel.ofMember, asked);
    if (!isDelivering(approval)) return [];
    const last = lastInput(parcel.inputs, asked.date);
    return [
      {
        party: parcel.party,
        parcel: parcel.parcel,
        approval: approval ?? 'approved',
        status: parcelStatusOn(parcel.history, asked),
        crop: parcel.crop,
        place: parcel.place,
        area_m2: parcel.areaM2,
        estimate_kg: parcel.estimateKg,
        joined_on: parcel.joinedOn,
        last_input: last && last.what !== '' ? last.what : null,
        last_input_on: last?.date ?? null,
        conversion_start: parcel.conversionStart,
      },
    ];
  });
  const certified = new Set(rows.filter(({ status }) => status !== 'conventional').map(({ party }) => party));
  return rows.filter(({ party }) => certified.has(party)).sort(byCodes);
}

/** The latest up to the day; of one day's the one that is named. */
function lastInput(inputs: ListedParcel['inputs'], date: CalendarDate): ListedParcel['inputs'][number] | null {
  let last: ListedParcel['inputs'][number] | null = null;
  for (const input of inputs) {
    if (input.date > date) continue;
    if (!last || input.date > last.date || (input.date === last.date && last.what === '')) last = input;
  }
  return last;
}

const byCodes = (a: ListRowBody, b: ListRowBody): number =>
  compareCodes(a.party, b.party) || compareCodes(a.parcel, b.parcel);

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
