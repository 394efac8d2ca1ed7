import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from './tables.ts';

/** Private fields never enter the log: they can be erased, and are in no bundle. */
const putPrivate = statement<PartiesTables, PartiesTables['party_private']>()((query, p) =>
  query
    .insertInto('party_private')
    .values({ party_code: p('party_code'), phone: p('phone') })
    .onConflict((conflict) =>
      conflict.column('party_code').doUpdateSet((row) => ({ phone: row.ref('excluded.phone') })),
    ),
);

export const keepPhone = (book: BookReader, partyCode: string, phone: string): void => {
  if (phone !== '') putPrivate.run(book, { party_code: partyCode, phone });
};
