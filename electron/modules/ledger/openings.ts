import { partyKey } from '../../../shared/domain/ledger/facts.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { numberText } from './entry-view.ts';
import type { LedgerTables } from './tables.ts';

/** Balances that have been opened on a day, and by which entry; one that was taken back may be opened again. */
const openedLines = statement<LedgerTables & PartiesTables, { date: string }>()((query, p) =>
  query
    .selectFrom('journal_entry as entry')
    .innerJoin('journal_line as line', 'line.entry_id', 'entry.id')
    .innerJoin('account', 'account.id', 'line.account_id')
    .leftJoin('party', 'party.id', 'line.party_id')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'entry.id')
    .select(['entry.series', 'entry.fiscal_year', 'entry.number', 'account.code as account', 'party.code as party'])
    .where('entry.date', '=', p('date'))
    .where('entry.kind', '=', 'opening')
    .where('reversal.id', 'is', null),
);

export const openedOn = (book: BookReader, date: CalendarDate): ReadonlyMap<string, string> =>
  new Map(openedLines.all(book, { date }).map((row) => [partyKey(row.account, row.party ?? ''), numberText(row)]));
