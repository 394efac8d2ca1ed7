import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { MemberApproval, OrganicStatus } from './types.ts';
import { DELIVERING_APPROVALS, lowestStatus } from './types.ts';

/**
 * What the register says on a day. A decision holds from its own day until the next about the same parcel, or member, and
 * standard; of two on one day the one written later holds. A prohibited input ends a parcel's status on its day, whatever was
 * decided before, until a later decision. Sources: organic.md §6 and product.md "Rules of the books", Organic.
 */
export interface Decision {
  /** Sequence number in the log, which orders decisions of one day. */
  readonly seq: number;
  readonly date: CalendarDate;
  /** The day on which it was written down. */
  readonly recordedOn: CalendarDate;
  readonly standard: string;
  readonly status: string;
}

export interface Asked {
  readonly standard: string;
  readonly date: CalendarDate;
  /** As it was known at the end of this day; left out: as it is known now. */
  readonly knownOn?: CalendarDate | undefined;
}

/** The decision that holds; null where none was made. */
export function decisionOn<D extends Decision>(decisions: readonly D[], { standard, date, knownOn }: Asked): D | null {
  let holds: D | null = null;
  for (const decision of decisions) {
    if (decision.standard !== standard || decision.date > date) continue;
    if (knownOn !== undefined && decision.recordedOn > knownOn) continue;
    if (!holds || decision.date > holds.date || (decision.date === holds.date && decision.seq > holds.seq))
      holds = decision;
  }
  return holds;
}

/** A parcel with its own decisions and the days on which something prohibited was put on it. */
export interface ParcelHistory {
  readonly decisions: readonly Decision[];
  readonly prohibitedOn: readonly { readonly date: CalendarDate; readonly recordedOn: CalendarDate }[];
}

/** A parcel of which nobody has decided is conventional. */
export function parcelStatusOn({ decisions, prohibitedOn }: ParcelHistory, asked: Asked): OrganicStatus {
  const holds = decisionOn(decisions, asked);
  if (!holds) return 'conventional';
  const { date, knownOn } = asked;
  const isEnded = prohibitedOn.some(
    (input) => input.date >= holds.date && input.date <= date && (knownOn === undefined || input.recordedOn <= knownOn),
  );
  return isEnded ? 'conventional' : (holds.status as OrganicStatus);
}

/** The group's approval; null where nobody has decided, and the decisions about the parcels imply it. */
export const approvalOn = (decisions: readonly Decision[], asked: Asked): MemberApproval | null =>
  (decisionOn(decisions, asked)?.status ?? null) as MemberApproval | null;

/** Whether paddy may be delivered with the status of the parcels. */
export const isDelivering = (approval: MemberApproval | null): boolean =>
  approval === null || DELIVERING_APPROVALS.includes(approval);

export interface MemberHistory {
  readonly decisions: readonly Decision[];
  /** Those that grow the crop asked for and have not left the group. */
  readonly parcels: readonly ParcelHistory[];
}

export interface DeliveryStatus {
  readonly status: OrganicStatus;
  /** Why it is no higher. */
  readonly because: 'parcels' | 'no-parcel' | 'approval';
  readonly approval: MemberApproval | null;
}

/** What paddy of a member is on a day: the lowest status of the parcels, and nothing where the group does not approve. */
export function deliveryStatusOn({ decisions, parcels }: MemberHistory, asked: Asked): DeliveryStatus {
  const approval = approvalOn(decisions, asked);
  if (parcels.length === 0) return { status: 'conventional', because: 'no-parcel', approval };
  if (!isDelivering(approval)) return { status: 'conventional', because: 'approval', approval };
  return { status: lowestStatus(parcels.map((parcel) => parcelStatusOn(parcel, asked))), because: 'parcels', approval };
}
