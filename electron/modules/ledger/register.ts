import type { Named } from '../../../shared/contract/fields.ts';
import type { Register, RegisterRow } from '../../../shared/contract/ledger.ts';
import { fiscalYearBegin, fiscalYearOf } from '../../../shared/domain/book/types.ts';
import type { EntryKind } from '../../../shared/domain/ledger/events.ts';
import { nextDay } from '../../../shared/kernel/calendar-date.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { findPartyId, namedParty } from '../parties/queries.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { settingsOf } from '../settings/settings.ts';
import { accountView } from './account-view.ts';
import { chartOf } from './accounts.ts';
import { numberText } from './entry-view.ts';
import { lastEntryDate } from './last-date.ts';
import type { LedgerTables } from './tables.ts';
import type { Totals } from './totals.ts';
import { totalsBefore } from './totals.ts';

/** Every line of an account (or of one party on it) between two days, with the balance before, after each, and at the end. */
type Tables = LedgerTables & PartiesTables;

interface Range {
  account: number;
  party: number | null;
  from: string;
  to: string;
  limit: number;
  offset: number;
}

const fields = [
  'journal_line.entry_id',
  'journal_line.line',
  'journal_line.date',
  'journal_line.khr',
  'journal_line.minor',
  'journal_entry.kind',
  'journal_entry.series',
  'journal_entry.fiscal_year',
  'journal_entry.number',
  'journal_entry.reference',
  'journal_entry.description',
  'reversal.id as reversal_id',
  'party.code',
  'party.name_km',
  'party.name_en',
] as const;

const accountLines = statement<Tables, Range>()((query, p) =>
  query
    .selectFrom('journal_line')
    .innerJoin('journal_entry', 'journal_entry.id', 'journal_line.entry_id')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'journal_entry.id')
    .leftJoin('party', 'party.id', 'journal_line.party_id')
    .select(fields)
    .where('journal_line.account_id', '=', p('account'))
    .where('journal_line.date', '>=', p('from'))
    .where('journal_line.date', '<=', p('to'))
    .orderBy('journal_line.date')
    .orderBy('journal_line.entry_id')
    .orderBy('journal_line.line')
    .limit(p('limit'))
    .offset(p('offset')),
);

const partyLines = statement<Tables, Range>()((query, p) =>
  query
    .selectFrom('journal_line')
    .innerJoin('journal_entry', 'journal_entry.id', 'journal_line.entry_id')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'journal_entry.id')
    .innerJoin('party', 'party.id', 'journal_line.party_id')
    .select(fields)
    .where('journal_line.party_id', '=', p('party'))
    .where('journal_line.account_id', '=', p('account'))
    .where('journal_line.date', '>=', p('from'))
    .where('journal_line.date', '<=', p('to'))
    .orderBy('journal_line.date')
    .orderBy('journal_line.entry_id')
    .orderBy('journal_line.line')
    .limit(p('limit'))
    .offset(p('offset')),
);

/** What the first `limit` lines of the range come to: the balance carried onto a later page. */
const carried = statement<Tables, Range>()((query, p) =>
  query
    .selectFrom((sub) =>
      sub
        .selectFrom('journal_line')
        .select(['khr', 'minor'])
        .where('account_id', '=', p('account'))
        .where('date', '>=', p('from'))
        .where('date', '<=', p('to'))
        .where((row) => row.or([row(row.val(p('party')), 'is', null), row('party_id', '=', p('party'))]))
        .orderBy('date')
        .orderBy('entry_id')
        .orderBy('line')
        .limit(p('limit'))
        .as('before'),
    )
    .select((row) => [
      row.fn.coalesce(row.fn.sum<number>('khr'), row.lit(0)).as('khr'),
      row.fn.coalesce(row.fn.sum<number>('minor'), row.lit(0)).as('minor'),
    ]),
);

const partyTotals = statement<Tables, { account: number; party: number; before: string }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .select((row) => [
      row.fn.coalesce(row.fn.sum<number>('khr'), row.lit(0)).as('khr'),
      row.fn.coalesce(row.fn.sum<number>('minor'), row.lit(0)).as('minor'),
      row.fn.countAll<number>().as('lines'),
    ])
    .where('party_id', '=', p('party'))
    .where('account_id', '=', p('account'))
    .where('date', '<', p('before')),
);

export interface RegisterInput {
  readonly account: string;
  readonly party?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export function register(
  { book, today }: QueryContext,
  input: RegisterInput,
): Outcome<Register, DayRefusal | 'period-reversed' | 'account-unknown' | 'party-unknown'> {
  const account = chartOf(book).get(input.account);
  if (!account) return refuse('account-unknown', { account: input.account }, 'account');
  const partyId = input.party ? findPartyId(book, input.party) : null;
  if (input.party && partyId === null) return refuse('party-unknown', { party: input.party }, 'party');
  const { fiscalYearStart } = settingsOf(book);
  const to = input.to ?? lastEntryDate(book) ?? today;
  const badTo = checkDay(to, 'to');
  if (badTo) return refuseAll([badTo]);
  const from = input.from ?? fiscalYearBegin(fiscalYearOf(to, fiscalYearStart), fiscalYearStart);
  const badFrom = checkDay(from, 'from');
  if (badFrom) return refuseAll([badFrom]);

  if (from > to) return refuse('period-reversed', { from, to }, 'from');

  const totals = (before: string): Totals =>
    partyId === null
      ? totalsBefore(book, account.id, { before })
      : (partyTotals.get(book, { account: account.id, party: partyId, before }) ?? { khr: 0, minor: 0, lines: 0 });
  const [opening, closing] = [totals(from), totals(nextDay(to))];
  const range: Range = { account: account.id, party: partyId, from, to, limit: input.limit, offset: input.offset };
  return done({
    account: accountView(book, account),
    party: partyId === null ? null : namedParty(book, partyId),
    from,
    to,
    openingKhr: opening.khr,
    openingMinor: opening.minor,
    rows: pageOf(book, range, opening),
    totalRows: closing.lines - opening.lines,
    closingKhr: closing.khr,
    closingMinor: closing.minor,
  });
}

function pageOf(book: BookReader, range: Range, opening: Totals): RegisterRow[] {
  const before = range.offset === 0 ? null : carried.get(book, { ...range, limit: range.offset });
  let balanceKhr = opening.khr + (before?.khr ?? 0);
  let balanceMinor = opening.minor + (before?.minor ?? 0);
  const lines = (range.party === null ? accountLines : partyLines).all(book, range);
  return lines.map((line) => {
    balanceKhr += line.khr;
    balanceMinor += line.minor ?? 0;
    const party: Named | null =
      line.code === null ? null : { code: line.code, nameKm: line.name_km ?? '', nameEn: line.name_en ?? '' };
    return {
      isReversed: line.reversal_id !== null,
      entryId: line.entry_id,
      line: line.line,
      date: line.date,
      number: numberText(line),
      reference: line.reference,
      kind: line.kind as EntryKind,
      description: line.description,
      party,
      khr: line.khr,
      minor: line.minor,
      balanceKhr,
      balanceMinor,
    };
  });
}
