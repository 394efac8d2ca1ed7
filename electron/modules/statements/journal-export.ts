import type { AccountType } from '../../../shared/domain/ledger/account.ts';
import { formatAmount } from '../../../shared/kernel/money.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { StoredAccount } from '../ledger/accounts.ts';
import { accountById, chartOf } from '../ledger/accounts.ts';
import { numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { PartiesTables } from '../parties/tables.ts';

/**
 * The whole journal in the words of other programs, so that anyone can add the books up without this one: hledger's and
 * beancount's plain text, accounts as `liabilities:2110:M-0042`, dollars as `8.49 USD @@ 34491 KHR`.
 */
export type JournalFormat = 'hledger' | 'beancount';

type Tables = LedgerTables & PartiesTables;

const allLines = statement<Tables>()((query) =>
  query
    .selectFrom('journal_entry')
    .innerJoin('journal_line', 'journal_line.entry_id', 'journal_entry.id')
    .leftJoin('party', 'party.id', 'journal_line.party_id')
    .select([
      'journal_entry.id',
      'journal_entry.date',
      'journal_entry.series',
      'journal_entry.fiscal_year',
      'journal_entry.number',
      'journal_entry.reference',
      'journal_entry.description',
      'journal_line.account_id',
      'journal_line.khr',
      'journal_line.minor',
      'party.code',
    ])
    .orderBy('journal_entry.date')
    .orderBy('journal_entry.id')
    .orderBy('journal_line.line'),
);

const FAMILY: Readonly<Record<AccountType, string>> = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
};

/** Text by text: a book of ten years need not be held whole. */
export function* exportJournal(book: BookReader, format: JournalFormat): Generator<string> {
  if (format === 'beancount') yield* beancountHeading(book);
  let entry = 0;
  for (const line of allLines.iterate(book, {})) {
    if (line.id !== entry) {
      entry = line.id;
      const code = line.reference ?? numberText(line);
      yield format === 'hledger'
        ? `\n${line.date} (${codeText(code)}) ${description(line.description)}\n`
        : `\n${line.date} * "${quoted(code)}" "${quoted(line.description)}"\n`;
    }
    const account = accountById(book, line.account_id);
    yield `    ${accountName(account, line.code, format)}  ${amountText(account, line)}\n`;
  }
}

function accountName(account: StoredAccount, party: string | null, format: JournalFormat): string {
  const family = FAMILY[account.type];
  const head = format === 'hledger' ? family : family.charAt(0).toUpperCase() + family.slice(1);
  const name = `${head}:${account.code}`;
  return account.subLedger && party !== null ? `${name}:${party}` : name;
}

/** A revaluation moves riel alone, and is written so. */
function amountText(account: StoredAccount, line: { readonly khr: number; readonly minor: number | null }): string {
  if (account.currency === 'KHR' || line.minor === null || line.minor === 0) return `${String(line.khr)} KHR`;
  return `${formatAmount(line.minor, account.currency)} ${account.currency} @@ ${String(Math.abs(line.khr))} KHR`;
}

/** What would begin a comment or end the heading is left out of it. */
const description = (text: string): string => text.replace(/[\r\n;|]+/g, ' ').trim();
const codeText = (text: string): string => text.replace(/[\r\n();|]+/g, ' ').trim();
const quoted = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"');

const usedNames = statement<Tables>()((query) =>
  query
    .selectFrom('journal_line')
    .leftJoin('party', 'party.id', 'journal_line.party_id')
    .select((row) => ['account_id', 'party.code', row.fn.min<string>('date').as('first')])
    .groupBy(['account_id', 'party_id'])
    .orderBy('account_id')
    .orderBy('party.code'),
);

function* beancountHeading(book: BookReader): Generator<string> {
  yield 'option "operating_currency" "KHR"\n\n';
  const opened = new Map<string, string>();
  for (const { account_id, code, first } of usedNames.all(book, {})) {
    const name = accountName(accountById(book, account_id), code, 'beancount');
    const before = opened.get(name);
    opened.set(name, before !== undefined && before < first ? before : first);
  }
  for (const [name, first] of [...opened].sort()) yield `${first} open ${name}\n`;
  yield `\n; ${String(chartOf(book).size)} accounts in the chart\n`;
}
