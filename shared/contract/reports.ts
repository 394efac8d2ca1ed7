/** Reports that the command line and the screens ask for by name; each is a table of plain cells. */
export const REPORT_NAMES = [
  'trial-balance',
  'register',
  'accounts',
  'weigh-tickets',
  'member-balances',
  'purchases-by-variety',
  'organic-quota',
  'approved-area',
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

export interface ReportOptions {
  readonly asOf?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly member?: string | undefined;
  readonly account?: string | undefined;
  /** Code of a standard; left out: the main one. */
  readonly standard?: string | undefined;
}

/** What each report can be asked for; a report on a day and one over a period take each other's last day. */
export const REPORT_OPTIONS: Readonly<Record<ReportName, readonly (keyof ReportOptions)[]>> = {
  'trial-balance': ['asOf', 'to'],
  register: ['asOf', 'from', 'to', 'member', 'account'],
  accounts: [],
  'weigh-tickets': ['asOf', 'from', 'to', 'member'],
  'member-balances': ['asOf', 'to', 'member'],
  'purchases-by-variety': ['asOf', 'from', 'to'],
  'organic-quota': ['asOf', 'to', 'member', 'standard'],
  'approved-area': ['asOf', 'to', 'standard'],
};

export interface ReportTable {
  readonly name: ReportName;
  /** What the report covers, `2025-12-31` or `2025-01-01 – 2025-12-31`; blank for the whole book. */
  readonly period: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  /** Amounts and weights are plain text with no grouping. */
  readonly rows: readonly (readonly string[])[];
  /** For the eye only: a file holds the rows alone. */
  readonly opening?: readonly string[];
  readonly totals?: readonly string[];
}

export const REPORT_REFUSALS = [
  'report-unknown',
  'date-not-a-day',
  'date-out-of-range',
  'period-reversed',
  'account-unknown',
  'party-unknown',
  'account-needed',
  'standard-unknown',
] as const;
export type ReportRefusal = (typeof REPORT_REFUSALS)[number];
