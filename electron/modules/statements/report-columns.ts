import type { ReportOptions, ReportRefusal, ReportTable } from '../../../shared/contract/reports.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import type { QueryContext } from '../../book/command.ts';

/** How a report is built, and its columns: text stands at the left, figures at the right. */
export type Build = (
  context: QueryContext,
  options: ReportOptions,
) => Outcome<Omit<ReportTable, 'name'>, ReportRefusal>;

type Column = ReportTable['columns'][number];

export const textColumn = (name: string): Column => ({ name, numeric: false });
export const numberColumn = (name: string): Column => ({ name, numeric: true });

export const periodText = (from: string | undefined, to: string | undefined): string =>
  from === undefined && to === undefined ? '' : `${from ?? '…'} – ${to ?? '…'}`;
