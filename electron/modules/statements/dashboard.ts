import type { Dashboard, SumOfPeople } from '../../../shared/contract/statements.ts';
import { fiscalYearBegin, fiscalYearOf } from '../../../shared/domain/book/types.ts';
import { isCash, isMoney } from '../../../shared/domain/ledger/account.ts';
import type { Role } from '../../../shared/domain/ledger/account.ts';
import { dateOf, daysInMonth, monthOf, partsOf, previousDay } from '../../../shared/kernel/calendar-date.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { chartOf } from '../ledger/accounts.ts';
import { balanceOf } from '../ledger/balances.ts';
import { namedAccount } from '../ledger/entry-view.ts';
import { lockedThrough } from '../ledger/facts.ts';
import { lastEntryDate } from '../ledger/last-date.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { PaddyTables } from '../paddy/tables.ts';
import { namedParty } from '../parties/queries.ts';
import { settingsOf } from '../settings/settings.ts';
import { boughtBetween, boughtByDay, boughtOn } from './bought-by-day.ts';
import { cashByDay, daysBetween } from './cash-by-day.ts';

/** What a treasurer wants to know in the morning: the cash, who owes whom, what was bought, and what waits to be done. */

const DAYS_SHOWN = 30;
const DEBTORS_SHOWN = 3;

const partyRows = statement<LedgerTables, { account: number }>()((query, p) =>
  query.selectFrom('party_balance').select(['party_id', 'khr']).where('account_id', '=', p('account')),
);

const monthsBetween = statement<LedgerTables, { after: string; before: string }>()((query, p) =>
  query
    .selectFrom('account_month')
    .select('month')
    .distinct()
    .where('month', '>', p('after'))
    .where('month', '<', p('before'))
    .orderBy('month'),
);

const draftCount = statement<PaddyTables>()((query) =>
  query.selectFrom('draft').select((row) => row.fn.countAll<number>().as('drafts')),
);

/** The same day a year before; 29 February meets the 28th. */
function yearBefore(date: string): string {
  const { year, month, day } = partsOf(date);
  return dateOf(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
}

/** Riel of each party over the accounts of some roles, debit above zero. */
function byParty(book: BookReader, roles: readonly Role[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const account of chartOf(book).values()) {
    if (!roles.some((role) => role === account.role)) continue;
    for (const { party_id: party, khr } of partyRows.all(book, { account: account.id }))
      sums.set(party, (sums.get(party) ?? 0) + khr);
  }
  return sums;
}

function sumOf(owed: Iterable<number>): SumOfPeople {
  const above = [...owed].filter((khr) => khr > 0);
  return { khr: above.reduce((sum, khr) => sum + khr, 0), people: above.length };
}

function firstShownDay(last: string): string {
  let day = last;
  for (let count = 1; count < DAYS_SHOWN; count += 1) day = previousDay(day);
  return day;
}

function attentionOf(book: BookReader, today: string): Dashboard['attention'] {
  const locked = lockedThrough(book);
  const months = monthsBetween.all(book, { after: locked === null ? '' : monthOf(locked), before: monthOf(today) });
  const boxes = [...chartOf(book).values()].filter(isMoney);
  return {
    unlockedMonths: months.map(({ month }) => month),
    drafts: draftCount.get(book, {})?.drafts ?? 0,
    boxesBelowZero: boxes.filter((box) => balanceOf(book, box.id).khr < 0).map(namedAccount),
  };
}

export function dashboard({ book, today }: QueryContext): Outcome<Dashboard, never> {
  const { fiscalYearStart } = settingsOf(book);
  const last = lastEntryDate(book);
  const asOf = last !== null && last < today ? last : today;
  const year = fiscalYearOf(asOf, fiscalYearStart);
  const money = [...chartOf(book).values()].filter(isMoney);
  const cash = money.filter(isCash);
  const bought = boughtByDay(book);
  const days = daysBetween(firstShownDay(asOf), asOf);
  const cashColumns = cash.map((box) => cashByDay(book, box, days));
  const farmers = [...byParty(book, ['farmers-payable']).values()];
  const loans = byParty(book, ['member-loans', 'loan-interest-receivable']);
  const debtors = [...loans].filter(([, khr]) => khr > 0).sort(([, a], [, b]) => b - a);
  return done({
    asOf,
    boxes: money.map((box) => {
      const { khr, minor } = balanceOf(book, box.id);
      const balanceMinor = box.currency === 'KHR' ? khr : minor;
      return { ...namedAccount(box), currency: box.currency, balanceMinor, isBank: !isCash(box) };
    }),
    owedToFarmers: sumOf(farmers.map((khr) => -khr)),
    owedByFarmers: sumOf(farmers),
    owedOnLoans: sumOf(loans.values()),
    debtors: debtors.slice(0, DEBTORS_SHOWN).map(([party, khr]) => ({ party: namedParty(book, party), khr })),
    season: { year, ...boughtBetween(bought, fiscalYearBegin(year, fiscalYearStart), asOf) },
    lastSeason: boughtBetween(bought, fiscalYearBegin(year - 1, fiscalYearStart), yearBefore(asOf)),
    today: boughtOn(bought, today),
    cashBoxes: cash.map(namedAccount),
    cashByDay: days.map((date, index) => ({ date, khr: cashColumns.map((column) => column[index] ?? 0) })),
    purchasesByDay: days.map((date) => ({
      date,
      netG: boughtOn(bought, date).netG,
      lastNetG: boughtOn(bought, yearBefore(date)).netG,
    })),
    attention: attentionOf(book, today),
  });
}
