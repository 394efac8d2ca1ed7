import type { OrganicStatus } from '../../../shared/domain/organic/types.ts';
import { lowestStatus, ORGANIC_STATUSES } from '../../../shared/domain/organic/types.ts';
import { quotaG } from '../../../shared/domain/organic/quota.ts';
import { approvalOn, isDelivering, parcelStatusOn } from '../../../shared/domain/organic/register-status.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { lastEntryDate } from '../ledger/last-date.ts';
import { growsPaddy, seasonOf } from '../organic/delivery.ts';
import type { ParcelRow } from '../organic/register.ts';
import { parcelsOn, wholeRegister } from '../organic/register.ts';
import { organicSettingsOn } from '../organic/settings-in-force.ts';
import { stoodOn } from '../paddy/stood-on.ts';
import type { PaddyTables } from '../paddy/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';

/**
 * Approved land and what may still be delivered from it. Land counts by its status on a day; deliveries are the payable
 * kilograms of the season that were weighed as organic or in conversion, up to that day, as they stood on it.
 */
export interface OnDay {
  readonly asOf?: string | undefined;
  /** Left out: the main standard of the day. */
  readonly standard?: string | undefined;
}

/** Left out, the day is the end of the season of the last entry, so that the same book gives the same report. */
export const reportDay = (book: BookReader, asOf: string | undefined): string =>
  asOf ?? seasonOf(lastEntryDate(book) ?? '2000-01-01').to;

interface StandingParcel {
  readonly row: ParcelRow;
  readonly status: OrganicStatus;
}

function standingParcels(book: BookReader, asOf: string, standard: string): readonly StandingParcel[] {
  const register = wholeRegister(book);
  const asked = { standard, date: asOf };
  return parcelsOn(book, asOf)
    .filter(({ retired }) => retired === 0)
    .map((row) => ({
      row,
      status: isDelivering(approvalOn(register.ofMember(row.party_id), asked))
        ? parcelStatusOn(register.ofParcel(row.parcel_id), asked)
        : 'conventional',
    }));
}

const standardAsked = (book: BookReader, asOf: string, { standard }: OnDay): string =>
  standard ?? organicSettingsOn(book, asOf).mainStandard;

export interface AreaOfStatus {
  readonly status: OrganicStatus;
  readonly parcels: number;
  readonly areaM2: number;
  readonly estimateKg: number;
}

/** Land by status, the statuses in the order of their names; a status without land is left out. */
export function approvedArea(book: BookReader, options: OnDay): readonly AreaOfStatus[] {
  const asOf = reportDay(book, options.asOf);
  const parcels = standingParcels(book, asOf, standardAsked(book, asOf, options));
  return ORGANIC_STATUSES.map((status) => {
    const rows = parcels.filter((parcel) => parcel.status === status).map(({ row }) => row);
    return {
      status,
      parcels: rows.length,
      areaM2: rows.reduce((sum, row) => sum + row.area_m2, 0),
      estimateKg: rows.reduce((sum, row) => sum + row.estimate_kg, 0),
    };
  }).filter(({ parcels: count }) => count > 0);
}

type Tables = PaddyTables & PartiesTables;

const deliveredByParty = statement<Tables, { from: string; to: string }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => ['weigh_ticket.party_id', row.fn.sum<number>('payable_g').as('payableG')])
    .where('weigh_ticket.date', '>=', p('from'))
    .where('weigh_ticket.date', '<=', p('to'))
    .where('organic_status', '<>', 'conventional')
    .where(stoodOn(p('to')))
    .groupBy('weigh_ticket.party_id'),
);

const partyCodes = statement<Tables>()((query) => query.selectFrom('party').select(['id', 'code']).orderBy('code'));

export interface MemberQuota {
  readonly member: string;
  readonly status: OrganicStatus;
  readonly areaM2: number;
  readonly estimateKg: number;
  readonly quotaG: number;
  readonly deliveredG: number;
}

/** Every member with land that is not conventional, and whoever delivered without such land, by code. */
export function organicQuota(
  book: BookReader,
  options: OnDay & { readonly member?: string | undefined },
): readonly MemberQuota[] {
  const asOf = reportDay(book, options.asOf);
  const standard = standardAsked(book, asOf, options);
  const rule = organicSettingsOn(book, asOf);
  const land = new Map<number, StandingParcel[]>();
  for (const parcel of standingParcels(book, asOf, standard)) {
    if (parcel.status === 'conventional' || !growsPaddy(parcel.row)) continue;
    const found = land.get(parcel.row.party_id);
    if (found) found.push(parcel);
    else land.set(parcel.row.party_id, [parcel]);
  }
  const delivered = new Map(
    deliveredByParty.all(book, { from: seasonOf(asOf).from, to: asOf }).map((row) => [row.party_id, row.payableG]),
  );
  return partyCodes.all(book, {}).flatMap(({ id, code }): MemberQuota[] => {
    const own = land.get(id) ?? [];
    const deliveredG = delivered.get(id) ?? 0;
    if (own.length === 0 && deliveredG === 0) return [];
    if (options.member !== undefined && options.member !== code) return [];
    const estimateKg = own.reduce((sum, { row }) => sum + row.estimate_kg, 0);
    return [
      {
        member: code,
        status: own.length === 0 ? 'conventional' : lowestStatus(own.map(({ status }) => status)),
        areaM2: own.reduce((sum, { row }) => sum + row.area_m2, 0),
        estimateKg,
        quotaG: own.length === 0 ? 0 : quotaG(estimateKg, rule),
        deliveredG,
      },
    ];
  });
}
