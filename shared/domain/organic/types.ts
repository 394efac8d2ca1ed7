/**
 * Words of certification. Four statuses are kept apart: whether the group has approved a member, how far a parcel is in its
 * conversion, what a lot or ticket was on its day, and under which standard each of these holds. Nothing is organic
 * by itself: a dated decision says so, under a named standard, and it holds until the next. Source: organic.md §6 of the design.
 */
export type OrganicStatus = 'conventional' | 'in-conversion' | 'organic';

/** From the lowest: a mixture takes the lowest status that is in it. */
export const ORGANIC_STATUSES: readonly OrganicStatus[] = ['conventional', 'in-conversion', 'organic'];

export const lowestStatus = (statuses: readonly OrganicStatus[]): OrganicStatus =>
  ORGANIC_STATUSES.find((status) => statuses.includes(status)) ?? 'conventional';

/** A member's standing in the certified group. */
export type MemberApproval =
  'applicant' | 'registered' | 'approved' | 'conditional' | 'refused' | 'suspended' | 'excluded' | 'withdrawn';

export const MEMBER_APPROVALS: readonly MemberApproval[] = [
  'applicant',
  'registered',
  'approved',
  'conditional',
  'refused',
  'suspended',
  'excluded',
  'withdrawn',
];

/** Approvals under which a member's paddy may be delivered with the status of its parcels. */
export const DELIVERING_APPROVALS: readonly MemberApproval[] = ['approved', 'conditional'];

export type DecidedBy = 'committee' | 'certifier';
export const DECIDERS: readonly DecidedBy[] = ['committee', 'certifier'];

export type Tenure = 'owned' | 'rented' | 'shared' | 'other';
export const TENURES: readonly Tenure[] = ['owned', 'rented', 'shared', 'other'];
