import type { MemberAdmitted } from '../../../shared/domain/members/decide-admission.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { partyIdOf } from '../parties/queries.ts';
import type { MembersTables } from './tables.ts';

/** What membership's events do to its table. */
const insertMember = statement<MembersTables, MembersTables['member']>()((query, p) =>
  query
    .insertInto('member')
    .values({ party_id: p('party_id'), joined_on: p('joined_on'), group_name: p('group_name') }),
);

export const membersProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'members.admitted',
    (book, event) => {
      const body = event.body as unknown as MemberAdmitted;
      insertMember.run(book, {
        party_id: partyIdOf(book, body.party),
        joined_on: body.joined_on,
        group_name: body.group,
      });
      book.forget('party-search');
    },
  ],
];
