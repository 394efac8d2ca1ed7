import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { tidyText } from '../../kernel/plain-text.ts';
import type { BookSettings } from './types.ts';

/**
 * Reads `cooperative.json`: who the cooperative is, when its year begins, and the few figures that every paper depends
 * on. A missing or doubtful setting is refused, never guessed.
 */
export interface ReadSettings {
  readonly settings: Omit<BookSettings, 'coopId'>;
  /** The paddy rule as written, for the noun of paddy to read; null where the cooperative buys none. */
  readonly paddyRule: Readonly<Record<string, unknown>> | null;
}

export type SettingsRefusal = 'settings-not-json' | 'setting-wrong';

export function readSettings(text: string, file: string): Outcome<ReadSettings, SettingsRefusal> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse('settings-not-json', { file, reason: error.message });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse('settings-not-json', { file, reason: '{ }' });
  return readObject(json as Record<string, unknown>, file);
}

function readObject(json: Readonly<Record<string, unknown>>, file: string): Outcome<ReadSettings, SettingsRefusal> {
  const faults: Notice<SettingsRefusal>[] = [];
  const wrong = (setting: string, expected: string): void => {
    const value = JSON.stringify(json[setting]) as string | undefined;
    const params = { setting, value: value ?? '', expected };
    faults.push({ code: 'setting-wrong', params, field: setting, at: { file } });
  };
  const text = (setting: string, pattern: RegExp, expected: string): string => {
    const value = typeof json[setting] === 'string' ? tidyText(json[setting]) : '';
    if (!pattern.test(value)) wrong(setting, expected);
    return value;
  };
  const count = (setting: string, [low, high]: readonly [number, number]): number => {
    const value = json[setting];
    if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
    wrong(setting, `${String(low)} – ${String(high)}`);
    return low;
  };
  text('base_currency', /^KHR$/, 'KHR');
  const settings = {
    nameEn: text('name_en', /./, 'a name'),
    nameKm: text('name_km', /./, 'a name'),
    provinceCode: text('province_code', /^(0?[1-9]|1\d|2[0-5])$/, '01 – 25'),
    fiscalYearStart: text('fiscal_year_start', /^(0[1-9]|1[0-2])-01$/, '01-01 … 12-01'),
    firstFiscalYear: count('first_fiscal_year', [1990, 2100]),
    sharePar: count('share_par_khr', [1, 1_000_000_000]),
    cashRounding: count('cash_rounding_khr', [1, 10_000]),
  };
  const rule = json['paddy_rule'];
  const hasRule = typeof rule === 'object' && rule !== null && !Array.isArray(rule);
  if (rule !== undefined && rule !== null && !hasRule) wrong('paddy_rule', '{ }');
  if (faults.length > 0) return refuseAll(faults);
  const paddyRule = hasRule ? (rule as Record<string, unknown>) : null;
  const unknown = [
    ...Object.keys(json).filter((name) => !SETTINGS.includes(name)),
    ...Object.keys(paddyRule ?? {})
      .filter((name) => !RULE_SETTINGS.includes(name))
      .map((name) => `paddy_rule.${name}`),
  ];
  return done(
    { settings, paddyRule },
    unknown.map((setting) => ({ code: 'setting-ignored', params: { setting }, at: { file } })),
  );
}

const SETTINGS: readonly string[] = [
  'name_en',
  'name_km',
  'province_code',
  'base_currency',
  'fiscal_year_start',
  'first_fiscal_year',
  'share_par_khr',
  'cash_rounding_khr',
  'paddy_rule',
];

const RULE_SETTINGS: readonly string[] = [
  'method',
  'base_moisture_pct',
  'percent_per_point',
  'impurity_allowed_pct',
  'bonus_below_base',
  'payable_kg_step',
  'rounding',
];
