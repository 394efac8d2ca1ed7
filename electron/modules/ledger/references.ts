import { fiscalYearOf } from '../../../shared/domain/book/types.ts';
import type { EntryKind } from '../../../shared/domain/ledger/events.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { settingsOf } from '../settings/settings.ts';
import { numberText } from './entry-view.ts';
import type { LedgerTables } from './tables.ts';

/**
 * A number on a paper slip is used once in a fiscal year among papers of its family: a voucher entered twice is caught
 * here. A slip whose entry was reversed may be entered again.
 */
const FAMILIES: Readonly<Partial<Record<EntryKind, readonly EntryKind[]>>> = {
  receipt: ['receipt', 'payment', 'transfer'],
  payment: ['receipt', 'payment', 'transfer'],
  transfer: ['receipt', 'payment', 'transfer'],
  journal: ['journal'],
};

const withReference = statement<LedgerTables, { reference: string; year: number }>()((query, p) =>
  query
    .selectFrom('journal_entry as entry')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'entry.id')
    .select(['entry.kind', 'entry.series', 'entry.fiscal_year', 'entry.number'])
    .where('entry.reference', '=', p('reference'))
    .where('entry.fiscal_year', '=', p('year'))
    .where('reversal.id', 'is', null),
);

/** The book's own number of the entry that carries the reference already, or null. */
export function referenceTaken(
  book: BookReader,
  paper: { readonly reference: string; readonly date: string; readonly kind: EntryKind },
): string | null {
  if (paper.reference === '' || !isCalendarDate(paper.date)) return null;
  const year = fiscalYearOf(paper.date, settingsOf(book).fiscalYearStart);
  const family = FAMILIES[paper.kind] ?? [paper.kind];
  const taken = withReference
    .all(book, { reference: paper.reference, year })
    .find((row) => family.some((kind) => kind === row.kind));
  return taken ? numberText(taken) : null;
}
