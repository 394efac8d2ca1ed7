import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { tidyText } from '../../kernel/plain-text.ts';
import type { MemberRefusal } from './refusals.ts';

/** A member is a party who has been admitted on a day, and may belong to a group. */
export interface MemberAdmitted {
  readonly party: string;
  readonly joined_on: CalendarDate;
  readonly group: string | null;
}

export type MemberAdmittedEvent = EventDraft<'members.admitted', MemberAdmitted>;

export function decideAdmission(
  facts: { readonly isMember: boolean; readonly today: CalendarDate },
  input: { readonly code: string; readonly joinedOn: string; readonly group: string },
): Outcome<MemberAdmittedEvent, MemberRefusal> {
  const day = checkDay(input.joinedOn, 'joinedOn');
  if (day) return refuseAll([day]);
  if (facts.isMember) return refuseAll([{ code: 'member-already', params: { party: input.code }, field: 'code' }]);
  const group = tidyText(input.group);
  const body: MemberAdmitted = { party: input.code, joined_on: input.joinedOn, group: group === '' ? null : group };
  return done({ kind: 'members.admitted', v: 1, date: facts.today, body });
}
