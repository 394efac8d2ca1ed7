import type { BookReader } from '../book/book.ts';
import { statement } from '../book/statement.ts';

/** The advisor's key for which this book's bundles are encrypted, as the treasurer gave it; of the working store. */
interface RecipientTables {
  bundle_recipient: { id: number; recipient: string };
}

const find = statement<RecipientTables>()((query) => query.selectFrom('bundle_recipient').select('recipient'));

const put = statement<RecipientTables, { recipient: string }>()((query, p) =>
  query
    .insertInto('bundle_recipient')
    .values({ id: 1, recipient: p('recipient') })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({ recipient: row.ref('excluded.recipient') })),
    ),
);

/** Blank where none is known. */
export const recipientOf = (book: BookReader): string => find.get(book, {})?.recipient ?? '';

/** Blank forgets it. */
export const keepRecipient = (book: BookReader, recipient: string): void => {
  put.run(book, { recipient });
};
