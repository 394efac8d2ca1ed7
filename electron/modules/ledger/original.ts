import type { DraftLine } from '../../../shared/domain/ledger/draft.ts';
import type { OriginalEntry } from '../../../shared/domain/ledger/decide-reversal.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { accountOf } from './accounts.ts';
import { entryView } from './entry-view.ts';
import type { LedgerTables } from './tables.ts';

/** An entry as its reversal needs it: its lines, and the items that each of them had settled. */
const linksOf = statement<LedgerTables, { entry: number }>()((query, p) =>
  query
    .selectFrom('item_link')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'item_link.item_entry_id')
    .selectAll('item_link')
    .select('reversal.id as reversed_by')
    .where('item_link.entry_id', '=', p('entry'))
    .where('item_link.reopened', '=', 0),
);

export function originalEntry(book: BookReader, id: number): OriginalEntry | null {
  const view = entryView(book, id);
  if (!view) return null;
  const links = linksOf.all(book, { entry: id });
  const lines = view.lines.map((line): DraftLine => {
    const account = accountOf(book, line.account.code);
    const reopens = links
      .filter((link) => link.line === line.line)
      .map((link) => ({
        entry: link.item_entry_id,
        line: link.item_line,
        amount: link.amount,
        reversedBy: link.reversed_by ?? undefined,
      }));
    return {
      account: account.code,
      party: line.party?.code,
      khr: line.khr,
      foreign: line.minor === null || line.rate === null ? undefined : { minor: line.minor, rate: line.rate },
      fund: line.fund ?? undefined,
      activity: line.activity ?? undefined,
      memo: line.memo ?? undefined,
      reopens,
    };
  });
  return {
    id,
    date: view.date,
    number: view.number,
    isReversal: view.reverses !== null,
    reversedBy: view.reversedBy?.number ?? null,
    paper: view.source?.number ?? null,
    lines,
  };
}
