import { present } from '../../../shared/kernel/assert.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { OrganicTables } from './tables.ts';

/** Finds parcels by the code that is written on the sketch and on the post in the field. */
const idByCode = statement<OrganicTables, { code: string }>()((query, p) =>
  query.selectFrom('parcel').select(['id', 'party_id']).where('code', '=', p('code')),
);

export const findParcel = (book: BookReader, code: string): { readonly id: number; readonly party_id: number } | null =>
  idByCode.get(book, { code }) ?? null;

export const parcelIdOf = (book: BookReader, code: string): number =>
  present(findParcel(book, code), `parcel ${code} is registered`).id;

const codeById = statement<OrganicTables, { id: number }>()((query, p) =>
  query.selectFrom('parcel').select('code').where('id', '=', p('id')),
);

export const parcelCode = (book: BookReader, id: number): string =>
  present(codeById.get(book, { id }), `parcel ${String(id)} is registered`).code;
