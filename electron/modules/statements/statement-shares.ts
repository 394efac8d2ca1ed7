import type { StatementShares } from '../../../shared/contract/member-statement.ts';
import type { ShareKind } from '../../../shared/domain/shares/events.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import { settingsOf } from '../settings/settings.ts';
import type { SharesTables } from '../shares/tables.ts';

/** The shares that one member held at the beginning, what changed them, and what is held at the end. */
const changesUpTo = statement<SharesTables, { party: number; to: string }>()((query, p) =>
  query
    .selectFrom('share_change as change')
    .innerJoin('share_movement as movement', 'movement.id', 'change.movement_id')
    .select(['change.date', 'change.shares', 'movement.kind'])
    .select(['movement.series', 'movement.fiscal_year', 'movement.number'])
    .where('change.party_id', '=', p('party'))
    .where('change.date', '<=', p('to'))
    .orderBy('change.date')
    .orderBy('change.movement_id'),
);

export function sharesOf(
  book: BookReader,
  party: number,
  { from, to }: { readonly from: string; readonly to: string },
): StatementShares {
  const changes = changesUpTo.all(book, { party, to });
  const isBefore = ({ date, kind }: (typeof changes)[number]): boolean => date < from || kind === 'opening';
  const held = (rows: typeof changes): number => rows.reduce((sum, { shares }) => sum + shares, 0);
  return {
    opening: held(changes.filter(isBefore)),
    movements: changes
      .filter((change) => !isBefore(change))
      .map((change) => ({
        date: change.date,
        number: numberText(change),
        kind: change.kind as ShareKind,
        shares: change.shares,
      })),
    closing: held(changes),
    parKhr: settingsOf(book).sharePar,
  };
}
