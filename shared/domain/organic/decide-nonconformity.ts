import type { BookSettings } from '../book/types.ts';
import { NONCONFORMITY_SERIES, nextNumber } from '../ledger/series.ts';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import type { Membership } from './control-faults.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { NonconformityClosedEvent, NonconformityRaised, NonconformityRaisedEvent } from './events.ts';

/**
 * A breach of a rule of the standard, found inside the group or outside it. Every one says what is to be done, by whom and by
 * when; it stays open until somebody has seen that it was done. One graded major or above speaks for suspending the member,
 * which a decision then confirms. Sources: organic.md §4e, §6.
 */
export const GRAVE_GRADES: readonly NonconformityRaised['grade'][] = ['major', 'critical', 'manifest-infringement'];

export interface NonconformityInput {
  readonly date: string;
  readonly source: NonconformityRaised['source'];
  readonly party: string;
  /** Blank: about the farm. */
  readonly parcel: string;
  readonly standard: string;
  readonly rule: string;
  readonly description: string;
  readonly grade: NonconformityRaised['grade'];
  readonly sanction: string;
  readonly correctiveAction: string;
  readonly deadline: string;
  readonly responsible: string;
}

export interface NonconformityFacts extends Membership {
  readonly settings: BookSettings;
  readonly lastNumbers: ReadonlyMap<string, number>;
  /** Whose the parcel is; null where there is none, or none was named. */
  readonly owner: string | null;
}

export function decideNonconformity(
  facts: NonconformityFacts,
  input: NonconformityInput,
): Outcome<NonconformityRaisedEvent, ControlRefusal> {
  const faults = new ControlFaults();
  faults.day(input.date);
  faults.member(facts, input.party);
  if (input.parcel !== '') faults.parcel(facts.owner, input, 'parcel');
  faults.standard(input.standard, 'standard');
  faults.deadline(input.deadline, input.date, 'deadline');
  const texts = {
    rule: faults.needed(input.rule, 'rule'),
    description: faults.needed(input.description, 'description'),
    sanction: oneLine(input.sanction),
    corrective_action: faults.needed(input.correctiveAction, 'correctiveAction'),
    responsible: faults.needed(input.responsible, 'responsible'),
  };
  if (faults.all.length > 0) return refuseAll(faults.all);
  const { source, party, standard, grade, deadline } = input;
  const body = {
    number: nextNumber(facts, NONCONFORMITY_SERIES, input.date),
    ...{ source, party, parcel: input.parcel || null, standard, grade, deadline },
    ...texts,
  };
  const grave: readonly Notice[] = GRAVE_GRADES.includes(grade)
    ? [{ code: 'nonconformity-proposes-suspension', params: { party, standard, date: input.date }, field: 'grade' }]
    : [];
  return done({ kind: 'organic.nonconformity-raised', v: 1, date: input.date, body }, grave);
}

export interface StandingNonconformity {
  readonly nonconformity: number;
  readonly date: CalendarDate;
  readonly closedOn: CalendarDate | null;
}

export function decideClosing(
  standing: StandingNonconformity | null,
  input: { readonly date: string; readonly verifiedBy: string; readonly evidence: string },
): Outcome<NonconformityClosedEvent, ControlRefusal> {
  if (!standing) return refuse('nonconformity-unknown', {}, 'nonconformity');
  const faults = new ControlFaults();
  if (standing.closedOn !== null)
    faults.miss('nonconformity-closed-already', { date: standing.closedOn }, 'nonconformity');
  if (faults.day(input.date) && input.date < standing.date)
    faults.miss('nonconformity-closed-before-raised', { date: input.date, raised: standing.date }, 'date');
  const verifiedBy = oneLine(input.verifiedBy);
  if (verifiedBy === '') faults.miss('verifier-needed', {}, 'verifiedBy');
  if (faults.all.length > 0) return refuseAll(faults.all);
  const body = {
    nonconformity: standing.nonconformity,
    verified_by: verifiedBy,
    evidence: oneLine(input.evidence),
  };
  return done({ kind: 'organic.nonconformity-closed', v: 1, date: input.date, body });
}
