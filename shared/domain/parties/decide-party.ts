import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { hasControlCharacter, latinDigits, tidyText } from '../../kernel/plain-text.ts';
import type { PartyRefusal } from './refusals.ts';

/**
 * A party is anyone with whom money, grain or papers pass. A phone number is private: it never enters the log, so that it
 * can be erased, and is kept in a table of its own.
 */
export interface PartyRegistered {
  readonly code: string;
  readonly name_km: string;
  readonly name_en: string;
  readonly sex: 'F' | 'M' | null;
  readonly birth_year: number | null;
  readonly village_km: string;
  readonly village_en: string;
}

export type PartyRegisteredEvent = EventDraft<'parties.registered', PartyRegistered>;

export interface PersonInput {
  readonly code: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly sex: string;
  readonly birthYear: string;
  readonly villageKm: string;
  readonly villageEn: string;
}

export interface PartyFacts {
  /** The code is in the register already. */
  readonly isTaken: boolean;
  readonly today: CalendarDate;
}

/** A code is printed, spoken and typed at the scale: letters, digits and hyphens, no blanks. */
const CODE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}./-]{0,29}$/u;

export function decideParty(facts: PartyFacts, input: PersonInput): Outcome<PartyRegisteredEvent, PartyRefusal> {
  const faults: Notice<PartyRefusal>[] = [];
  const miss = (code: PartyRefusal, params: Notice['params'], field: string): number =>
    faults.push({ code, params, field });
  if (!CODE.test(input.code)) miss('code-malformed', { value: input.code }, 'code');
  if (facts.isTaken) miss('party-exists', { party: input.code }, 'code');
  const text = {
    nameKm: tidyText(input.nameKm),
    nameEn: tidyText(input.nameEn),
    villageKm: tidyText(input.villageKm),
    villageEn: tidyText(input.villageEn),
  };
  if (text.nameKm === '' && text.nameEn === '') miss('name-needed', {}, 'nameKm');
  for (const [field, value] of Object.entries(text))
    if (hasControlCharacter(value)) miss('name-has-control-character', { value }, field);
  const sex = readSex(input.sex);
  if (sex === undefined) miss('sex-unknown', { value: input.sex }, 'sex');
  const birthYear = readBirthYear(input.birthYear, facts.today);
  if (birthYear === undefined) miss('birth-year-implausible', { value: input.birthYear }, 'birthYear');
  if (faults.length > 0) return refuseAll(faults);
  const body: PartyRegistered = {
    code: input.code,
    name_km: text.nameKm,
    name_en: text.nameEn,
    sex: sex ?? null,
    birth_year: birthYear ?? null,
    village_km: text.villageKm,
    village_en: text.villageEn,
  };
  return done({ kind: 'parties.registered', v: 1, date: facts.today, body });
}

const SEXES: ReadonlyMap<string, 'F' | 'M' | null> = new Map([
  ['', null],
  ['F', 'F'],
  ['M', 'M'],
  ['f', 'F'],
  ['m', 'M'],
  ['ស', 'F'],
  ['ប', 'M'],
]);

/** F or M, in Khmer ស (ស្រី) or ប (ប្រុស); blank for not stated or an institution. */
const readSex = (text: string): 'F' | 'M' | null | undefined => SEXES.get(tidyText(text));

/** A year of the common era in which a living person can have been born, or blank. */
function readBirthYear(text: string, today: CalendarDate): number | null | undefined {
  const typed = latinDigits(text.trim());
  if (typed === '') return null;
  if (!/^\d{4}$/.test(typed)) return undefined;
  const year = Number(typed);
  return year >= 1880 && year <= Number(today.slice(0, 4)) ? year : undefined;
}
