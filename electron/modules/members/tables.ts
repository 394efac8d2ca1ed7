/** Rows of membership. */
export interface MembersTables {
  member: { party_id: number; joined_on: string; group_name: string | null };
}
