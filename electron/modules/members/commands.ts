import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { PartyView } from '../../../shared/contract/members.ts';
import { decideAdmission } from '../../../shared/domain/members/decide-admission.ts';
import type { MemberRefusal } from '../../../shared/domain/members/refusals.ts';
import type { PartyRegistered } from '../../../shared/domain/parties/decide-party.ts';
import { decideParty } from '../../../shared/domain/parties/decide-party.ts';
import type { PartyRefusal } from '../../../shared/domain/parties/refusals.ts';
import { tidyText } from '../../../shared/kernel/plain-text.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { keepPhone } from '../parties/private.ts';
import { findPartyId, partyOf } from '../parties/queries.ts';
import { isMember } from './queries.ts';

/** Writing people into the register, and admitting them as members. */
export function registerParty(
  { book, append, today }: CommandContext,
  input: ParsedInputOf<'parties.register'>,
): Outcome<PartyView, PartyRefusal> {
  const decided = decideParty({ isTaken: findPartyId(book, input.code) !== null, today }, input);
  if (!decided.ok) return decided;
  append([decided.value]);
  keepPhone(book, input.code, tidyText(input.phone));
  return done(viewOf(decided.value.body, null));
}

/**
 * Writes a new person into the register and admits them in one act. A farmer who is in the register already, under the
 * same code and name, is only admitted; the same code under another name is refused, for it is another person.
 */
export function admitMember(
  { book, append, today }: CommandContext,
  input: ParsedInputOf<'members.admit'>,
): Outcome<PartyView, MemberRefusal> {
  const known = partyOf(book, input.code);
  const isKnown = known !== null && !isMember(book, input.code) && isSamePerson(known, input);
  const admission = decideAdmission({ isMember: isMember(book, input.code), today }, input);
  const person = decideParty({ isTaken: known !== null && !isKnown, today }, input);
  if (!admission.ok || !person.ok)
    return refuseAll([...(person.ok ? [] : person.refusals), ...(admission.ok ? [] : admission.refusals)]);
  append(isKnown ? [admission.value] : [person.value, admission.value]);
  keepPhone(book, input.code, tidyText(input.phone));
  return done(viewOf(person.value.body, { joinedOn: input.joinedOn, group: admission.value.body.group }));
}

const isSamePerson = (
  known: { readonly name_km: string; readonly name_en: string },
  input: { readonly nameKm: string; readonly nameEn: string },
): boolean => known.name_km === tidyText(input.nameKm) && known.name_en === tidyText(input.nameEn);

const viewOf = (
  body: PartyRegistered,
  membership: { readonly joinedOn: string; readonly group: string | null } | null,
): PartyView => ({
  code: body.code,
  nameKm: body.name_km,
  nameEn: body.name_en,
  sex: body.sex,
  birthYear: body.birth_year,
  villageKm: body.village_km,
  villageEn: body.village_en,
  group: membership?.group ?? null,
  joinedOn: membership?.joinedOn ?? null,
  isMember: membership !== null,
});
