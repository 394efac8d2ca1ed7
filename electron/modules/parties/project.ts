import type { PartyRegistered } from '../../../shared/domain/parties/decide-party.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from './tables.ts';

/** What a party's events do to the register. */
const insertParty = statement<PartiesTables, PartiesTables['party']>()((query, p) =>
  query.insertInto('party').values({
    id: p('id'),
    code: p('code'),
    name_km: p('name_km'),
    name_en: p('name_en'),
    sex: p('sex'),
    birth_year: p('birth_year'),
    village_km: p('village_km'),
    village_en: p('village_en'),
  }),
);

export const partiesProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'parties.registered',
    (book, event) => {
      insertParty.run(book, { ...(event.body as unknown as PartyRegistered), id: event.seq });
      book.forget('party-search');
      book.forget('party-names');
    },
  ],
];
