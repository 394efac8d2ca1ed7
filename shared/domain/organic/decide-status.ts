import { checkDay } from '../../kernel/check-day.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { squeezeForSearch, tidyText } from '../../kernel/plain-text.ts';
import type { StatusDecided, StatusDecidedEvent } from './events.ts';
import type { RegisterRefusal } from './refusals.ts';
import { standardOf } from './standards.ts';
import { DECIDERS, MEMBER_APPROVALS, ORGANIC_STATUSES } from './types.ts';

/**
 * A decision about a parcel or a member, with the day from which it holds. The program proposes; people decide: the committee
 * of the group, and for a parcel that becomes organic the certifier. A second decision of the same day about the same thing is
 * refused where it says the same as the last one of that day. Source: organic.md §6.
 */
export interface StatusInput {
  /** Blank: the decision is about the member. */
  readonly parcel: string;
  readonly party: string;
  readonly date: string;
  readonly standard: string;
  readonly status: string;
  readonly decidedBy: string;
  readonly decider: string;
  readonly reason: string;
}

export interface StatusFacts {
  readonly isMember: boolean;
  readonly isParty: boolean;
  /** Whose the parcel is; null where there is none of this code. */
  readonly owner: string | null;
  /** What was decided of the same parcel or member, under the same standard, on the same day. */
  readonly sameDay: readonly string[];
  /** Who inspected the member up to that day and signed, the latest last. */
  readonly inspectors: readonly string[];
  /** Warnings that the facts of the register give rise to. */
  readonly warnings: readonly Notice[];
}

export function decideStatus(facts: StatusFacts, input: StatusInput): Outcome<StatusDecidedEvent, RegisterRefusal> {
  const faults: Notice<RegisterRefusal>[] = [];
  const miss = (code: RegisterRefusal, params: Notice['params'], field: string): void => {
    faults.push({ code, params, field });
  };
  const day = checkDay(input.date);
  if (day) faults.push(day);
  if (!facts.isParty) miss('party-unknown', { party: input.party }, 'party');
  else if (!facts.isMember) miss('organic-not-member', { party: input.party }, 'party');
  if (input.parcel !== '') checkOwner(facts, input, miss);
  if (input.standard === '') miss('standard-needed', {}, 'standard');
  else if (!standardOf(input.standard)) miss('standard-unknown', { value: input.standard }, 'standard');
  checkStatus(input, miss);
  const decidedBy = DECIDERS.find((known) => known === input.decidedBy);
  if (!decidedBy) miss('decider-unknown', { value: input.decidedBy, choices: DECIDERS.join(', ') }, 'decidedBy');
  if (input.parcel !== '' && input.status === 'organic' && decidedBy === 'committee')
    miss('decision-by-certifier', { parcel: input.parcel }, 'decidedBy');
  checkDecider(facts, input, miss);
  if (facts.sameDay.at(-1) === input.status)
    miss('decision-doubled', { code: input.parcel || input.party, date: input.date, status: input.status }, 'date');
  if (faults.length > 0 || !decidedBy) return refuseAll(faults);
  const body: StatusDecided = {
    subject: input.parcel === '' ? 'member' : 'parcel',
    party: input.party,
    parcel: input.parcel || null,
    standard: input.standard,
    status: input.status,
    decided_by: decidedBy,
    decider: tidyText(input.decider),
    inspection: null,
    reason: tidyText(input.reason),
  };
  const warnings = [...withoutInspection(facts, input), ...facts.warnings];
  return done({ kind: 'organic.status-decided', v: 1, date: input.date, body }, warnings);
}

/** Who inspected does not decide; and who leaves or is put out of the group is told why. Source: organic.md §6. */
function checkDecider({ inspectors }: StatusFacts, { parcel, status, decider, reason }: StatusInput, miss: Miss): void {
  if (parcel !== '') return;
  const names = decider.split(/[,;/]/).map(squeezeForSearch);
  const both = isApproval(status) ? inspectors.find((name) => names.includes(squeezeForSearch(name))) : undefined;
  if (both !== undefined) miss('decider-inspected', { name: both }, 'decider');
  if (['excluded', 'withdrawn'].includes(status) && tidyText(reason) === '')
    miss('decision-reason-needed', {}, 'reason');
}

const isApproval = (status: string): boolean => status === 'approved' || status === 'conditional';

/** A member is approved after an inspection; without one it is said, for files bring decisions of earlier years. */
const withoutInspection = (
  { inspectors }: StatusFacts,
  { parcel, party, status, date }: StatusInput,
): readonly Notice[] =>
  parcel === '' && isApproval(status) && inspectors.length === 0
    ? [{ code: 'approval-without-inspection', params: { party, date }, field: 'status' }]
    : [];

type Miss = (code: RegisterRefusal, params: Notice['params'], field: string) => void;

function checkOwner({ owner }: StatusFacts, { parcel, party }: StatusInput, miss: Miss): void {
  if (owner === null) miss('parcel-unknown', { parcel }, 'parcel');
  else if (owner !== party) miss('parcel-of-other', { parcel, party: owner }, 'parcel');
}

function checkStatus({ parcel, status }: StatusInput, miss: Miss): void {
  const choices: readonly string[] = parcel === '' ? MEMBER_APPROVALS : ORGANIC_STATUSES;
  if (choices.includes(status)) return;
  const code = parcel === '' ? 'approval-unknown' : 'organic-status-unknown';
  miss(code, { value: status, choices: choices.join(', ') }, 'status');
}
