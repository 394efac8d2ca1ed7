import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { findPartyId } from '../parties/queries.ts';
import type { MembersTables } from './tables.ts';

/** Whether a party is a member. */
const memberRow = statement<MembersTables, { party: number }>()((query, p) =>
  query.selectFrom('member').select('joined_on').where('party_id', '=', p('party')),
);

export const joinedOn = (book: BookReader, party: number): string | null =>
  memberRow.get(book, { party })?.joined_on ?? null;

export function isMember(book: BookReader, code: string): boolean {
  const party = findPartyId(book, code);
  return party !== null && memberRow.get(book, { party }) !== undefined;
}
