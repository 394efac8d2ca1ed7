import type { CalendarDate } from '../../kernel/calendar-date.ts';

/**
 * The standards that the program knows, as data: how long a parcel is converted, from which day this is counted, and against
 * which day it is measured. A figure holds from a day and names where it comes from; a cooperative sets its own where its
 * certifier says otherwise. Marks as in organic.md of the design: S seen, A-r recalled and to be confirmed by the certifier.
 */
export type ReferencePoint = 'conversion-start' | 'last-prohibited-input';
export type MeasuredAgainst = 'sowing' | 'harvest';

export interface StandardFigures {
  readonly fromDate: CalendarDate;
  /** Months until a field of an annual crop (rice) is organic. */
  readonly annualMonths: number;
  readonly perennialMonths: number;
  /** Months until a parcel may be called in conversion; 0: from the day that counts; null: the standard has no such status. */
  readonly inConversionMonths: number | null;
  /** Months after which the harvest may be sold under the name “in conversion”; null: never. */
  readonly inConversionSaleMonths: number | null;
  readonly countedFrom: ReferencePoint;
  readonly measuredAgainst: MeasuredAgainst;
  readonly source: string;
}

export interface Standard {
  readonly code: string;
  readonly nameEn: string;
  readonly nameKm: string;
  /** Oldest first. */
  readonly figures: readonly StandardFigures[];
}

const SINCE_EVER = '1990-01-01';

export const STANDARDS: readonly Standard[] = [
  {
    code: 'EU-2018/848',
    nameEn: 'EU 2018/848, group of operators',
    nameKm: 'EU 2018/848 ក្រុមអ្នកផលិត',
    figures: [
      {
        fromDate: SINCE_EVER,
        annualMonths: 24,
        perennialMonths: 36,
        inConversionMonths: 0,
        inConversionSaleMonths: 12,
        countedFrom: 'conversion-start',
        measuredAgainst: 'sowing',
        source:
          'organic.md §2 [15] S, sale after 12 months [16] A-r; before 2022 the same in (EC) 889/2008 Art. 36 A-r',
      },
    ],
  },
  {
    code: 'NOP',
    nameEn: 'USDA NOP, producer group operation',
    nameKm: 'USDA NOP ក្រុមអ្នកផលិត',
    figures: [
      {
        fromDate: SINCE_EVER,
        annualMonths: 36,
        perennialMonths: 36,
        inConversionMonths: null,
        inConversionSaleMonths: null,
        countedFrom: 'last-prohibited-input',
        measuredAgainst: 'harvest',
        source: 'organic.md §2 [17] S; no in-conversion label A-r',
      },
    ],
  },
  {
    code: 'CamOrg',
    nameEn: 'CamOrg / COrAA',
    nameKm: 'CamOrg / COrAA',
    figures: [
      {
        fromDate: SINCE_EVER,
        annualMonths: 12,
        perennialMonths: 18,
        inConversionMonths: 0,
        inConversionSaleMonths: 0,
        countedFrom: 'conversion-start',
        measuredAgainst: 'sowing',
        source: 'organic.md §3: length not found; 12 months is an assumption to be confirmed by the certifier',
      },
    ],
  },
  {
    code: 'PGS',
    nameEn: 'Participatory guarantee system (PGS)',
    nameKm: 'ប្រព័ន្ធធានាដោយមានការចូលរួម (PGS)',
    figures: [
      {
        fromDate: SINCE_EVER,
        annualMonths: 12,
        perennialMonths: 24,
        inConversionMonths: 0,
        inConversionSaleMonths: 0,
        countedFrom: 'conversion-start',
        measuredAgainst: 'sowing',
        source: 'organic.md §3: set by each group; 12 months is an assumption to be confirmed by the group',
      },
    ],
  },
];

export const standardOf = (code: string): Standard | null =>
  STANDARDS.find((standard) => standard.code === code) ?? null;

/** Figures of a standard on a day: the cooperative's own where it has set them, else the program's. */
export function figuresOn(
  code: string,
  own: readonly (StandardFigures & { readonly standard: string })[],
  date: CalendarDate,
): StandardFigures | null {
  const known = standardOf(code)?.figures ?? [];
  const all = [...known, ...own.filter(({ standard }) => standard === code)];
  return all.filter(({ fromDate }) => fromDate <= date).reduce<StandardFigures | null>(later, null);
}

const later = (before: StandardFigures | null, next: StandardFigures): StandardFigures =>
  before === null || next.fromDate >= before.fromDate ? next : before;
