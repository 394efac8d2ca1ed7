import type { Cooperative, WorkspaceView } from '../../shared/contract/workspace.ts';
import { formatAmount } from '../../shared/kernel/money.ts';
import { ORGANIC_STATUSES } from '../../shared/domain/organic/types.ts';
import { formatKg } from '../../shared/kernel/weight.ts';

/** The cooperatives side by side, a row for each: plain cells, the same for the terminal, a file and a spreadsheet. */
export interface ComparisonTable {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly cell: (coop: Cooperative) => string;
}

const text = (name: string, cell: Column['cell']): Column => ({ name, numeric: false, cell });
const figure = (name: string, of: (figures: NonNullable<Cooperative['figures']>) => string | number): Column => ({
  name,
  numeric: true,
  cell: ({ figures }) => (figures ? String(of(figures)) : ''),
});

const COLUMNS: readonly Column[] = [
  text('coop_id', ({ coopId }) => coopId),
  text('name_km', ({ nameKm }) => nameKm),
  text('name_en', ({ nameEn }) => nameEn),
  text('state', ({ state }) => state),
  text('last_event', ({ lastEventOn }) => lastEventOn),
  text('received', ({ receivedOn }) => receivedOn),
  { name: 'epoch', numeric: true, cell: ({ epoch }) => String(epoch) },
  { name: 'to_seq', numeric: true, cell: ({ toSeq }) => String(toSeq) },
  text('as_of', ({ figures }) => figures?.asOf ?? ''),
  text('locked_through', ({ figures }) => figures?.lockedThrough ?? ''),
  figure('cash_khr', ({ cashKhr }) => cashKhr),
  figure('cash_usd', ({ boxes }) =>
    formatAmount(
      boxes.reduce((sum, { currency, balanceMinor }) => sum + (currency === 'USD' ? balanceMinor : 0), 0),
      'USD',
    ),
  ),
  figure('payables_khr', ({ payablesKhr }) => payablesKhr),
  figure('members', ({ members }) => members),
  figure('women', ({ women }) => women),
  figure('capital_khr', ({ capitalKhr }) => capitalKhr),
  ...ORGANIC_STATUSES.map((status) =>
    figure(`paddy_${status.replaceAll('-', '_')}_kg`, ({ paddy }) =>
      formatKg(paddy.reduce((sum, each) => sum + (each.status === status ? each.netG : 0), 0)),
    ),
  ),
  figure('surplus_khr', ({ surplusKhr }) => surplusKhr),
  text('problems', ({ problems }) => problems.map(({ code }) => code.replace(/^problem-/, '')).join(' ')),
];

export const comparisonTable = ({ cooperatives }: WorkspaceView): ComparisonTable => ({
  columns: COLUMNS.map(({ name, numeric }) => ({ name, numeric })),
  rows: cooperatives.map((coop) => COLUMNS.map(({ cell }) => cell(coop))),
});
