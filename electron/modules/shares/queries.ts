import { fiscalYearOf } from '../../../shared/domain/book/types.ts';
import type { HoldingPoint } from '../../../shared/domain/shares/events.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { numberText } from '../ledger/entry-view.ts';
import { findPartyId } from '../parties/queries.ts';
import { settingsOf } from '../settings/settings.ts';
import type { SharesTables } from './tables.ts';

/** Who held how many shares, and when. */
/** A movement taken back on its own day never was, that day: both are left out. */
const changesOf = statement<SharesTables, { party: number }>()((query, p) =>
  query
    .selectFrom('share_change as change')
    .innerJoin('share_movement as movement', 'movement.id', 'change.movement_id')
    .leftJoin('share_movement as original', 'original.id', 'movement.reverses')
    .leftJoin('share_movement as reversal', 'reversal.reverses', 'movement.id')
    .select(['change.date', 'change.shares'])
    .where('change.party_id', '=', p('party'))
    .where((row) => row.or([row('original.date', 'is', null), row('original.date', '<>', row.ref('change.date'))]))
    .where((row) => row.or([row('reversal.date', 'is', null), row('reversal.date', '<>', row.ref('change.date'))]))
    .orderBy('change.date')
    .orderBy('change.movement_id'),
);

const holdingRow = statement<SharesTables, { party: number }>()((query, p) =>
  query.selectFrom('holding').select('shares').where('party_id', '=', p('party')),
);

const withReference = statement<SharesTables, { reference: string; year: number }>()((query, p) =>
  query
    .selectFrom('share_movement as movement')
    .leftJoin('share_movement as reversal', 'reversal.reverses', 'movement.id')
    .select(['movement.series', 'movement.fiscal_year', 'movement.number'])
    .where('movement.reference', '=', p('reference'))
    .where('movement.fiscal_year', '=', p('year'))
    .where('reversal.id', 'is', null),
);

export function holdingsOver(book: BookReader, code: string): readonly HoldingPoint[] {
  const party = findPartyId(book, code);
  if (party === null) return [];
  let held = 0;
  return changesOf.all(book, { party }).map(({ date, shares }) => {
    held += shares;
    return { date, held };
  });
}

export function sharesHeld(book: BookReader, code: string): number {
  const party = findPartyId(book, code);
  return party === null ? 0 : (holdingRow.get(book, { party })?.shares ?? 0);
}

/** The book's own number of the movement that has this slip's number in the same fiscal year, or null. */
export function shareReferenceTaken(book: BookReader, reference: string, date: string): string | null {
  if (reference === '' || !isCalendarDate(date)) return null;
  const row = withReference.get(book, { reference, year: fiscalYearOf(date, settingsOf(book).fiscalYearStart) });
  return row ? numberText(row) : null;
}
