import type { MemberOrganic } from '../../../shared/contract/organic.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { QueryContext } from '../../book/command.ts';
import { joinedOn } from '../members/queries.ts';
import { decisionsOfParty } from '../organic/decision-view.ts';
import { memberStanding } from '../organic/delivery.ts';
import { viewOfRow } from '../organic/parcel-view.ts';
import { parcelsOfParty, registerOfParty } from '../organic/register.ts';
import { deliveredTo } from '../paddy/delivered.ts';
import { partyOf } from '../parties/queries.ts';

/** A member's certification on a day: approval, parcels, decisions, and what is left of the season's quota. */
export function memberOrganic(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.member'>,
): Outcome<MemberOrganic, 'party-unknown' | DayRefusal> {
  const asOf = input.asOf ?? today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const party = partyOf(book, input.party);
  if (!party) return refuse('party-unknown', { party: input.party }, 'party');
  const { standard: mainStandard, overQuota: _, ...standing } = memberStanding(book, party.id, asOf);
  const rows = parcelsOfParty(book, party.id, asOf).filter(({ retired }) => retired === 0);
  const register = registerOfParty(book, party.id);
  return done({
    asOf,
    party: {
      code: party.code,
      nameKm: party.name_km,
      nameEn: party.name_en,
      sex: party.sex === 'F' || party.sex === 'M' ? party.sex : null,
      villageKm: party.village_km,
      villageEn: party.village_en,
      joinedOn: joinedOn(book, party.id),
    },
    mainStandard,
    ...standing,
    deliveredG: deliveredTo(book, party.id, asOf),
    parcels: rows.map((row) => viewOfRow(book, { row, register, date: asOf })),
    decisions: decisionsOfParty(book, party.id, asOf),
  });
}
