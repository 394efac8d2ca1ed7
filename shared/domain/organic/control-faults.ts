import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { Notice, NoticeParams } from '../../kernel/outcome.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import type { ControlRefusal } from './control-refusals.ts';
import { standardOf } from './standards.ts';

/** Faults of one form, gathered so that all of them are told at once. */
export class ControlFaults {
  readonly all: Notice<ControlRefusal>[] = [];

  miss(code: ControlRefusal, params: NoticeParams, field: string): void {
    this.all.push({ code, params, field });
  }

  /** A text in one line, which must not be blank. */
  needed(text: string, field: string): string {
    const tidy = oneLine(text);
    if (tidy === '') this.miss('control-text-needed', { field }, field);
    return tidy;
  }

  /** Whether the day can be reckoned with. */
  day(text: string, field = 'date'): boolean {
    const fault = checkDay(text, field);
    if (fault) this.all.push(fault);
    return fault === null;
  }

  /** A day that may be left blank. */
  optionalDay(text: string, field: string): CalendarDate | null {
    if (text === '') return null;
    this.day(text, field);
    return text;
  }

  standard(code: string, field: string): void {
    if (!standardOf(code)) this.miss('standard-unknown', { value: code }, field);
  }

  deadline(text: string, from: CalendarDate, field: string): void {
    if (this.day(text, field) && text < from) this.miss('deadline-before-day', { deadline: text, date: from }, field);
  }

  member({ isParty, isMember }: Membership, party: string): void {
    if (!isParty) this.miss('party-unknown', { party }, 'party');
    else if (!isMember) this.miss('organic-not-member', { party }, 'party');
  }

  /** `owner` is whose the parcel is, null where there is none of this code. */
  parcel(
    owner: string | null,
    { parcel, party }: { readonly parcel: string; readonly party: string },
    field: string,
  ): void {
    if (owner === null) this.miss('parcel-unknown', { parcel }, field);
    else if (owner !== party) this.miss('parcel-of-other', { parcel, party: owner }, field);
  }
}

export interface Membership {
  readonly isParty: boolean;
  readonly isMember: boolean;
}
