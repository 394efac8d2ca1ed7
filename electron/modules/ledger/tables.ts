/** Rows of the ledger's tables. Money is riel with debit above zero; `minor` is the account's own currency where not riel. */
export interface AccountRow {
  id: number;
  code: string;
  name_en: string;
  name_km: string;
  type: string;
  role: string | null;
  currency: string;
  sub_ledger: number;
}

export interface EntryRow {
  id: number;
  date: string;
  kind: string;
  series: string;
  fiscal_year: number;
  number: number;
  reference: string | null;
  description: string;
  source_noun: string | null;
  source_event: number | null;
  reverses: number | null;
  reason: string | null;
}

export interface LineRow {
  entry_id: number;
  line: number;
  account_id: number;
  party_id: number | null;
  date: string;
  khr: number;
  minor: number | null;
  rate: string | null;
  fund: string | null;
  activity: string | null;
  memo: string | null;
}

export interface AccountMonthRow {
  account_id: number;
  month: string;
  debit_khr: number;
  credit_khr: number;
  minor: number;
  lines: number;
}

export interface PartyBalanceRow {
  party_id: number;
  account_id: number;
  khr: number;
  minor: number;
}

export interface OpenItemRow {
  entry_id: number;
  line: number;
  party_id: number;
  account_id: number;
  date: string;
  amount: number;
  open: number;
}

export interface ItemLinkRow {
  entry_id: number;
  line: number;
  item_entry_id: number;
  item_line: number;
  amount: number;
  reopened: number;
}

export interface LedgerTables {
  account: AccountRow;
  journal_entry: EntryRow;
  journal_line: LineRow;
  account_month: AccountMonthRow;
  party_balance: PartyBalanceRow;
  open_item: OpenItemRow;
  item_link: ItemLinkRow;
  number_series: { series: string; fiscal_year: number; last: number };
  exchange_rate: { currency: string; date: string; khr_per_unit: string };
  period_lock: { id: number; locked_through: string | null };
}
