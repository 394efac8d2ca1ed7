import { fiscalYearOf } from '../book/types.ts';
import type { EntryKind, PaperNumber } from './events.ts';
import type { EntryFacts } from './facts.ts';
import { seriesKey } from './facts.ts';

/**
 * The book's own numbers: one series for each kind of paper, starting at 1 in each fiscal year, given when the paper is
 * posted. The number printed on a paper slip is a reference and never takes their place (product.md "Numbers").
 */
const SERIES: Readonly<Record<EntryKind, string>> = {
  opening: 'OB',
  receipt: 'RV',
  payment: 'PV',
  transfer: 'TV',
  journal: 'JV',
  purchase: 'PP',
  settlement: 'PS',
  shares: 'SE',
  reversal: 'RE',
};

export const TICKET_SERIES = 'WT';
export const SHARE_SERIES = 'SH';
export const INSPECTION_SERIES = 'OI';
export const NONCONFORMITY_SERIES = 'NC';

export const seriesOf = (kind: EntryKind): string => SERIES[kind];

export function nextNumber(
  facts: Pick<EntryFacts, 'settings' | 'lastNumbers'>,
  series: string,
  date: string,
): PaperNumber {
  const year = fiscalYearOf(date, facts.settings.fiscalYearStart);
  return { series, year, no: (facts.lastNumbers.get(seriesKey(series, year)) ?? 0) + 1 };
}

/** `PV-2025-00012` */
export const formatNumber = ({ series, year, no }: PaperNumber): string =>
  `${series}-${String(year)}-${String(no).padStart(5, '0')}`;
