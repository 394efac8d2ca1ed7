import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { refuseAll } from '../../kernel/outcome.ts';
import { tidyText } from '../../kernel/plain-text.ts';
import type { ReadSettings } from './read-settings.ts';
import { readSettings } from './read-settings.ts';
import type { BookRefusal } from './refusals.ts';

/**
 * What a new book asks of its cooperative: what it is called, where it is, when its year begins, what a share costs, and how
 * it weighs paddy. The answers are read by the same rules as the settings of a book that is made from files, and only say in
 * plain words which of them is wanting.
 */
export interface NewBookAnswers {
  readonly nameKm: string;
  readonly nameEn: string;
  readonly provinceCode: string;
  /** `01` … `12`: the month whose first day begins the year. */
  readonly yearStart: string;
  /** The calendar year in which the first year of the books begins, as typed. */
  readonly firstYear: string;
  /** Riel of one share, as typed. */
  readonly sharePar: string;
  /** `none` where the cooperative buys no paddy; the percents are then not looked at. */
  readonly paddyMethod: string;
  readonly baseMoisturePct: string;
  readonly percentPerPoint: string;
  readonly impurityAllowedPct: string;
}

/** The riel note below which nobody has change (product.md "Money"). */
const CASH_ROUNDING_KHR = 100;
/** Payable kilograms are written with one decimal, rounded half-up (product.md "Paddy arithmetic"). */
const PAYABLE_KG_STEP = '0.1';

const wholeNumber = (text: string): number | string => (/^\d{1,12}$/.test(text) ? Number(text) : text);

export function readAnswers(answers: NewBookAnswers): Outcome<ReadSettings, BookRefusal> {
  const paddyRule = {
    method: answers.paddyMethod,
    base_moisture_pct: answers.baseMoisturePct,
    percent_per_point: answers.percentPerPoint,
    impurity_allowed_pct: answers.impurityAllowedPct,
    payable_kg_step: PAYABLE_KG_STEP,
    rounding: 'half-up',
  };
  const settings = {
    name_km: tidyText(answers.nameKm),
    name_en: tidyText(answers.nameEn),
    province_code: answers.provinceCode,
    base_currency: 'KHR',
    fiscal_year_start: `${answers.yearStart}-01`,
    first_fiscal_year: wholeNumber(answers.firstYear),
    share_par_khr: wholeNumber(answers.sharePar),
    cash_rounding_khr: CASH_ROUNDING_KHR,
    paddy_rule: answers.paddyMethod === 'none' ? null : paddyRule,
  };
  const read = readSettings(JSON.stringify(settings), '');
  return read.ok ? read : refuseAll(plainly(read.refusals, answers));
}

interface Asked {
  readonly code: BookRefusal;
  readonly field: keyof NewBookAnswers;
}

const ASKED: Readonly<Record<string, Asked>> = {
  name_km: { code: 'coop-name-needed', field: 'nameKm' },
  name_en: { code: 'coop-name-needed', field: 'nameEn' },
  province_code: { code: 'province-needed', field: 'provinceCode' },
  fiscal_year_start: { code: 'year-start-needed', field: 'yearStart' },
  first_fiscal_year: { code: 'first-year-wrong', field: 'firstYear' },
  share_par_khr: { code: 'share-par-wrong', field: 'sharePar' },
  method: { code: 'paddy-method-needed', field: 'paddyMethod' },
  base_moisture_pct: { code: 'paddy-percent-wrong', field: 'baseMoisturePct' },
  percent_per_point: { code: 'paddy-percent-wrong', field: 'percentPerPoint' },
  impurity_allowed_pct: { code: 'paddy-percent-wrong', field: 'impurityAllowedPct' },
};

/** A refused setting as the answer that it came from; what is of no answer stays as it was said. */
export const plainly = <Code extends string>(
  refusals: readonly Notice<Code>[],
  answers: NewBookAnswers,
): readonly Notice<Code | BookRefusal>[] =>
  refusals.map((notice) => {
    const asked = ASKED[notice.field ?? ''];
    if (!asked) return notice;
    return { code: asked.code, params: { value: answers[asked.field] }, field: asked.field };
  });
