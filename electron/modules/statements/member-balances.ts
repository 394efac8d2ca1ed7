import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { MembersTables } from '../members/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';
import type { SharesTables } from '../shares/tables.ts';

/** What every member holds and owes on a day: from the kept balances for today's figure, from the lines for a past day. */
type Tables = LedgerTables & MembersTables & PartiesTables & SharesTables;

const members = statement<Tables, { member: string }>()((query, p) =>
  query
    .selectFrom('party')
    .innerJoin('member', 'member.party_id', 'party.id')
    .leftJoin('holding', 'holding.party_id', 'party.id')
    .select(['party.id', 'party.code', 'holding.shares'])
    .where((row) => row.or([row(row.val(p('member')), '=', ''), row('party.code', '=', p('member'))]))
    .orderBy('party.code'),
);

const balancesNow = statement<Tables>()((query) =>
  query
    .selectFrom('party_balance')
    .innerJoin('account', 'account.id', 'party_balance.account_id')
    .select(['party_id', 'role', 'khr']),
);

const balancesThen = statement<Tables, { asOf: string }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .innerJoin('account', 'account.id', 'journal_line.account_id')
    .select((row) => ['party_id', 'role', row.fn.sum<number>('khr').as('khr')])
    .where('party_id', 'is not', null)
    .where('account.sub_ledger', '=', 1)
    .where('date', '<=', p('asOf'))
    .groupBy(['party_id', 'account_id']),
);

const sharesThen = statement<Tables, { asOf: string }>()((query, p) =>
  query
    .selectFrom('share_change')
    .select((row) => ['party_id', row.fn.sum<number>('shares').as('shares')])
    .where('date', '<=', p('asOf'))
    .groupBy('party_id'),
);

export interface MemberBalance {
  readonly member: string;
  readonly shares: number;
  readonly shareCapitalKhr: number;
  /** Principal owed. */
  readonly loanKhr: number;
  readonly inputAdvanceKhr: number;
  readonly payableKhr: number;
}

export function memberBalances(
  book: BookReader,
  { asOf, member }: { readonly asOf?: string | undefined; readonly member?: string | undefined },
): readonly MemberBalance[] {
  const rows = asOf === undefined ? balancesNow.all(book, {}) : balancesThen.all(book, { asOf });
  const balances = new Map<string, number>();
  for (const { party_id, role, khr } of rows) {
    const key = `${String(party_id)}|${role ?? ''}`;
    balances.set(key, (balances.get(key) ?? 0) + khr);
  }
  const shares =
    asOf === undefined ? null : new Map(sharesThen.all(book, { asOf }).map((row) => [row.party_id, row.shares]));
  return members.all(book, { member: member ?? '' }).map((row) => {
    const on = (role: string): number => balances.get(`${String(row.id)}|${role}`) ?? 0;
    return {
      member: row.code,
      shares: shares ? (shares.get(row.id) ?? 0) : (row.shares ?? 0),
      shareCapitalKhr: 0 - on('share-capital'),
      loanKhr: on('member-loans'),
      inputAdvanceKhr: on('input-advances'),
      payableKhr: 0 - on('farmers-payable'),
    };
  });
}
