import type { StandardView } from '../../../shared/contract/organic.ts';
import type { StandardFigures } from '../../../shared/domain/organic/standards.ts';
import { figuresOn, STANDARDS } from '../../../shared/domain/organic/standards.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { OrganicTables } from './tables.ts';

/** By which standard the cooperative certifies on a day, and the figures that it has set for itself. */
export interface OrganicSettings {
  readonly fromDate: string;
  readonly mainStandard: string;
  readonly overQuota: 'warn' | 'block';
  readonly tolerancePct: string;
  readonly retentionG: number;
}

const allSettings = statement<OrganicTables>()((query) =>
  query.selectFrom('organic_setting').selectAll().orderBy('from_date'),
);

const firstDecided = statement<OrganicTables>()((query) =>
  query.selectFrom('organic_decision').select('standard').orderBy('id').limit(1),
);

const FIRST_STANDARD = STANDARDS[0]?.code ?? '';

/** Where nothing is set, the standard of the first decision is the main one, and nothing is added or kept back. */
export function organicSettingsOn(book: BookReader, date: string): OrganicSettings {
  const rows = book.remember('organic-settings', () => allSettings.all(book, {}));
  const row = rows.findLast((each) => each.from_date <= date);
  if (row)
    return {
      fromDate: row.from_date,
      mainStandard: row.main_standard,
      overQuota: row.over_quota === 'block' ? 'block' : 'warn',
      tolerancePct: row.tolerance_pct,
      retentionG: row.retention_g,
    };
  const decided = book.remember('organic-first-standard', () => firstDecided.get(book, {})?.standard ?? FIRST_STANDARD);
  return { fromDate: '', mainStandard: decided, overQuota: 'warn', tolerancePct: '0', retentionG: 0 };
}

const ownStandards = statement<OrganicTables>()((query) =>
  query.selectFrom('organic_standard').selectAll().orderBy('standard').orderBy('from_date'),
);

/** Figures that the cooperative has set for itself. A standard keeps how it counts; only how long may be set. */
export const ownFigures = (book: BookReader): readonly (StandardFigures & { readonly standard: string })[] =>
  book.remember('organic-standards', () =>
    ownStandards.all(book, {}).flatMap((row) => {
      const known = STANDARDS.find(({ code }) => code === row.standard)?.figures[0];
      if (!known) return [];
      return [
        {
          ...known,
          standard: row.standard,
          fromDate: row.from_date,
          annualMonths: row.annual_months,
          perennialMonths: row.perennial_months,
          inConversionMonths: row.in_conversion_months,
          source: row.source,
        },
      ];
    }),
  );

/** The standards with the figures in force on the day. */
export function standardViews(book: BookReader, date: string): readonly StandardView[] {
  const { mainStandard } = organicSettingsOn(book, date);
  return STANDARDS.flatMap(({ code, nameEn, nameKm }): StandardView[] => {
    const figures = figuresOn(code, ownFigures(book), date);
    if (!figures) return [];
    const { fromDate: _, ...rest } = figures;
    return [{ code, nameEn, nameKm, isMain: code === mainStandard, ...rest }];
  });
}
