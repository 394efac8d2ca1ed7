import type { MemberStatement, StatementAccount, StatementLine } from '../../../shared/contract/member-statement.ts';
import type { Account } from '../../../shared/domain/ledger/account.ts';
import type { EntryKind } from '../../../shared/domain/ledger/events.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { accountById } from '../ledger/accounts.ts';
import { namedAccount, numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { MembersTables } from '../members/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { deliveriesOf, paymentOf } from './statement-paddy.ts';
import { sharesOf } from './statement-shares.ts';

/**
 * A member's statement, from the member's own lines: few questions of one member each, so that two thousand statements
 * cost two thousand times one. What the book opened with counts as there before the first day.
 */
type Tables = LedgerTables & PartiesTables & MembersTables;

export interface Days {
  readonly from: string;
  readonly to: string;
}

const person = statement<Tables, { party: number }>()((query, p) =>
  query
    .selectFrom('party')
    .leftJoin('member', 'member.party_id', 'party.id')
    .selectAll('party')
    .select(['member.joined_on', 'member.group_name'])
    .where('party.id', '=', p('party')),
);

const sumsBefore = statement<Tables, { party: number; from: string }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .select((row) => [
      'account_id',
      row.fn.sum<number>('khr').as('khr'),
      row.fn.coalesce(row.fn.sum<number>('minor'), row.lit(0)).as('minor'),
    ])
    .where('party_id', '=', p('party'))
    .where('date', '<', p('from'))
    .groupBy('account_id'),
);

const linesBetween = statement<Tables, { party: number } & Days>()((query, p) =>
  query
    .selectFrom('journal_line as line')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.entry_id')
    .leftJoin('journal_entry as original', 'original.id', 'entry.reverses')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'entry.id')
    .select(['line.entry_id', 'line.account_id', 'line.khr', 'line.minor', 'line.date'])
    .select(['entry.kind', 'entry.series', 'entry.fiscal_year', 'entry.number', 'entry.description'])
    .select(['original.kind as original_kind', 'reversal.id as reversal_id'])
    .select((row) => row.fn.coalesce('original.source_event', 'entry.source_event').as('ticket'))
    .where('line.party_id', '=', p('party'))
    .where('line.date', '>=', p('from'))
    .where('line.date', '<=', p('to'))
    .orderBy('line.date')
    .orderBy('line.entry_id')
    .orderBy('line.line'),
);

type Line = ReturnType<typeof linesBetween.all>[number];

/** Of a party that is registered. */
export function memberStatement(book: BookReader, party: number, { from, to }: Days): MemberStatement | null {
  const who = person.get(book, { party });
  if (!who) return null;
  const lines = linesBetween
    .all(book, { party, from, to })
    .filter((line) => accountById(book, line.account_id).subLedger);
  return {
    party: { code: who.code, nameKm: who.name_km, nameEn: who.name_en },
    villageKm: who.village_km,
    villageEn: who.village_en,
    sex: who.sex === 'F' || who.sex === 'M' ? who.sex : null,
    group: who.group_name,
    joinedOn: who.joined_on,
    from,
    to,
    shares: sharesOf(book, party, { from, to }),
    deliveries: deliveriesOf(book, party, { from, to }),
    payments: lines
      .filter((line) => isPayment(book, line))
      .map((line) => paymentOf(book, { ...line, settledKhr: line.khr })),
    accounts: accountsOf(book, sumsBefore.all(book, { party, from }), lines),
    others: lines.filter((line) => isOther(book, line)).map((line) => lineOf(book, line)),
  };
}

/** 1 where the account is kept on the debit side, so that what is above zero is what it is kept for. */
const sideOf = (account: Account): 1 | -1 => (account.type === 'asset' || account.type === 'expense' ? 1 : -1);

function ownMinor(account: Account, { khr, minor }: { readonly khr: number; readonly minor: number | null }): number {
  const own = account.currency === 'KHR' ? khr : (minor ?? 0);
  return own === 0 ? 0 : sideOf(account) * own;
}

interface Standing {
  openingMinor: number;
  addedMinor: number;
  takenMinor: number;
  closingKhr: number;
}

function accountsOf(
  book: BookReader,
  before: readonly { readonly account_id: number; readonly khr: number; readonly minor: number }[],
  lines: readonly Line[],
): readonly StatementAccount[] {
  const standings = new Map<number, Standing>();
  const standingOn = (id: number): Standing => {
    const known = standings.get(id) ?? { openingMinor: 0, addedMinor: 0, takenMinor: 0, closingKhr: 0 };
    standings.set(id, known);
    return known;
  };
  for (const sums of before) {
    const account = accountById(book, sums.account_id);
    if (!account.subLedger) continue;
    const standing = standingOn(sums.account_id);
    standing.openingMinor += ownMinor(account, sums);
    standing.closingKhr += sideOf(account) * sums.khr;
  }
  for (const line of lines) {
    const account = accountById(book, line.account_id);
    const standing = standingOn(line.account_id);
    const change = ownMinor(account, line);
    if (line.kind === 'opening') standing.openingMinor += change;
    else if (change > 0) standing.addedMinor += change;
    else standing.takenMinor -= change;
    standing.closingKhr += sideOf(account) * line.khr;
  }
  return [...standings]
    .map(([id, standing]) => statementAccount(accountById(book, id), standing))
    .filter((account) => account.openingMinor !== 0 || account.addedMinor !== 0 || account.takenMinor !== 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function statementAccount(account: Account, standing: Standing): StatementAccount {
  const { type, role, currency } = account;
  const { openingMinor, addedMinor, takenMinor, closingKhr } = standing;
  const closingMinor = openingMinor + addedMinor - takenMinor;
  return { ...namedAccount(account), type, role, currency, ...standing, closingMinor, closingKhr: closingKhr + 0 };
}

const isSettling = (line: Line): boolean => (line.original_kind ?? line.kind) === 'settlement';

const isPayment = (book: BookReader, line: Line): boolean =>
  isSettling(line) && accountById(book, line.account_id).role === 'farmers-payable';

/** A line that no other table of the statement shows: deliveries, their payments and the shares have their own. */
function isOther(book: BookReader, line: Line): boolean {
  if (line.kind === 'opening' || accountById(book, line.account_id).role === 'share-capital') return false;
  if (isSettling(line)) return !isPayment(book, line);
  return line.kind !== 'purchase' || line.reversal_id !== null;
}

function lineOf(book: BookReader, line: Line): StatementLine {
  const account = accountById(book, line.account_id);
  return {
    date: line.date,
    number: numberText(line),
    kind: line.kind as EntryKind,
    description: line.description,
    account: namedAccount(account),
    currency: account.currency,
    changeMinor: ownMinor(account, line),
  };
}
