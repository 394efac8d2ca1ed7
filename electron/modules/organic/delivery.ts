import type { DeliveryStatus } from '../../../shared/domain/organic/register-status.ts';
import { deliveryStatusOn, parcelStatusOn } from '../../../shared/domain/organic/register-status.ts';
import { quotaG } from '../../../shared/domain/organic/quota.ts';
import type { BookReader } from '../../book/book.ts';
import { parcelsOfParty, registerOfParty } from './register.ts';
import { organicSettingsOn } from './settings-in-force.ts';

/**
 * What the register says of a member's paddy on the day at the scale: its status under the main standard, and how much may
 * be delivered in the season, which is the calendar year of the day (product.md, Organic).
 */
export interface MemberStanding extends DeliveryStatus {
  readonly standard: string;
  /** Square metres and whole kilograms of the parcels that are not conventional. */
  readonly areaM2: number;
  readonly estimateKg: number;
  /** Grams of the whole season. */
  readonly quotaG: number;
  readonly overQuota: 'warn' | 'block';
}

/** Paddy is rice; other crops have no scale here yet. */
const CROP = /(^|\s)(rice|paddy)\b|^(ស្រូវ|អង្ករ)/i;

export const growsPaddy = ({ crop, retired }: { readonly crop: string; readonly retired: number }): boolean =>
  retired === 0 && CROP.test(crop);

export const seasonOf = (date: string): { readonly from: string; readonly to: string } => ({
  from: `${date.slice(0, 4)}-01-01`,
  to: `${date.slice(0, 4)}-12-31`,
});

export function memberStanding(book: BookReader, party: number, date: string): MemberStanding {
  const settings = organicSettingsOn(book, date);
  const asked = { standard: settings.mainStandard, date };
  const parcels = parcelsOfParty(book, party, date).filter(growsPaddy);
  const register = registerOfParty(book, party);
  const delivery = deliveryStatusOn(
    {
      decisions: register.ofMember(party),
      parcels: parcels.map((row) => register.ofParcel(row.parcel_id)),
    },
    asked,
  );
  const approved =
    delivery.because === 'approval'
      ? []
      : parcels.filter((row) => parcelStatusOn(register.ofParcel(row.parcel_id), asked) !== 'conventional');
  const estimateKg = approved.reduce((sum, row) => sum + row.estimate_kg, 0);
  return {
    ...delivery,
    standard: settings.mainStandard,
    areaM2: approved.reduce((sum, row) => sum + row.area_m2, 0),
    estimateKg,
    quotaG: approved.length === 0 ? 0 : quotaG(estimateKg, settings),
    overQuota: settings.overQuota,
  };
}
