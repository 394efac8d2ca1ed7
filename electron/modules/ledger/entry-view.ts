import type { EntryView, PostedOutput } from '../../../shared/contract/ledger.ts';
import type { Named } from '../../../shared/contract/fields.ts';
import { isMoney } from '../../../shared/domain/ledger/account.ts';
import type { EntryKind } from '../../../shared/domain/ledger/events.ts';
import { formatNumber } from '../../../shared/domain/ledger/series.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { cambodianDay } from '../../../shared/kernel/calendar-date.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LogTables } from '../../book/log.ts';
import { partyIdOf } from '../parties/queries.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { accountById, accountOf } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { partyBalances } from './party-balances.ts';
import type { EntryRow, LedgerTables, LineRow } from './tables.ts';

/** One entry with its lines, as the slip that a bookkeeper reads, and the paper that it came from. */
type Joined = LedgerTables & PartiesTables & LogTables & PaperTables;

/** The numbers of the papers that entries are made from, for the way back to them. */
interface PaperTables {
  weigh_ticket: { id: number; series: string; fiscal_year: number; number: number };
  share_movement: { id: number; series: string; fiscal_year: number; number: number };
}

const entryRow = statement<Joined, { entry: number }>()((query, p) =>
  query
    .selectFrom('journal_entry')
    .innerJoin('log', 'log.seq', 'journal_entry.id')
    .selectAll('journal_entry')
    .select(['log.recorded_at', 'log.actor'])
    .where('journal_entry.id', '=', p('entry')),
);

const reversalOf = statement<Joined, { entry: number }>()((query, p) =>
  query.selectFrom('journal_entry').selectAll().where('reverses', '=', p('entry')),
);

const linesOf = statement<Joined, { entry: number }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .leftJoin('party', 'party.id', 'journal_line.party_id')
    .selectAll('journal_line')
    .select(['party.code as party_code', 'party.name_km', 'party.name_en'])
    .where('entry_id', '=', p('entry'))
    .orderBy('line'),
);

const ticketNumber = statement<Joined, { id: number }>()((query, p) =>
  query.selectFrom('weigh_ticket').select(['series', 'fiscal_year', 'number']).where('id', '=', p('id')),
);
const movementNumber = statement<Joined, { id: number }>()((query, p) =>
  query.selectFrom('share_movement').select(['series', 'fiscal_year', 'number']).where('id', '=', p('id')),
);

export const numberText = (row: { series: string; fiscal_year: number; number: number }): string =>
  formatNumber({ series: row.series, year: row.fiscal_year, no: row.number });

export const namedAccount = ({ code, nameKm, nameEn }: Named): Named => ({ code, nameKm, nameEn });

export function entryView(book: BookReader, id: number): EntryView | null {
  const row = entryRow.get(book, { entry: id });
  if (!row) return null;
  const lines = linesOf.all(book, { entry: id });
  const reversal = reversalOf.get(book, { entry: id });
  return {
    id,
    date: row.date,
    kind: row.kind as EntryKind,
    number: numberText(row),
    reference: row.reference,
    description: row.description,
    lines: lines.map((line) => lineView(book, line)),
    debitKhr: lines.reduce((sum, line) => sum + Math.max(line.khr, 0), 0),
    reverses: row.reverses === null ? null : reversedEntry(book, row.reverses, row.reason ?? ''),
    reversedBy: reversal ? { id: reversal.id, number: numberText(reversal), date: reversal.date } : null,
    source: sourceOf(book, row),
    recordedOn: cambodianDay(row.recorded_at),
    actor: row.actor,
  };
}

function reversedEntry(book: BookReader, id: number, reason: string): EntryView['reverses'] {
  return { id, number: numberText(present(entryRow.get(book, { entry: id }), 'the original is there')), reason };
}

function lineView(
  book: BookReader,
  line: LineRow & { party_code: string | null; name_km: string | null; name_en: string | null },
): EntryView['lines'][number] {
  const account = accountById(book, line.account_id);
  return {
    line: line.line,
    account: namedAccount(account),
    party:
      line.party_code === null
        ? null
        : { code: line.party_code, nameKm: line.name_km ?? '', nameEn: line.name_en ?? '' },
    khr: line.khr,
    currency: account.currency,
    minor: line.minor,
    rate: line.rate,
    fund: line.fund,
    activity: line.activity,
    memo: line.memo,
  };
}

function sourceOf(book: BookReader, row: EntryRow): EntryView['source'] {
  if (row.source_event === null) {
    if (row.reverses === null) return null;
    const original = present(entryRow.get(book, { entry: row.reverses }), 'the original is there');
    return original.source_event === null ? null : sourceOf(book, original);
  }
  const noun = row.source_noun === 'shares' ? 'shares' : 'paddy';
  const query = noun === 'shares' ? movementNumber : ticketNumber;
  const paper = present(query.get(book, { id: row.source_event }), 'the paper of an entry is there');
  return { noun, id: row.source_event, number: numberText(paper) };
}

/** The entry with the boxes and banks that it moved, after it. */
export function postedOutput(book: BookReader, id: number): PostedOutput {
  const entry = present(entryView(book, id), 'the entry was just posted');
  const codes = [...new Set(entry.lines.map((line) => line.account.code))];
  const boxes = codes
    .map((code) => accountOf(book, code))
    .filter(isMoney)
    .map((account) => {
      const balance = balanceOf(book, account.id);
      return {
        ...namedAccount(account),
        currency: account.currency,
        balanceKhr: balance.khr,
        balanceMinor: account.currency === 'KHR' ? balance.khr : balance.minor,
      };
    });
  return { entry, boxes, standings: standingsOf(book, entry) };
}

function standingsOf(book: BookReader, entry: EntryView): PostedOutput['standings'] {
  const pairs = new Map<string, PostedOutput['standings'][number]>();
  for (const { party, account } of entry.lines) {
    if (party === null) continue;
    const { currency } = accountOf(book, account.code);
    const balance = partyBalances(book, partyIdOf(book, party.code)).rows.find((row) => row.account === account.code);
    const balanceMinor = (currency === 'KHR' ? balance?.khr : balance?.minor) ?? 0;
    pairs.set(`${account.code} ${party.code}`, { party, account, currency, balanceMinor });
  }
  return [...pairs.values()];
}
