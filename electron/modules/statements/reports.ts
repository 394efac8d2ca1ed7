import { stringify } from 'csv-stringify/sync';
import type { ReportName, ReportOptions, ReportRefusal, ReportTable } from '../../../shared/contract/reports.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import { formatAmount } from '../../../shared/kernel/money.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import { formatKg } from '../../../shared/kernel/weight.ts';
import type { QueryContext } from '../../book/command.ts';
import type { Register } from '../../../shared/contract/ledger.ts';
import { accountView } from '../ledger/account-view.ts';
import { chartOf } from '../ledger/accounts.ts';
import { register } from '../ledger/register.ts';
import { trialBalance } from '../ledger/trial-balance.ts';
import { findPartyId } from '../parties/queries.ts';
import { memberBalances } from './member-balances.ts';
import { ORGANIC_BUILDERS } from './organic-reports.ts';
import { purchasesByVariety, weighTickets } from './purchases.ts';
import type { Build } from './report-columns.ts';
import { numberColumn as number, periodText, textColumn as text } from './report-columns.ts';

/** Every report as a table of plain cells, the same for the terminal, a file, and a test that compares books. */
const WHOLE_REGISTER = 10_000_000;

const BUILDERS: Readonly<Record<ReportName, Build>> = {
  'trial-balance': (context, { asOf }) => {
    const found = trialBalance(context, { asOf });
    if (!found.ok) return found;
    return done({
      period: found.value.asOf,
      columns: [text('account'), text('name_en'), number('debit_khr'), number('credit_khr')],
      rows: found.value.rows.map((row) => [row.code, row.nameEn, String(row.debitKhr), String(row.creditKhr)]),
      totals: ['', '', String(found.value.totalDebitKhr), String(found.value.totalCreditKhr)],
    });
  },
  register: (context, { account, member, from, to }) => {
    if (account === undefined) return refuse('account-needed', {}, 'account');
    const found = register(context, { account, party: member, from, to, offset: 0, limit: WHOLE_REGISTER });
    if (!found.ok) return found;
    const { currency } = found.value.account;
    return done({
      period: `${found.value.from} – ${found.value.to}`,
      columns: [
        ...['date', 'number', 'reference', 'description', 'member'].map(text),
        ...['debit_khr', 'credit_khr', 'balance_khr', 'amount', 'balance'].map(number),
      ],
      rows: found.value.rows.map((row) => [
        row.date,
        row.number,
        row.reference ?? '',
        row.description,
        row.party?.code ?? '',
        String(Math.max(row.khr, 0)),
        String(Math.max(-row.khr, 0)),
        String(row.balanceKhr),
        row.minor === null ? '' : formatAmount(row.minor, currency),
        currency === 'KHR' ? '' : formatAmount(row.balanceMinor, currency),
      ]),
      opening: standing(found.value, 'Opening balance', [found.value.openingKhr, found.value.openingMinor]),
      totals: standing(found.value, 'Closing balance', [found.value.closingKhr, found.value.closingMinor]),
    });
  },
  accounts: ({ book }) =>
    done({
      period: '',
      columns: [
        ...['account', 'name_en', 'name_km', 'type', 'role', 'currency', 'sub_ledger'].map(text),
        number('balance_khr'),
      ],
      rows: [...chartOf(book).values()].map((account) => [
        account.code,
        account.nameEn,
        account.nameKm,
        account.type,
        account.role ?? '',
        account.currency,
        account.subLedger ? 'member' : '',
        String(accountView(book, account).balanceKhr),
      ]),
    }),
  'weigh-tickets': ({ book }, { from, to, member }) =>
    done({
      period: periodText(from, to),
      columns: [
        ...['ticket', 'member', 'variety', 'organic_status'].map(text),
        ...['net_kg', 'payable_kg', 'unit_price_khr', 'value_khr', 'deduction_khr', 'due_khr', 'cash_paid_khr'].map(
          number,
        ),
      ],
      rows: weighTickets(book, { from, to, member }).map((row) => [
        row.ticket,
        row.member,
        row.variety,
        row.organicStatus,
        formatKg(row.netG),
        formatKg(row.payableG),
        row.unitPrice,
        String(row.valueKhr),
        String(row.deductionKhr),
        String(row.dueKhr),
        String(row.cashKhr),
      ]),
    }),
  'member-balances': ({ book }, { asOf, member }) =>
    done({
      period: asOf ?? '',
      columns: [
        text('member'),
        ...['shares', 'share_capital_khr', 'loan_khr', 'input_advance_khr', 'payable_khr'].map(number),
      ],
      rows: memberBalances(book, { asOf, member }).map((row) => [
        row.member,
        String(row.shares),
        String(row.shareCapitalKhr),
        String(row.loanKhr),
        String(row.inputAdvanceKhr),
        String(row.payableKhr),
      ]),
    }),
  'purchases-by-variety': ({ book }, { from, to }) =>
    done({
      period: periodText(from, to),
      columns: [...['variety', 'organic_status'].map(text), ...['net_kg', 'payable_kg', 'value_khr'].map(number)],
      rows: purchasesByVariety(book, { from, to }).map((row) => [
        row.variety,
        row.organicStatus,
        formatKg(row.netG),
        formatKg(row.payableG),
        String(row.valueKhr),
      ]),
    }),
  ...ORGANIC_BUILDERS,
};

/** What a register stands at where its period begins or ends. */
const standing = (
  { account, from, to }: Register,
  name: 'Opening balance' | 'Closing balance',
  [khr, minor]: readonly [number, number],
): readonly string[] => [
  name === 'Opening balance' ? from : to,
  ...['', '', name, '', '', ''],
  String(khr),
  '',
  account.currency === 'KHR' ? '' : formatAmount(minor, account.currency),
];

export function report(
  context: QueryContext,
  name: string,
  options: ReportOptions,
): Outcome<ReportTable, ReportRefusal> {
  if (!Object.hasOwn(BUILDERS, name))
    return refuse('report-unknown', { report: name, choices: Object.keys(BUILDERS).join(', ') });
  const faults = (['asOf', 'from', 'to'] as const).flatMap((field): Notice<ReportRefusal>[] => {
    const fault = options[field] === undefined ? null : checkDay(options[field], field);
    return fault ? [fault] : [];
  });
  if (faults.length > 0) return refuseAll(faults);
  const { member, from } = options;
  // A report on a day and one over a period each take the other's last day.
  const to = options.to ?? options.asOf;
  if (member !== undefined && findPartyId(context.book, member) === null)
    return refuse('party-unknown', { party: member }, 'member');
  if (from !== undefined && to !== undefined && from > to) return refuse('period-reversed', { from, to }, 'from');
  const built = BUILDERS[name as ReportName](context, { ...options, to, asOf: options.asOf ?? to });
  return built.ok ? done({ name: name as ReportName, ...built.value }) : built;
}

/** UTF-8, a heading, quotes only where a cell needs them. */
export const toCsv = (table: Pick<ReportTable, 'columns' | 'rows'>): string =>
  stringify([table.columns.map(({ name }) => name), ...table.rows], { record_delimiter: '\n' });
