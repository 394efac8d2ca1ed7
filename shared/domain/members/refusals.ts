import { PARTY_REFUSALS } from '../parties/refusals.ts';

/** Why a person cannot become a member. */
export const MEMBER_REFUSALS = [...PARTY_REFUSALS, 'member-already', 'date-not-a-day', 'date-out-of-range'] as const;
export type MemberRefusal = (typeof MEMBER_REFUSALS)[number];
