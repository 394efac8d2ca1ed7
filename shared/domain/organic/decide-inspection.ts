import type { BookSettings } from '../book/types.ts';
import { INSPECTION_SERIES, nextNumber } from '../ledger/series.ts';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import { CHECKLIST, isChecklistItem } from './checklist.ts';
import type { Membership } from './control-faults.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { ChecklistAnswer, ConditionSet, InspectionAmendedEvent, InspectionRecordedEvent } from './events.ts';
import type { InspectionRecorded } from './events.ts';
import { parseHa } from './quota.ts';

/**
 * An internal inspection is the report of one farm: who went, what was seen, what is to be mended by when, and what the
 * inspector recommends. It may be amended (the second visit, the signatures) until the committee has decided upon it; a
 * condition that was already met stays as it was written. Sources: organic.md §4b, §6.
 */
export interface InspectionInput {
  readonly date: string;
  readonly standards: readonly string[];
  readonly inspector: string;
  readonly interviewee: string;
  readonly visits: readonly { readonly date: string; readonly start: string; readonly end: string }[];
  readonly parcels: readonly { readonly parcel: string; readonly seenHa: string; readonly seenYieldKgPerHa: string }[];
  readonly checklist: readonly (Omit<ChecklistAnswer, 'item'> & { readonly item: string })[];
  readonly stockSeen: string;
  readonly lastSeason: string;
  readonly findings: string;
  readonly conditions: readonly { readonly text: string; readonly deadline: string }[];
  readonly recommendation: InspectionRecorded['recommendation'];
  readonly isSigned: boolean;
}

export interface InspectionFacts extends Membership {
  readonly party: string;
  readonly settings: BookSettings;
  readonly lastNumbers: ReadonlyMap<string, number>;
  /** Whose a parcel is; null where there is none of this code. */
  readonly ownerOf: (parcel: string) => string | null;
}

export interface StandingInspection {
  readonly inspection: number;
  readonly isDecided: boolean;
  readonly met: readonly ConditionSet[];
}

type InspectionBody = Omit<InspectionRecorded, 'number' | 'party'>;

export function decideInspection(
  facts: InspectionFacts,
  input: InspectionInput,
): Outcome<InspectionRecordedEvent, ControlRefusal> {
  const faults = new ControlFaults();
  faults.member(facts, facts.party);
  const record = readInspection(facts, input, faults);
  if (faults.all.length > 0) return refuseAll(faults.all);
  const number = nextNumber(facts, INSPECTION_SERIES, input.date);
  const body = { number, party: facts.party, ...record };
  return done({ kind: 'organic.inspection-recorded', v: 1, date: input.date, body }, unanswered(record));
}

export function decideAmendment(
  facts: InspectionFacts,
  standing: StandingInspection | null,
  input: InspectionInput,
): Outcome<InspectionAmendedEvent, ControlRefusal> {
  if (!standing) return refuse('inspection-unknown', {}, 'inspection');
  if (standing.isDecided) return refuse('inspection-decided', {}, 'inspection');
  const faults = new ControlFaults();
  const record = readInspection(facts, input, faults);
  for (const met of standing.met) {
    const kept = record.conditions[met.no - 1];
    if (kept?.text !== met.text || kept.deadline !== met.deadline)
      faults.miss('condition-met-stands', { no: met.no, text: met.text, deadline: met.deadline }, 'conditions');
  }
  if (faults.all.length > 0) return refuseAll(faults.all);
  const body = { inspection: standing.inspection, record };
  return done({ kind: 'organic.inspection-amended', v: 1, date: input.date, body }, unanswered(record));
}

