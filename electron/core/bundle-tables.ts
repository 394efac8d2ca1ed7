import type { Table } from '../bundles/tables.ts';
import { computedTable } from '../bundles/tables.ts';
import { allTables } from '../bundles/tag-files.ts';
import { lastEntryDate } from '../modules/ledger/last-date.ts';
import { trialBalance } from '../modules/ledger/trial-balance.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { formatAmount } from '../../shared/kernel/money.ts';

/** The trial balance on the day of the last entry, as the screens and reports compute it; no table holds it ready. */
const TRIAL_BALANCE = computedTable(
  'trial-balance',
  'as_of:d account:t name_km:t name_en:t type:t computed:n debit_khr:n credit_khr:n currency:t balance:n',
  (book) => {
    const asOf = lastEntryDate(book);
    if (asOf === null) return [];
    const found = trialBalance({ book, today: asOf }, { asOf });
    assert(found.ok, 'a report on the day of the latest entry is not refused');
    return found.value.rows.map((row) => [
      asOf,
      row.code,
      row.nameKm,
      row.nameEn,
      row.type,
      row.computed ? 1 : 0,
      row.debitKhr,
      row.creditKhr,
      row.currency,
      row.balanceMinor === null ? null : formatAmount(row.balanceMinor, row.currency),
    ]);
  },
);

export const BUNDLE_TABLES: readonly Table[] = allTables([TRIAL_BALANCE]);
