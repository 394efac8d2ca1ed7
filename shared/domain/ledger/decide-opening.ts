import { impliedRate, parseAmount } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { refuseAll } from '../../kernel/outcome.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from './decide-entry.ts';
import { decideEntry, lineFaults } from './decide-entry.ts';
import { readSide } from './read-side.ts';
import type { LedgerRefusal } from './refusals.ts';
import { journalField } from './decide-journal.ts';
import type { DraftLine } from './draft.ts';
import type { EntryFacts } from './facts.ts';
import { partyKey } from './facts.ts';

/**
 * The balances with which a book begins, as one balanced entry. The riel are what the cooperative's own books said, so
 * they stand as given; on a dollar account the rate is derived from both amounts (product.md "Foreign money"). What has
 * been opened on a day is not opened on it again: a file that comes twice would double the books.
 */
export interface OpeningLine {
  readonly account: string;
  readonly party: string;
  readonly debit: string;
  readonly credit: string;
  /** Dollars, without a sign, on an account kept in dollars; blank elsewhere. */
  readonly dollars: string;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
}

export interface OpeningFacts extends EntryFacts {
  /** The book's number of the entry that has opened a balance on that day already, by `partyKey`. */
  readonly opened: ReadonlyMap<string, string>;
}

export function decideOpening(
  facts: OpeningFacts,
  input: { readonly date: string; readonly lines: readonly OpeningLine[] },
): Outcome<EntryEvent, LedgerRefusal> {
  const day = checkDay(input.date);
  if (day) return refuseAll([day]);
  const faults: Notice<LedgerRefusal>[] = [];
  const lines: DraftLine[] = [];
  for (const [index, line] of input.lines.entries()) {
    const read = readLine(facts, line, index);
    if (read === null) continue;
    if ('code' in read) faults.push(read);
    else lines.push(read);
  }
  if (faults.length > 0) return refuseAll([...faults, ...lines.flatMap((line) => lineFaults(facts, 'opening', line))]);
  return decideEntry(facts, { date: input.date, kind: 'opening', description: 'Opening balances', lines });
}

/** Null for a balance of 0, which opens nothing. */
function readLine(facts: OpeningFacts, line: OpeningLine, index: number): DraftLine | Notice<LedgerRefusal> | null {
  const account = facts.accounts.get(line.account);
  const field = (column: string): string => journalField(index, column);
  if (!account) return { code: 'account-unknown', params: { account: line.account }, field: field('account') };
  const side = readSide(line, field);
  if ('code' in side) return side;
  const { khr, column } = side;
  if (khr === 0) return null;
  const number = facts.opened.get(partyKey(line.account, line.party));
  if (number !== undefined)
    return {
      code: 'opening-doubled',
      params: { balance: [line.account, line.party].join(' ').trim(), number },
      field: field('account'),
    };
  const base = {
    account: line.account,
    party: line.party || undefined,
    khr,
    fund: line.fund,
    activity: line.activity,
    fields: { account: field('account'), party: field('party'), amount: field(column) },
  };
  if (account.currency === 'KHR')
    return line.dollars === ''
      ? base
      : {
          code: 'foreign-amount-unwanted',
          params: { account: account.code, value: line.dollars },
          field: field('dollars'),
        };
  const minor = line.dollars === '' ? 0 : parseAmount(line.dollars, account.currency);
  if (minor === null)
    return {
      code: 'amount-not-plain',
      params: { value: line.dollars, currency: account.currency },
      field: field('dollars'),
    };
  if (minor <= 0) {
    const params = { account: account.code, currency: account.currency };
    return { code: 'foreign-amount-needed', params, field: field('dollars') };
  }
  return {
    ...base,
    foreign: { minor: Math.sign(khr) * minor, rate: impliedRate(Math.abs(khr), minor, account.currency) },
  };
}
