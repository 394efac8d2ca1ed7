import { sql } from 'kysely';
import { searchWords } from '../../../shared/kernel/plain-text.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { findParties } from '../parties/find-parties.ts';
import { findPartyId } from '../parties/queries.ts';
import type { PaddyTables } from './tables.ts';

/**
 * Which tickets a list shows, latest first. Without words a page is read off the index of days, and with words the index
 * that holds the searched text is read to the page's end: the tickets themselves are looked up for the page alone.
 */
interface Page {
  limit: number;
  offset: number;
}

interface Sought {
  /** All that was typed in one piece, as in a ticket's number, slip or day. */
  whole: string;
  /** The last word, of a ticket, where those before it are of a farmer. */
  last: string;
  /** Row numbers of farmers in whom every word was found, and every word but the last, as JSON. */
  farmers: string;
  farmersBefore: string;
  /** Below zero: any. */
  party: number;
}

const latest = statement<PaddyTables, Page>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select('id')
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(p('limit'))
    .offset(p('offset')),
);

const latestOf = statement<PaddyTables, Page & { party: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select('id')
    .where('party_id', '=', p('party'))
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(p('limit'))
    .offset(p('offset')),
);

const count = statement<PaddyTables>()((query) =>
  query.selectFrom('weigh_ticket').select((row) => row.fn.countAll<number>().as('total')),
);

const countOf = statement<PaddyTables, { party: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select((row) => row.fn.countAll<number>().as('total'))
    .where('party_id', '=', p('party')),
);

const isFound = (p: <K extends keyof Sought>(name: K) => Sought[K]) =>
  sql<boolean>`(${p('party')} < 0 OR party_id = ${p('party')})
    AND (instr(find, ${p('whole')}) > 0
      OR party_id IN (SELECT value FROM json_each(${p('farmers')}))
      OR (instr(find, ${p('last')}) > 0 AND party_id IN (SELECT value FROM json_each(${p('farmersBefore')}))))`;

const found = statement<PaddyTables, Sought & Page>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select('id')
    .where(isFound(p))
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(p('limit'))
    .offset(p('offset')),
);

const foundCount = statement<PaddyTables, Sought>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .select((row) => row.fn.countAll<number>().as('total'))
    .where(isFound(p)),
);

interface Asked extends Page {
  readonly text: string;
  readonly party?: string | undefined;
}

interface Found {
  readonly ids: readonly number[];
  readonly total: number;
}

export function findTickets(book: BookReader, { text, party: code, limit, offset }: Asked): Found {
  const party = code === undefined ? -1 : findPartyId(book, code);
  if (party === null) return { ids: [], total: 0 };
  const words = searchWords(text);
  const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id);
  if (words.length > 0) {
    const sought: Sought = {
      whole: words.join(''),
      last: words.at(-1) ?? '',
      farmers: JSON.stringify(findParties(book, words)),
      farmersBefore: JSON.stringify(findParties(book, words.slice(0, -1))),
      party,
    };
    const ids = idsOf(found.all(book, { ...sought, limit, offset }));
    // A page that is not full was read to the end, so nothing is left to be counted.
    const isWhole = ids.length < limit && (ids.length > 0 || offset === 0);
    return { ids, total: isWhole ? offset + ids.length : (foundCount.get(book, sought)?.total ?? 0) };
  }
  if (party < 0) return { ids: latestTickets(book, { limit, offset }), total: count.get(book, {})?.total ?? 0 };
  return {
    ids: idsOf(latestOf.all(book, { party, limit, offset })),
    total: countOf.get(book, { party })?.total ?? 0,
  };
}

export const latestTickets = (book: BookReader, page: Page): number[] => latest.all(book, page).map(({ id }) => id);
