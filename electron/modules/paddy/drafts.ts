import type { PurchaseDraft } from '../../../shared/contract/paddy.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PaddyTables } from './tables.ts';

/** Purchases half entered, as typed: the working store's, not the log's, and gone once posted or dropped. */
const allDrafts = statement<PaddyTables>()((query) =>
  query
    .selectFrom('draft')
    .select(['id', 'saved_at as savedAt', 'form'])
    .where('noun', '=', 'purchase')
    .orderBy('saved_at')
    .orderBy('id'),
);

const putDraft = statement<PaddyTables, { id: string; saved_at: string; form: string }>()((query, p) =>
  query
    .insertInto('draft')
    .values({ id: p('id'), noun: 'purchase', saved_at: p('saved_at'), form: p('form') })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((row) => ({ saved_at: row.ref('excluded.saved_at'), form: row.ref('excluded.form') })),
    ),
);

const removeDraft = statement<PaddyTables, { id: string }>()((query, p) =>
  query.deleteFrom('draft').where('id', '=', p('id')).where('noun', '=', 'purchase'),
);

export const drafts = (book: BookReader): Outcome<readonly PurchaseDraft[], never> =>
  done(allDrafts.all(book, {}).map((row) => ({ ...row, form: JSON.parse(row.form) as Record<string, string> })));

export function saveDraft(
  book: BookReader,
  draft: { readonly id: string; readonly form: Readonly<Record<string, string>>; readonly savedAt: string },
): Outcome<PurchaseDraft, never> {
  putDraft.run(book, { id: draft.id, saved_at: draft.savedAt, form: JSON.stringify(draft.form) });
  return done(draft);
}

export function dropDraft(book: BookReader, id: string): Outcome<{ readonly id: string }, never> {
  removeDraft.run(book, { id });
  return done({ id });
}
