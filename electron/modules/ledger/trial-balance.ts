import type { TrialBalance, TrialBalanceRow } from '../../../shared/contract/ledger.ts';
import { fiscalYearBegin, fiscalYearOf } from '../../../shared/domain/book/types.ts';
import { isResult } from '../../../shared/domain/ledger/account.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import { monthOf, nextDay } from '../../../shared/kernel/calendar-date.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { settingsOf } from '../settings/settings.ts';
import type { StoredAccount } from './accounts.ts';
import { chartOf } from './accounts.ts';
import { lockedThrough } from './facts.ts';
import { lastEntryDate } from './last-date.ts';
import type { LedgerTables } from './tables.ts';
import { RESULTS_BY_MONTH, totalsBefore } from './totals.ts';

/**
 * The balance of every account on a day. Income and expense count from the beginning of the fiscal year; the result of
 * each year before stands as a computed line until an allocation moves it, so that closing posts nothing and debits
 * always equal credits (product.md "Years"). Accounts at nothing are left out.
 */
export function trialBalance(
  { book, today }: QueryContext,
  input: { readonly asOf?: string | undefined },
): Outcome<TrialBalance, DayRefusal> {
  const asOf = input.asOf ?? lastEntryDate(book) ?? today;
  const day = checkDay(asOf, 'asOf');
  if (day) return refuseAll([day]);
  const { fiscalYearStart } = settingsOf(book);
  const fiscalYear = fiscalYearOf(asOf, fiscalYearStart);
  const yearBegin = fiscalYearBegin(fiscalYear, fiscalYearStart);
  const before = nextDay(asOf);
  const rows: TrialBalanceRow[] = [];
  let surplusKhr = 0;
  for (const account of chartOf(book).values()) {
    const result = isResult(account);
    const { khr, minor } = totalsBefore(
      book,
      account.id,
      result ? { fromMonth: monthOf(yearBegin), before } : { before },
    );
    if (result) surplusKhr -= khr;
    if (khr !== 0 || minor !== 0) rows.push(balanceRow(account, khr, minor));
  }
  rows.push(...pastResults(book, yearBegin, fiscalYearStart));
  return done({
    asOf,
    fiscalYear,
    lockedThrough: lockedThrough(book),
    rows,
    totalDebitKhr: rows.reduce((sum, row) => sum + row.debitKhr, 0),
    totalCreditKhr: rows.reduce((sum, row) => sum + row.creditKhr, 0),
    surplusKhr,
  });
}

const balanceRow = (account: StoredAccount, khr: number, minor: number): TrialBalanceRow => ({
  code: account.code,
  nameKm: account.nameKm,
  nameEn: account.nameEn,
  type: account.type,
  computed: false,
  currency: account.currency,
  debitKhr: Math.max(khr, 0),
  creditKhr: Math.max(-khr, 0),
  balanceMinor: account.currency === 'KHR' ? null : minor,
});

const resultsByMonth = statement<LedgerTables>()((query) =>
  query
    .selectFrom('account_month')
    .innerJoin('account', 'account.id', 'account_month.account_id')
    .select((row) => ['month', row(row.fn.sum<number>('debit_khr'), '-', row.fn.sum<number>('credit_khr')).as('khr')])
    .where('account.type', 'in', ['income', 'expense'])
    .groupBy('month')
    .orderBy('month'),
);

/** One computed line for each past year that did not come out at nothing, in order of years. */
function pastResults(book: BookReader, yearBegin: CalendarDate, fiscalYearStart: string): TrialBalanceRow[] {
  const byYear = new Map<number, number>();
  const months = book.remember(RESULTS_BY_MONTH, () => resultsByMonth.all(book, {}));
  for (const { month, khr } of months) {
    if (month >= monthOf(yearBegin)) break;
    const year = fiscalYearOf(`${month}-01`, fiscalYearStart);
    byYear.set(year, (byYear.get(year) ?? 0) + khr);
  }
  return [...byYear]
    .filter(([, khr]) => khr !== 0)
    .map(([year, khr]) => ({
      code: `result-${String(year)}`,
      nameKm: `លទ្ធផលឆ្នាំ ${String(year)} មិនទាន់បែងចែក`,
      nameEn: `Result of ${String(year)}, not yet allocated`,
      type: 'equity',
      computed: true,
      currency: 'KHR',
      debitKhr: Math.max(khr, 0),
      creditKhr: Math.max(-khr, 0),
      balanceMinor: null,
    }));
}
