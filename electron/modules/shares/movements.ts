import type { ShareMovementRow } from '../../../shared/contract/shares.ts';
import type { ShareKind } from '../../../shared/domain/shares/events.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { namedParty } from '../parties/queries.ts';
import type { SharesTables } from './tables.ts';

/** The share register as a book of lines, the last one on top. */

const page = statement<SharesTables, { limit: number; offset: number }>()((query, p) =>
  query
    .selectFrom('share_movement as movement')
    .leftJoin('share_movement as reversal', 'reversal.reverses', 'movement.id')
    .selectAll('movement')
    .select('reversal.id as reversal')
    .orderBy('movement.id', 'desc')
    .limit(p('limit'))
    .offset(p('offset')),
);

const count = statement<SharesTables>()((query) =>
  query.selectFrom('share_movement').select((row) => row.fn.countAll<number>().as('movements')),
);

const changesOf = statement<SharesTables, { movement: number }>()((query, p) =>
  query.selectFrom('share_change').select(['party_id', 'shares']).where('movement_id', '=', p('movement')),
);

const entryAt = statement<LedgerTables, { movement: number }>()((query, p) =>
  query.selectFrom('journal_entry').select('id').where('source_event', '=', p('movement')),
);

const changes = (book: BookReader, movement: number): ShareMovementRow['changes'] =>
  changesOf
    .all(book, { movement })
    .map(({ party_id: party, shares }) => ({ party: namedParty(book, party), shares }))
    .sort((a, b) => a.shares - b.shares);

export function movements(
  { book }: QueryContext,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Outcome<{ readonly rows: readonly ShareMovementRow[]; readonly total: number }, never> {
  const rows = page.all(book, { offset, limit }).map((row) => ({
    id: row.id,
    number: numberText(row),
    date: row.date,
    kind: row.kind as ShareKind,
    reference: row.reference,
    parKhr: row.par_khr,
    entry: entryAt.get(book, { movement: row.id })?.id ?? null,
    changes: changes(book, row.id),
    isReversed: row.reversal !== null,
  }));
  return done({ rows, total: count.get(book, {})?.movements ?? 0 });
}
