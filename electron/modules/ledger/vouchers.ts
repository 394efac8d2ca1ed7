import type { VoucherRow } from '../../../shared/contract/ledger.ts';
import { seriesOf } from '../../../shared/domain/ledger/series.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { accountOf } from './accounts.ts';
import { entryView } from './entry-view.ts';
import type { LedgerTables } from './tables.ts';

/**
 * The vouchers as they lie in the file, the last one on top. Each kind has its own series of numbers, so the newest of
 * each series are read by number and then laid together: no other entry is looked at.
 */

const KINDS: readonly VoucherRow['kind'][] = ['receipt', 'payment', 'transfer'];

const newestOf = statement<LedgerTables, { series: string; limit: number }>()((query, p) =>
  query
    .selectFrom('journal_entry')
    .select(['id', 'fiscal_year'])
    .where('series', '=', p('series'))
    .orderBy('fiscal_year', 'desc')
    .orderBy('number', 'desc')
    .limit(p('limit')),
);

// Numbers have no gap, so the last numbers of a series are how many papers it has.
const lastNumbers = statement<LedgerTables, { series: string }>()((query, p) =>
  query
    .selectFrom('number_series')
    .select((row) => row.fn.coalesce(row.fn.sum<number>('last'), row.lit(0)).as('papers'))
    .where('series', '=', p('series')),
);

interface VouchersPage {
  readonly rows: readonly VoucherRow[];
  readonly total: number;
}

export function vouchers(
  { book }: QueryContext,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Outcome<VouchersPage, never> {
  const newest = KINDS.flatMap((kind) =>
    newestOf.all(book, { series: seriesOf(kind), limit: offset + limit }).map((row) => ({ ...row, kind })),
  ).sort((a, b) => b.fiscal_year - a.fiscal_year || b.id - a.id);
  const total = KINDS.reduce((sum, kind) => sum + (lastNumbers.get(book, { series: seriesOf(kind) })?.papers ?? 0), 0);
  return done({ rows: newest.slice(offset, offset + limit).map(({ id, kind }) => voucherRow(book, id, kind)), total });
}

/** A voucher's first line is its box, and its second what it was for (decide-voucher.ts). */
function voucherRow(book: BookReader, id: number, kind: VoucherRow['kind']): VoucherRow {
  const entry = present(entryView(book, id), 'a voucher has its entry');
  const [box, other] = [present(entry.lines[0], 'the line of the box'), present(entry.lines[1], 'what it was for')];
  const { currency } = accountOf(book, box.account.code);
  return {
    id,
    date: entry.date,
    kind,
    number: entry.number,
    reference: entry.reference,
    description: entry.description,
    box: box.account,
    account: other.account,
    party: other.party,
    currency,
    amountMinor: Math.abs(currency === 'KHR' ? box.khr : (box.minor ?? 0)),
    isReversed: entry.reversedBy !== null,
  };
}
