import { present } from '../../kernel/assert.ts';
import { AMOUNT_LIMIT_MINOR, formatAmount } from '../../kernel/money.ts';
import { oneLine } from '../../kernel/plain-text.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { fiscalYearBegin } from '../book/types.ts';
import type { Account } from './account.ts';
import { isCash, owedSign } from './account.ts';
import { checkOpenDay } from '../../kernel/check-day.ts';
import type { DraftLine, EntryDraft } from './draft.ts';
import type { EntryKind, EntryPostedEvent, EntryReversedEvent, ItemLink, PostedLine } from './events.ts';
import type { EntryFacts } from './facts.ts';
import { partyKey } from './facts.ts';
import { settlementsOf, standing } from './link-items.ts';
import type { Settlement } from './open-items.ts';
import type { LedgerRefusal } from './refusals.ts';
import { nextNumber, seriesOf } from './series.ts';

/**
 * The one gate of the journal. Whatever a voucher, a ticket or a share movement asks for, an entry is posted only if it
 * balances in riel, stands on an open day, names known accounts and (on control accounts) known parties, carries dollars
 * where an account is kept in dollars, and lets nobody's debt go below zero on any day from its own.
 */
export type EntryEvent = EntryPostedEvent | EntryReversedEvent;

type Fault = Notice<LedgerRefusal>;

export function decideEntry(facts: EntryFacts, draft: EntryDraft): Outcome<EntryEvent, LedgerRefusal> {
  const faults: Fault[] = [];
  const day = checkOpenDay(draft.date, facts.lockedThrough);
  if (day) faults.push(day);
  for (const line of draft.lines) faults.push(...lineFaults(facts, draft.kind, line));
  if (faults.length > 0) return refuseAll(faults);
  faults.push(...balanceFaults(draft), ...revaluationFaults(facts, draft), ...belowZeroFaults(facts, draft));
  if (faults.length > 0) return refuseAll(faults);

  const links = settlementsOf(facts, draft);
  if (!links.ok) return links;
  const lines = draft.lines.map((line, index) => postedLine(facts, line, links.value[index] ?? []));
  return done(entryEvent(facts, draft, lines), [...yearWarnings(facts, draft), ...cashWarnings(facts, draft)]);
}

function entryEvent(facts: EntryFacts, draft: EntryDraft, lines: readonly PostedLine[]): EntryEvent {
  const body = {
    entry_kind: draft.kind,
    number: nextNumber(facts, seriesOf(draft.kind), draft.date),
    ...(draft.reference ? { reference: oneLine(draft.reference) } : {}),
    description: oneLine(draft.description),
    ...(draft.source ? { source: draft.source } : {}),
    lines,
  };
  return draft.reversal
    ? { kind: 'ledger.entry-reversed', v: 1, date: draft.date, body: { ...body, ...draft.reversal } }
    : { kind: 'ledger.entry-posted', v: 1, date: draft.date, body };
}

const accountOf = (facts: EntryFacts, line: DraftLine): Account =>
  present(facts.accounts.get(line.account), `account ${line.account} was checked`);

/** What is wrong with one line by itself: its account, its party, its currency and its size. */
export function lineFaults(facts: EntryFacts, kind: EntryKind, line: DraftLine): Fault[] {
  const fields = line.fields ?? {};
  const account = facts.accounts.get(line.account);
  if (!account) return [fault('account-unknown', { account: line.account }, fields.account)];
  const faults: Fault[] = [];
  if (line.party && !facts.parties.has(line.party))
    faults.push(fault('party-unknown', { party: line.party }, fields.party));
  if (account.subLedger && !line.party) faults.push(fault('party-needed', { account: line.account }, fields.party));
  if (account.role === 'share-capital' && !['shares', 'opening', 'reversal'].includes(kind))
    faults.push(fault('share-capital-by-hand', { account: line.account }, fields.account));
  if (account.currency === 'KHR' && line.foreign)
    faults.push(
      fault('currency-differs', { account: line.account, accountCurrency: 'KHR', currency: 'USD' }, fields.amount),
    );
  if (Math.abs(line.khr) > AMOUNT_LIMIT_MINOR || Math.abs(line.foreign?.minor ?? 0) > AMOUNT_LIMIT_MINOR)
    faults.push(fault('amount-too-large', { value: String(line.khr) }, fields.amount));
  return faults;
}

function fault(code: LedgerRefusal, params: Fault['params'], field?: string): Fault {
  return field === undefined ? { code, params } : { code, params, field };
}

function balanceFaults(draft: EntryDraft): Fault[] {
  if (draft.lines.length < 2) return [fault('entry-too-short', {})];
  const debit = draft.lines.reduce((sum, line) => sum + Math.max(line.khr, 0), 0);
  const credit = draft.lines.reduce((sum, line) => sum - Math.min(line.khr, 0), 0);
  const field = draft.lines[0]?.fields?.amount;
  return debit === credit ? [] : [fault('entry-unbalanced', { debit, credit, difference: debit - credit }, field)];
}

