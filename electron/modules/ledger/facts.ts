import { isCash, keepsOpenItems, owedSign } from '../../../shared/domain/ledger/account.ts';
import type { EntryFacts, OpenItem, TimelinePoint } from '../../../shared/domain/ledger/facts.ts';
import { partyKey } from '../../../shared/domain/ledger/facts.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { headOf } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { findPartyId } from '../parties/queries.ts';
import { settingsOf } from '../settings/settings.ts';
import type { StoredAccount } from './accounts.ts';
import { chartOf } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { lastNumbers } from './numbers.ts';
import type { LedgerTables } from './tables.ts';

/** Loads what a decision on an entry needs to know, for the accounts and parties that the paper names. */
const lockRow = statement<LedgerTables>()((query) => query.selectFrom('period_lock').select('locked_through'));

const openItemsOf = statement<LedgerTables, { party: number; account: number }>()((query, p) =>
  query
    .selectFrom('open_item')
    .select(['entry_id as entry', 'line', 'open'])
    .where('party_id', '=', p('party'))
    .where('account_id', '=', p('account'))
    .where('open', '<>', 0)
    .orderBy('date')
    .orderBy('entry_id')
    .orderBy('line'),
);

/** An entry taken back on its own day never was, that day: both are left out. */
const linesOf = statement<LedgerTables, { party: number; account: number }>()((query, p) =>
  query
    .selectFrom('journal_line as line')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.entry_id')
    .leftJoin('journal_entry as original', 'original.id', 'entry.reverses')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'line.entry_id')
    .select(['line.date', 'line.khr', 'line.minor'])
    .where('line.party_id', '=', p('party'))
    .where('line.account_id', '=', p('account'))
    .where((row) => row.or([row('original.date', 'is', null), row('original.date', '<>', row.ref('line.date'))]))
    .where((row) => row.or([row('reversal.date', 'is', null), row('reversal.date', '<>', row.ref('line.date'))]))
    .orderBy('line.date')
    .orderBy('line.entry_id')
    .orderBy('line.line'),
);

export const lockedThrough = (book: BookReader): CalendarDate | null =>
  book.remember('locked-through', () => lockRow.get(book, {})?.locked_through ?? null);

export interface Touched {
  readonly account: string;
  readonly party?: string | undefined;
}

export function entryFacts(book: BookReader, touched: readonly Touched[]): EntryFacts {
  const accounts = chartOf(book);
  const parties = new Set<string>();
  const openItems = new Map<string, readonly OpenItem[]>();
  const timelines = new Map<string, readonly TimelinePoint[]>();
  for (const { account: code, party } of touched) {
    if (!party) continue;
    const partyId = findPartyId(book, party);
    if (partyId === null) continue;
    parties.add(party);
    const account = accounts.get(code);
    const key = partyKey(code, party);
    if (!account?.subLedger || openItems.has(key)) continue;
    const place = { party: partyId, account: account.id };
    if (keepsOpenItems(account)) openItems.set(key, openItemsOf.all(book, place));
    if (owedSign(account) !== 0) timelines.set(key, timelineOf(book, account, partyId));
  }
  return {
    settings: settingsOf(book),
    lockedThrough: lockedThrough(book),
    accounts,
    parties,
    openItems,
    timelines,
    boxBalances: boxBalances(book, accounts),
    lastNumbers: lastNumbers(book),
    nextSeq: (headOf(book)?.seq ?? 0) + 1,
  };
}

function timelineOf(book: BookReader, account: StoredAccount, partyId: number): readonly TimelinePoint[] {
  const sign = owedSign(account);
  let balance = 0;
  return linesOf.all(book, { party: partyId, account: account.id }).map((line) => {
    balance += sign * (account.currency === 'KHR' ? line.khr : (line.minor ?? 0));
    return { date: line.date, balance };
  });
}

function boxBalances(book: BookReader, accounts: ReadonlyMap<string, StoredAccount>): ReadonlyMap<string, number> {
  const boxes = book.remember('cash-boxes', () => [...accounts.values()].filter(isCash));
  return new Map(boxes.map((box) => [box.code, balanceOf(book, box.id).khr]));
}
