import type { Named } from '../../../shared/contract/fields.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from './tables.ts';

/** Finds parties by code; the pairs of code and row number once found are remembered. */
const idByCode = statement<PartiesTables, { code: string }>()((query, p) =>
  query.selectFrom('party').select('id').where('code', '=', p('code')),
);

export function findPartyId(book: BookReader, code: string): number | null {
  const known = book.remember('party-ids', () => new Map<string, number>());
  const before = known.get(code);
  if (before !== undefined) return before;
  const row = idByCode.get(book, { code });
  if (!row) return null;
  known.set(code, row.id);
  return row.id;
}

export const partyIdOf = (book: BookReader, code: string): number =>
  present(findPartyId(book, code), `party ${code} is registered`);

const nameById = statement<PartiesTables, { id: number }>()((query, p) =>
  query.selectFrom('party').select(['code', 'name_km as nameKm', 'name_en as nameEn']).where('id', '=', p('id')),
);

export const namedParty = (book: BookReader, id: number): Named =>
  present(nameById.get(book, { id }), `party ${String(id)} is registered`);

const byCode = statement<PartiesTables, { code: string }>()((query, p) =>
  query.selectFrom('party').selectAll().where('code', '=', p('code')),
);

export const partyOf = (book: BookReader, code: string): PartiesTables['party'] | null =>
  byCode.get(book, { code }) ?? null;
