import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { nextDay } from '../../kernel/calendar-date.ts';
import { addMonths } from './add-months.ts';
import type { StandardFigures } from './standards.ts';
import type { OrganicStatus } from './types.ts';

/**
 * What the dates of a parcel speak for: the program proposes the next status and the first day on which it may hold, and a
 * decision confirms it. EU: organic is what was sown 24 months or more after the conversion began; NOP: what is harvested 36
 * months or more after the last prohibited input. Source: organic.md §2 and §6.
 */
export interface ParcelDates {
  readonly conversionStart: CalendarDate | null;
  /** The latest day on which anything prohibited was put on the parcel. */
  readonly lastProhibitedInputOn: CalendarDate | null;
  readonly isPerennial: boolean;
}

export interface Proposal {
  readonly status: OrganicStatus;
  /** The first day on which a decision may say so. */
  readonly from: CalendarDate;
  readonly figures: StandardFigures;
}

/** The day from which conversion is counted; null where the parcel has none. An input after the start begins it anew. */
export function countedFrom(dates: ParcelDates, figures: StandardFigures): CalendarDate | null {
  const { conversionStart, lastProhibitedInputOn: input } = dates;
  if (figures.countedFrom === 'last-prohibited-input') return input ?? conversionStart;
  if (conversionStart === null) return null;
  return input !== null && input >= conversionStart ? input : conversionStart;
}

/** An input ends every status of its own day, so that conversion begins on the day after it. */
const begun = (start: CalendarDate, months: number, { lastProhibitedInputOn }: ParcelDates): CalendarDate =>
  months === 0 && start === lastProhibitedInputOn ? nextDay(start) : addMonths(start, months);

/** In the order of their days: in conversion (where the standard has it), then organic. */
export function milestones(dates: ParcelDates, figures: StandardFigures): readonly Proposal[] {
  const start = countedFrom(dates, figures);
  if (start === null) return [];
  const { inConversionMonths: first } = figures;
  const months = dates.isPerennial ? figures.perennialMonths : figures.annualMonths;
  return [
    ...(first === null ? [] : [{ status: 'in-conversion' as const, from: begun(start, first, dates), figures }]),
    { status: 'organic', from: addMonths(start, months), figures },
  ];
}

/** The next step up from what the parcel is; null where there is none, or no date to count from. */
export function proposalFor(dates: ParcelDates, figures: StandardFigures, status: OrganicStatus): Proposal | null {
  if (status === 'organic') return null;
  const steps = milestones(dates, figures);
  return (status === 'conventional' ? steps[0] : steps.at(-1)) ?? null;
}

/** Which year of conversion a day is in, as certificates write it: 1 for C1, 2 for C2; 0 before it has begun. */
export function conversionYear(start: CalendarDate | null, date: CalendarDate): number {
  if (start === null || date < start) return 0;
  let year = 1;
  while (addMonths(start, year * 12) <= date) year += 1;
  return year;
}
