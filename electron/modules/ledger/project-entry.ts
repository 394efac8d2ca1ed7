import { keepsOpenItems } from '../../../shared/domain/ledger/account.ts';
import type { ItemLink, PostedEntry, PostedLine, ReversedEntry } from '../../../shared/domain/ledger/events.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { monthOf } from '../../../shared/kernel/calendar-date.ts';
import type { LoggedEvent } from '../../../shared/kernel/event.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import { parseAmount } from '../../../shared/kernel/money.ts';
import type { BookReader } from '../../book/book.ts';
import { partyIdOf } from '../parties/queries.ts';
import type { StoredAccount } from './accounts.ts';
import { accountOf } from './accounts.ts';
import { noteLine } from './balances.ts';
import { projectNumber } from './numbers.ts';
import { RESULTS_BY_MONTH } from './totals.ts';
import { balancesOfParties, insertEntry, insertItem, insertLine, insertLink, months, moveItem } from './write-entry.ts';

/**
 * A posted entry becomes its lines, the monthly totals that the trial balance is added from, the balance of each party on
 * a control account, and the open items that it leaves or settles. Lines go in before their entry: the entry's own insert
 * is where the database checks that they balance.
 */
export function projectEntry(book: BookReader, event: LoggedEvent): void {
  const body = event.body as unknown as PostedEntry & Partial<ReversedEntry>;
  for (const [index, line] of body.lines.entries()) projectLine(book, event, { line, number: index + 1, body });
  insertEntry.run(book, {
    id: event.seq,
    date: event.date,
    kind: body.entry_kind,
    series: body.number.series,
    fiscal_year: body.number.year,
    number: body.number.no,
    reference: body.reference ?? null,
    description: body.description,
    source_noun: body.source?.noun ?? null,
    source_event: body.source?.event ?? null,
    reverses: body.reverses ?? null,
    reason: body.reason ?? null,
  });
  projectNumber(book, body.number);
  book.forget(RESULTS_BY_MONTH);
}

interface PlacedLine {
  readonly line: PostedLine;
  readonly number: number;
  readonly body: Partial<ReversedEntry>;
}

function projectLine(book: BookReader, event: LoggedEvent, { line, number, body }: PlacedLine): void {
  const account = accountOf(book, line.account);
  const khr = amountOf(line.khr, 'KHR');
  const minor = line.amount === undefined ? null : amountOf(line.amount, account.currency);
  const partyId = line.party === undefined ? null : partyIdOf(book, line.party);
  insertLine.run(book, {
    entry_id: event.seq,
    line: number,
    account_id: account.id,
    party_id: partyId,
    date: event.date,
    khr,
    minor,
    rate: line.rate ?? null,
    fund: line.fund ?? null,
    activity: line.activity ?? null,
    memo: line.memo ?? null,
  });
  noteLine(book, account.id, { khr, minor: minor ?? 0 });
  months.add(book, {
    account_id: account.id,
    month: monthOf(event.date),
    debit_khr: khr > 0 ? khr : 0,
    credit_khr: khr < 0 ? -khr : 0,
    minor: minor ?? 0,
    lines: 1,
  });
  if (partyId === null || !account.subLedger) return;
  balancesOfParties.add(book, { party_id: partyId, account_id: account.id, khr, minor: minor ?? 0 });
  if (keepsOpenItems(account)) projectItems(book, event, { account, partyId, line, number, own: minor ?? khr, body });
}

/** Whole riel as the log writes them, all below the limit of a line. */
const PLAIN_RIEL = /^-?\d{1,12}$/;

const amountOf = (text: string, currency: Currency): number =>
  currency === 'KHR' && PLAIN_RIEL.test(text)
    ? Number(text)
    : present(parseAmount(text, currency), `an amount in the log: ${text}`);

interface ItemLine {
  readonly account: StoredAccount;
  readonly partyId: number;
  readonly line: PostedLine;
  readonly number: number;
  readonly own: number;
  readonly body: Partial<ReversedEntry>;
}

/** Settling moves both items toward zero by the same amount; reopening moves both away from it. */
function projectItems(book: BookReader, event: LoggedEvent, item: ItemLine): void {
  const { account, partyId, line, number, own, body } = item;
  const sign = Math.sign(own);
  const settled = (line.settles ?? []).reduce((sum, part) => sum + amountOf(part.amount, account.currency), 0);
  const row = { entry_id: event.seq, line: number, party_id: partyId, account_id: account.id, date: event.date };
  insertItem.run(book, { ...row, amount: own, open: own - sign * settled });
  const link = (target: ItemLink, reopened: number): number => {
    const amount = amountOf(target.amount, account.currency);
    const entry = target.entry === 0 ? event.seq : target.entry;
    const place = { item_entry_id: entry, item_line: target.line };
    insertLink.run(book, { entry_id: event.seq, line: number, ...place, amount, reopened });
    moveItem.run(book, { entry_id: entry, line: target.line, change: sign * amount });
    return amount;
  };
  for (const target of line.reopens ?? []) {
    const amount = link(target, 1);
    const original = present(body.reverses, 'only a reversal reopens');
    moveItem.run(book, { entry_id: original, line: number, change: -sign * amount });
  }
  for (const target of line.settles ?? []) link(target, 0);
}
