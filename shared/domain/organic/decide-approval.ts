import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { oneLine, squeezeForSearch } from '../../kernel/plain-text.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { ConditionMetEvent, InspectionRecorded, StatusDecidedEvent } from './events.ts';
import type { MemberApproval } from './types.ts';

/**
 * The committee decides on what the inspector reported: one decision of the member's approval under each standard that the
 * inspection names. Whoever inspected does not decide, nothing unsigned is decided on, and an approval with conditions has
 * at least one. Source: organic.md §6 (inspection signed; committee decision; decider ≠ inspector).
 */
export interface InspectedFarm {
  readonly inspection: number;
  readonly party: string;
  readonly date: CalendarDate;
  readonly standards: readonly string[];
  readonly inspector: string;
  readonly lastVisit: CalendarDate;
  readonly isSigned: boolean;
  readonly isDecided: boolean;
  readonly recommendation: InspectionRecorded['recommendation'];
  readonly conditions: readonly { readonly no: number; readonly deadline: string; readonly metOn: string | null }[];
  /** Of the member, graded major or above. */
  readonly openGraveNonconformities: number;
}

export interface ApprovalInput {
  readonly date: string;
  readonly approval: string;
  readonly decider: string;
  readonly reason: string;
}

/** What an inspection can lead to; leaving the group, and being put out of it, are decided without one. */
const OF_INSPECTION: readonly MemberApproval[] = ['approved', 'conditional', 'refused', 'suspended'];

const RECOMMENDED = {
  approve: 'approved',
  'approve-with-conditions': 'conditional',
  refuse: 'refused',
  suspend: 'suspended',
} as const satisfies Record<InspectionRecorded['recommendation'], MemberApproval>;

export function decideApproval(
  farm: InspectedFarm | null,
  input: ApprovalInput,
): Outcome<readonly StatusDecidedEvent[], ControlRefusal> {
  if (!farm) return refuse('inspection-unknown', {}, 'inspection');
  const faults = new ControlFaults();
  const decider = oneLine(input.decider);
  if (farm.isDecided) faults.miss('inspection-decided', {}, 'inspection');
  if (!farm.isSigned) faults.miss('inspection-not-signed', {}, 'inspection');
  if (faults.day(input.date) && input.date < farm.lastVisit)
    faults.miss('decision-before-visit', { date: input.date, visit: farm.lastVisit }, 'date');
  if (decider === '') faults.miss('inspection-decider-needed', {}, 'decider');
  else if (decider.split(/[,;/]/).map(squeezeForSearch).includes(squeezeForSearch(farm.inspector)))
    faults.miss('decider-is-inspector', { name: decider }, 'decider');
  const approval = OF_INSPECTION.find((known) => known === input.approval);
  if (!approval)
    faults.miss('approval-unknown', { value: input.approval, choices: OF_INSPECTION.join(', ') }, 'approval');
  if (approval === 'conditional' && farm.conditions.length === 0) faults.miss('conditions-needed', {}, 'approval');
  if (faults.all.length > 0 || !approval) return refuseAll(faults.all);
  const body = {
    subject: 'member' as const,
    party: farm.party,
    parcel: null,
    status: approval,
    decided_by: 'committee',
    decider,
    inspection: farm.inspection,
    reason: oneLine(input.reason),
  };
  const events = farm.standards.map((standard): StatusDecidedEvent => ({
    kind: 'organic.status-decided',
    v: 1,
    date: input.date,
    body: { ...body, standard },
  }));
  return done(events, warningsOf(farm, approval));
}

function warningsOf(farm: InspectedFarm, approval: MemberApproval): readonly Notice[] {
  const recommended = RECOMMENDED[farm.recommendation];
  const warnings: Notice[] = [];
  if (approval !== recommended)
    warnings.push({
      code: 'decision-against-recommendation',
      params: { recommended, decided: approval },
      field: 'approval',
    });
  const { party, openGraveNonconformities: count } = farm;
  if (count > 0 && (approval === 'approved' || approval === 'conditional'))
    warnings.push({ code: 'approved-with-open-nonconformity', params: { party, count }, field: 'approval' });
  return warnings;
}

export interface MetInput {
  readonly no: number;
  readonly date: string;
  readonly verifiedBy: string;
  readonly note: string;
}

/** A condition is met on a day, and somebody has seen it. It is met once, and not before it was set. */
export function decideConditionMet(
  farm: InspectedFarm | null,
  input: MetInput,
): Outcome<ConditionMetEvent, ControlRefusal> {
  if (!farm) return refuse('inspection-unknown', {}, 'inspection');
  const condition = farm.conditions.find(({ no }) => no === input.no);
  if (!condition) return refuse('condition-unknown', { no: input.no }, 'no');
  const faults = new ControlFaults();
  if (condition.metOn !== null) faults.miss('condition-met-already', { no: input.no, date: condition.metOn }, 'no');
  if (faults.day(input.date) && input.date < farm.date)
    faults.miss('condition-met-before-set', { date: input.date, set: farm.date }, 'date');
  const verifiedBy = oneLine(input.verifiedBy);
  if (verifiedBy === '') faults.miss('verifier-needed', {}, 'verifiedBy');
  if (faults.all.length > 0) return refuseAll(faults.all);
  const late: readonly Notice[] =
    input.date > condition.deadline
      ? [{ code: 'condition-met-late', params: { date: input.date, deadline: condition.deadline }, field: 'date' }]
      : [];
  const body = { inspection: farm.inspection, no: input.no, verified_by: verifiedBy, note: oneLine(input.note) };
  return done({ kind: 'organic.condition-met', v: 1, date: input.date, body }, late);
}
