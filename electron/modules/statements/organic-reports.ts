import type { ReportName } from '../../../shared/contract/reports.ts';
import { formatHa } from '../../../shared/domain/organic/quota.ts';
import { standardOf } from '../../../shared/domain/organic/standards.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import { formatKg } from '../../../shared/kernel/weight.ts';
import { approvedArea, organicQuota, reportDay } from './organic-quota.ts';
import type { Build } from './report-columns.ts';
import { numberColumn, textColumn } from './report-columns.ts';

/** The two reports of certification, in the columns that an auditor compares. */
type OrganicReport = Extract<ReportName, 'organic-quota' | 'approved-area'>;

/** Who delivered nothing has `0`, and what is left is then the whole estimate. */
const kilograms = (grams: number, isWhole: boolean): string => (isWhole ? String(grams / 1000) : formatKg(grams));

export const ORGANIC_BUILDERS: Readonly<Record<OrganicReport, Build>> = {
  'organic-quota': ({ book }, { asOf, member, standard }) =>
    ofKnownStandard(standard, () => ({
      period: reportDay(book, asOf),
      columns: [
        ...['member', 'status'].map(textColumn),
        ...['approved_area_ha', 'estimate_kg', 'delivered_kg', 'remaining_kg'].map(numberColumn),
        textColumn('over'),
      ],
      rows: organicQuota(book, { asOf, member, standard }).map((row) => {
        const leftG = row.quotaG - row.deliveredG;
        const isWhole = row.deliveredG === 0 && row.quotaG % 1000 === 0;
        return [
          row.member,
          row.status,
          formatHa(row.areaM2),
          String(row.estimateKg),
          kilograms(row.deliveredG, row.deliveredG === 0),
          kilograms(leftG, isWhole),
          leftG < 0 ? 'yes' : 'no',
        ];
      }),
    })),
  'approved-area': ({ book }, { asOf, standard }) =>
    ofKnownStandard(standard, () => ({
      period: reportDay(book, asOf),
      columns: [textColumn('status'), ...['parcels', 'area_ha', 'estimate_kg'].map(numberColumn)],
      rows: approvedArea(book, { asOf, standard }).map((row) => [
        row.status,
        String(row.parcels),
        formatHa(row.areaM2),
        String(row.estimateKg),
      ]),
    })),
};

function ofKnownStandard<T>(standard: string | undefined, build: () => T): Outcome<T, 'standard-unknown'> {
  if (standard !== undefined && !standardOf(standard))
    return refuse('standard-unknown', { value: standard }, 'standard');
  return done(build());
}