function readInspection(facts: InspectionFacts, input: InspectionInput, faults: ControlFaults): InspectionBody {
  faults.day(input.date);
  input.standards.forEach((standard, index) => {
    faults.standard(standard, `standards.${String(index)}`);
    if (input.standards.indexOf(standard) < index)
      faults.miss('standard-doubled', { value: standard }, `standards.${String(index)}`);
  });
  const inspector = oneLine(input.inspector);
  if (inspector === '') faults.miss('inspector-needed', {}, 'inspector');
  return {
    standards: input.standards,
    inspector,
    interviewee: oneLine(input.interviewee),
    visits: readVisits(input.visits, faults),
    parcels: readParcels(facts, input.parcels, faults),
    checklist: readChecklist(input.checklist, faults),
    stock_seen: oneLine(input.stockSeen),
    last_season: oneLine(input.lastSeason),
    findings: oneLine(input.findings),
    conditions: input.conditions.map(({ text, deadline }, index) => {
      faults.deadline(deadline, input.date, `conditions.${String(index)}.deadline`);
      return { no: index + 1, text: faults.needed(text, `conditions.${String(index)}.text`), deadline };
    }),
    recommendation: input.recommendation,
    signed: input.isSigned,
  };
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function readVisits(visits: InspectionInput['visits'], faults: ControlFaults): InspectionRecorded['visits'] {
  let before = '';
  visits.forEach(({ date, start, end }, index) => {
    const field = `visits.${String(index)}`;
    if (faults.day(date, `${field}.date`) && date < before)
      faults.miss('visits-out-of-order', { first: before, second: date }, `${field}.date`);
    before = date;
    for (const [name, time] of [
      ['start', start],
      ['end', end],
    ] as const)
      if (time !== '' && !TIME.test(time)) faults.miss('visit-time-malformed', { value: time }, `${field}.${name}`);
    if (start !== '' && end !== '' && end < start)
      faults.miss('visits-out-of-order', { first: start, second: end }, `${field}.end`);
  });
  return visits;
}

function readParcels(
  { party, ownerOf }: InspectionFacts,
  parcels: InspectionInput['parcels'],
  faults: ControlFaults,
): InspectionRecorded['parcels'] {
  const seen = new Set<string>();
  return parcels.map(({ parcel, seenHa, seenYieldKgPerHa }, index) => {
    const field = `parcels.${String(index)}`;
    faults.parcel(ownerOf(parcel), { parcel, party }, `${field}.parcel`);
    if (seen.has(parcel)) faults.miss('inspected-parcel-doubled', { parcel }, `${field}.parcel`);
    seen.add(parcel);
    const seenM2 = seenHa === '' ? null : parseHa(seenHa);
    if (seenHa !== '' && seenM2 === null) faults.miss('parcel-area-not-plain', { value: seenHa }, `${field}.seenHa`);
    const seenYield = readYield(seenYieldKgPerHa);
    if (seenYieldKgPerHa !== '' && seenYield === null)
      faults.miss('parcel-yield-not-plain', { value: seenYieldKgPerHa }, `${field}.seenYieldKgPerHa`);
    return { parcel, seen_m2: seenM2, seen_yield_kg_per_ha: seenYield };
  });
}

/** Kilograms for one hectare, with up to three decimals. */
function readYield(text: string): string | null {
  const value = text.length > 12 ? null : parseDecimal(text);
  return value && value.digits >= 0n && value.scale <= 3 ? formatDecimal(value) : null;
}

/** In the order of the form, whatever the order of the screen; an item that nobody answered is left out. */
function readChecklist(answers: InspectionInput['checklist'], faults: ControlFaults): readonly ChecklistAnswer[] {
  const read = new Map<string, ChecklistAnswer>();
  answers.forEach(({ item, first, second, note }, index) => {
    const field = `checklist.${String(index)}.item`;
    if (!isChecklistItem(item)) faults.miss('checklist-item-unknown', { value: item }, field);
    else if (read.has(item)) faults.miss('checklist-item-doubled', { value: item }, field);
    read.set(item, { item, first, second, note: oneLine(note) });
  });
  return CHECKLIST.flatMap((item) => read.get(item) ?? []);
}

/** A form that both have signed should have no blank answer. */
function unanswered({ signed, checklist }: InspectionBody): readonly Notice[] {
  const answered = checklist.filter(({ first, second }) => first !== '' || second !== '').length;
  const count = CHECKLIST.length - answered;
  return signed && count > 0 ? [{ code: 'checklist-unanswered', params: { count }, field: 'checklist' }] : [];
}
