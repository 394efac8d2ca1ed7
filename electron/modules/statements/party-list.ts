import type { PartyCard, PartyList, PartyRow } from '../../../shared/contract/members.ts';
import { fiscalYearBegin, fiscalYearOf } from '../../../shared/domain/book/types.ts';
import { searchWords, squeezeForSearch } from '../../../shared/kernel/plain-text.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { accountOf } from '../ledger/accounts.ts';
import { namedAccount } from '../ledger/entry-view.ts';
import { lastEntryDate } from '../ledger/last-date.ts';
import { debitOn, farmerBalances, partyBalances } from '../ledger/party-balances.ts';
import type { MembersTables } from '../members/tables.ts';
import type { PaddyTables } from '../paddy/tables.ts';
import { findPartyId } from '../parties/queries.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { settingsOf } from '../settings/settings.ts';
import type { SharesTables } from '../shares/tables.ts';

/** People with what they hold, owe and are owed; found by any part of a code, name, village or phone number. */
type Tables = PartiesTables & MembersTables & SharesTables & PaddyTables;

const people = statement<Tables>()((query) =>
  query
    .selectFrom('party')
    .leftJoin('member', 'member.party_id', 'party.id')
    .leftJoin('holding', 'holding.party_id', 'party.id')
    .leftJoin('party_private', 'party_private.party_code', 'party.code')
    .selectAll('party')
    .select(['member.joined_on', 'member.group_name', 'holding.shares', 'party_private.phone'])
    .orderBy('party.code'),
);

type Person = ReturnType<typeof people.all>[number];

interface Indexed {
  readonly person: Person;
  /** Squeezed text that is searched, a field to a line. */
  readonly text: string;
}

const searchIndex = (book: BookReader): readonly Indexed[] =>
  book.remember('party-search', () =>
    people.all(book, {}).map((person) => ({
      person,
      text: [person.code, person.name_km, person.name_en, person.village_km, person.village_en, person.phone ?? '']
        .map(squeezeForSearch)
        .join('\n'),
    })),
  );

export interface SearchInput {
  readonly text: string;
  readonly membersOnly: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** How near a person is to what was typed: the number at the end of the code, the code, the beginning of a name, the rest. */
function rankOf({ person, text }: Indexed, word: string): number {
  const code = squeezeForSearch(person.code);
  if (code.endsWith(word)) return 0;
  if (code.includes(word)) return 1;
  return text.includes(`\n${word}`) ? 2 : 3;
}

/** Every word must be found; nearest first, and else in order of codes. */
export function searchParties({ book }: QueryContext, input: SearchInput): Outcome<PartyList, never> {
  const words = searchWords(input.text);
  const matches = searchIndex(book).filter(
    ({ person, text }) =>
      (!input.membersOnly || person.joined_on !== null) && words.every((word) => text.includes(word)),
  );
  const [first] = words;
  const ranked = first === undefined ? matches : [...matches].sort((a, b) => rankOf(a, first) - rankOf(b, first));
  const page = ranked.slice(input.offset, input.offset + input.limit);
  return done({ rows: page.map(({ person }) => partyRow(book, person)), total: matches.length });
}

const heldNow = statement<Tables, { party: number }>()((query, p) =>
  query.selectFrom('holding').select('shares').where('party_id', '=', p('party')),
);

function partyRow(book: BookReader, person: Person): PartyRow {
  const balances = partyBalances(book, person.id);
  return {
    code: person.code,
    nameKm: person.name_km,
    nameEn: person.name_en,
    sex: person.sex as 'F' | 'M' | null,
    birthYear: person.birth_year,
    villageKm: person.village_km,
    villageEn: person.village_en,
    group: person.group_name,
    joinedOn: person.joined_on,
    isMember: person.joined_on !== null,
    shares: heldNow.get(book, { party: person.id })?.shares ?? 0,
    shareCapitalKhr: 0 - debitOn(balances, 'share-capital'),
    ...farmerBalances(book, person.id),
  };
}

const delivered = statement<Tables, { party: number; from: string }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select((row) => [
      row.fn.coalesce(row.fn.sum<number>('payable_g'), row.lit(0)).as('payable_g'),
      row.fn.coalesce(row.fn.sum<number>('value_khr'), row.lit(0)).as('value_khr'),
    ])
    .where('party_id', '=', p('party'))
    .where('weigh_ticket.date', '>=', p('from'))
    .where('ticket_void.ticket_id', 'is', null),
);

const lastDelivery = statement<Tables, { party: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select(['weigh_ticket.date', 'gross_g', 'tare_g'])
    .where('party_id', '=', p('party'))
    .where('ticket_void.ticket_id', 'is', null)
    .orderBy('weigh_ticket.date', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

export function partyCard(
  { book, today }: QueryContext,
  input: { readonly code: string },
): Outcome<PartyCard, 'party-unknown'> {
  const party = findPartyId(book, input.code);
  const found = party === null ? undefined : searchIndex(book).find(({ person }) => person.id === party);
  if (party === null || !found) return refuse('party-unknown', { party: input.code }, 'code');
  const { fiscalYearStart } = settingsOf(book);
  const year = fiscalYearOf(lastEntryDate(book) ?? today, fiscalYearStart);
  const sums = delivered.get(book, { party, from: '' });
  const season = delivered.get(book, { party, from: fiscalYearBegin(year, fiscalYearStart) });
  const last = lastDelivery.get(book, { party });
  return done({
    ...partyRow(book, found.person),
    phone: found.person.phone,
    deliveredPayableG: sums?.payable_g ?? 0,
    deliveredValueKhr: sums?.value_khr ?? 0,
    season: { year, payableG: season?.payable_g ?? 0, valueKhr: season?.value_khr ?? 0 },
    lastDelivery: last ? { date: last.date, netG: last.gross_g - last.tare_g } : null,
    balances: partyBalances(book, party).rows.map(({ account, khr, minor }) => {
      const { currency, ...named } = accountOf(book, account);
      return { ...namedAccount(named), khr, minor: currency === 'KHR' ? khr : minor, currency };
    }),
  });
}
