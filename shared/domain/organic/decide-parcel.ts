import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { checkDay } from '../../kernel/check-day.ts';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { hasControlCharacter, tidyText } from '../../kernel/plain-text.ts';
import type { ParcelBody, ParcelChangedEvent, ParcelRegisteredEvent } from './events.ts';
import { parseHa } from './quota.ts';
import type { RegisterRefusal } from './refusals.ts';
import { TENURES } from './types.ts';

/**
 * A parcel is a field of one member, with its area, what grows on it, how much it is thought to yield and since when it is
 * farmed by the rules. What changes is written as it is from a day on, so that a past season keeps its own area and estimate.
 */
export interface ParcelInput {
  readonly parcel: string;
  readonly party: string;
  /** Blank: as far back as anything is asked. */
  readonly fromDate: string;
  /** Hectares, as typed: `0.59`. */
  readonly areaHa: string;
  readonly tenure: string;
  readonly crop: string;
  readonly variety: string;
  readonly yieldKgPerHa: string;
  readonly conversionStart: string;
  readonly lastProhibitedInputOn: string;
  readonly place: string;
  readonly gps: string;
  readonly water: string;
  readonly north: string;
  readonly east: string;
  readonly south: string;
  readonly west: string;
  readonly isRetired: boolean;
}

export interface ParcelFactsKnown {
  readonly today: CalendarDate;
  readonly isMember: boolean;
  readonly isParty: boolean;
  /** Whose parcel has this code; null where none has. */
  readonly owner: string | null;
  /** A version that begins on the same day. */
  readonly isStanding: boolean;
}

type Miss = (code: RegisterRefusal, params: Notice['params'], field: string) => void;

const CODE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}./-]{0,29}$/u;
const GPS = /^-?\d{1,2}(\.\d{1,7})?, ?-?\d{1,3}(\.\d{1,7})?$/;

export function decideParcel(
  facts: ParcelFactsKnown,
  input: ParcelInput,
): Outcome<ParcelRegisteredEvent, RegisterRefusal> {
  const { faults, miss } = collector();
  if (!CODE.test(input.parcel)) miss('parcel-code-malformed', { value: input.parcel }, 'parcel');
  if (facts.owner !== null) miss('parcel-exists', { parcel: input.parcel, party: facts.owner }, 'parcel');
  const body = readParcel(facts, input, miss);
  if (faults.length > 0 || !body) return refuseAll(faults);
  return done({ kind: 'organic.parcel-registered', v: 1, date: body.from_date ?? facts.today, body });
}

/** The whole record as it is from a day on. Refuses a second record of the same day, which would hide the first. */
export function decideParcelChange(
  facts: ParcelFactsKnown,
  input: ParcelInput,
): Outcome<ParcelChangedEvent, RegisterRefusal> {
  const { faults, miss } = collector();
  if (facts.owner === null) miss('parcel-unknown', { parcel: input.parcel }, 'parcel');
  else if (facts.owner !== input.party) miss('parcel-of-other', { parcel: input.parcel, party: facts.owner }, 'party');
  if (input.fromDate === '') miss('date-not-a-day', { value: '' }, 'fromDate');
  if (facts.isStanding) miss('parcel-version-standing', { parcel: input.parcel, date: input.fromDate }, 'fromDate');
  const body = readParcel(facts, input, miss);
  if (faults.length > 0 || !body) return refuseAll(faults);
  return done({ kind: 'organic.parcel-changed', v: 1, date: body.from_date ?? facts.today, body });
}

function collector(): { readonly faults: Notice<RegisterRefusal>[]; readonly miss: Miss } {
  const faults: Notice<RegisterRefusal>[] = [];
  return { faults, miss: (code, params, field) => faults.push({ code, params, field }) };
}

function readParcel(facts: ParcelFactsKnown, input: ParcelInput, miss: Miss): ParcelBody | null {
  if (!facts.isParty) miss('party-unknown', { party: input.party }, 'party');
  else if (!facts.isMember) miss('organic-not-member', { party: input.party }, 'party');
  const days = {
    fromDate: readDay(input.fromDate, 'fromDate', miss),
    conversionStart: readDay(input.conversionStart, 'conversionStart', miss),
    lastProhibitedInputOn: readDay(input.lastProhibitedInputOn, 'lastProhibitedInputOn', miss),
  };
  const areaM2 = parseHa(input.areaHa);
  if (areaM2 === null) miss('parcel-area-not-plain', { value: input.areaHa }, 'areaHa');
  const estimate = parseDecimal(input.yieldKgPerHa);
  if (!estimate || estimate.digits < 0n || estimate.scale > 3 || input.yieldKgPerHa.length > 12)
    miss('parcel-yield-not-plain', { value: input.yieldKgPerHa }, 'yieldKgPerHa');
  const tenure = TENURES.find((known) => known === input.tenure);
  if (!tenure) miss('parcel-tenure-unknown', { value: input.tenure, choices: TENURES.join(', ') }, 'tenure');
  const texts = readTexts(input, miss);
  if (texts.crop === '') miss('parcel-crop-needed', {}, 'crop');
  if (texts.gps !== '' && !GPS.test(texts.gps)) miss('parcel-gps-not-plain', { value: texts.gps }, 'gps');
  if (areaM2 === null || !estimate || !tenure) return null;
  const { north, east, south, west } = texts;
  return {
    parcel: input.parcel,
    party: input.party,
    from_date: days.fromDate,
    area_m2: areaM2,
    tenure,
    crop: texts.crop,
    variety: texts.variety,
    yield_kg_per_ha: formatDecimal(estimate),
    conversion_start: days.conversionStart,
    last_prohibited_input_on: days.lastProhibitedInputOn,
    place: texts.place || null,
    gps: texts.gps || null,
    water: texts.water || null,
    neighbours: {
      ...(north === '' ? {} : { north }),
      ...(east === '' ? {} : { east }),
      ...(south === '' ? {} : { south }),
      ...(west === '' ? {} : { west }),
    },
    retired: input.isRetired,
  };
}

const TEXTS = ['crop', 'variety', 'place', 'gps', 'water', 'north', 'east', 'south', 'west'] as const;

function readTexts(input: ParcelInput, miss: Miss): Readonly<Record<(typeof TEXTS)[number], string>> {
  const read = TEXTS.map((field) => {
    const value = tidyText(input[field]);
    if (hasControlCharacter(value)) miss('name-has-control-character', { value }, field);
    return [field, value] as const;
  });
  return Object.fromEntries(read) as Record<(typeof TEXTS)[number], string>;
}

function readDay(text: string, field: string, miss: Miss): CalendarDate | null {
  if (text === '') return null;
  const fault = checkDay(text, field);
  if (fault) miss(fault.code, fault.params, field);
  return text;
}