/** Riel alone on a dollar account is a revaluation: then everything else stands on exchange gain or loss. */
function revaluationFaults(facts: EntryFacts, draft: EntryDraft): Fault[] {
  const isBare = (line: DraftLine): boolean => accountOf(facts, line).currency !== 'KHR' && !line.foreign;
  if (draft.reversal || !draft.lines.some(isBare)) return [];
  const allExchange = draft.lines.every((line) => {
    const role = accountOf(facts, line).role;
    return isBare(line) || role === 'exchange-gain' || role === 'exchange-loss';
  });
  if (draft.kind === 'journal' && allExchange) return [];
  return draft.lines
    .filter(isBare)
    .map((line) =>
      draft.kind === 'journal'
        ? fault('revaluation-only', { account: line.account }, line.fields?.account)
        : fault('foreign-amount-needed', { account: line.account, currency: 'USD' }, line.fields?.amount),
    );
}

function belowZeroFaults(facts: EntryFacts, draft: EntryDraft): Fault[] {
  const change = new Map<string, number>();
  for (const line of draft.lines) {
    const sign = owedSign(accountOf(facts, line));
    if (!line.party || sign === 0) continue;
    const key = partyKey(line.account, line.party);
    change.set(
      key,
      (change.get(key) ?? 0) +
        sign * (accountOf(facts, line).currency === 'KHR' ? line.khr : (line.foreign?.minor ?? 0)),
    );
  }
  const faults: Fault[] = [];
  for (const line of draft.lines) {
    const key = partyKey(line.account, line.party ?? '');
    const delta = change.get(key) ?? 0;
    if (delta >= 0) continue;
    change.delete(key);
    const low = lowestFrom(facts.timelines.get(key) ?? [], draft.date);
    if (low.balance + delta >= 0) continue;
    const params = { account: line.account, party: line.party ?? '', date: low.date, balance: low.balance + delta };
    faults.push(fault('balance-below-zero', params, line.fields?.amount));
  }
  return faults;
}

/** The smallest balance at the end of `date` and after every later line; the day it is reached. */
export function lowestFrom(
  timeline: readonly { readonly date: string; readonly balance: number }[],
  date: string,
): { readonly date: string; readonly balance: number } {
  let low = { date, balance: 0 };
  for (const point of timeline) {
    if (point.date <= date) low = { date, balance: point.balance };
    else if (point.balance < low.balance) low = point;
  }
  return low;
}

function postedLine(facts: EntryFacts, line: DraftLine, settles: readonly Settlement[]): PostedLine {
  const account = accountOf(facts, line);
  const link = ({ entry, line: item, amount }: Settlement): ItemLink => ({
    entry,
    line: item,
    amount: formatAmount(amount, account.currency),
  });
  const foreign =
    account.currency === 'KHR'
      ? {}
      : {
          amount: formatAmount(line.foreign?.minor ?? 0, account.currency),
          currency: account.currency,
          ...(line.foreign ? { rate: line.foreign.rate } : {}),
        };
  const reopens = standing(line.reopens);
  return {
    account: line.account,
    ...(line.party ? { party: line.party } : {}),
    khr: formatAmount(line.khr, 'KHR'),
    ...foreign,
    ...(line.fund ? { fund: oneLine(line.fund) } : {}),
    ...(line.activity ? { activity: oneLine(line.activity) } : {}),
    ...(line.memo ? { memo: oneLine(line.memo) } : {}),
    ...(settles.length > 0 ? { settles: settles.map(link) } : {}),
    ...(reopens.length > 0 ? { reopens: reopens.map(link) } : {}),
  };
}

/** A year typed wrongly is the likeliest reason for a paper from before the book's first year. */
function yearWarnings({ settings }: EntryFacts, draft: EntryDraft): Notice[] {
  const first = fiscalYearBegin(settings.firstFiscalYear, settings.fiscalYearStart);
  if (draft.kind === 'opening' || draft.date >= first) return [];
  return [{ code: 'date-before-first-year', params: { date: draft.date, first }, field: 'date' }];
}

function cashWarnings(facts: EntryFacts, draft: EntryDraft): Notice[] {
  const after = new Map<string, number>();
  for (const line of draft.lines) {
    if (!isCash(accountOf(facts, line))) continue;
    after.set(line.account, (after.get(line.account) ?? facts.boxBalances.get(line.account) ?? 0) + line.khr);
  }
  return [...after]
    .filter(([account, balance]) => balance < 0 && balance < (facts.boxBalances.get(account) ?? 0))
    .map(([account, balance]) => ({ code: 'cash-below-zero', params: { account, balance, date: draft.date } }));
}
