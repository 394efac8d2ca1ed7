import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';

const COOP = {
  name_en: 'Tram Kak Organic Rice Mill',
  name_km: 'សហគមន៍ត្រាំកក់',
  province_code: '21',
  base_currency: 'KHR',
  fiscal_year_start: '07-01',
  first_fiscal_year: 2025,
  share_par_khr: 20_000,
  cash_rounding_khr: 100,
};

function refusals(text: string): readonly string[] {
  const outcome = readSettings(text, 'cooperative.json');
  return outcome.ok ? [] : outcome.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? '-'}`);
}

describe('a cooperative’s settings', () => {
  it('are read as they stand, behind a mark of byte order too', () => {
    expect(
      readSettings(`\ufeff${JSON.stringify({ ...COOP, paddy_rule: { method: 'table' } })}`, 'cooperative.json'),
    ).toEqual({
      ok: true,
      warnings: [],
      value: {
        settings: {
          nameEn: 'Tram Kak Organic Rice Mill',
          nameKm: 'សហគមន៍ត្រាំកក់',
          provinceCode: '21',
          fiscalYearStart: '07-01',
          firstFiscalYear: 2025,
          sharePar: 20_000,
          cashRounding: 100,
        },
        paddyRule: { method: 'table' },
      },
    });
  });

  it.each([{}, { paddy_rule: null }])('may say nothing of paddy: %j', (rule) => {
    const outcome = readSettings(JSON.stringify({ ...COOP, ...rule }), 'cooperative.json');
    expect(outcome.ok && outcome.value.paddyRule).toBeNull();
  });

  it.each([
    ['base_currency', 'USD'],
    ['name_en', ' '],
    ['name_km', 7],
    ['province_code', 'Takeo'],
    ['fiscal_year_start', '13-01'],
    ['fiscal_year_start', '07-15'],
    ['first_fiscal_year', '2025'],
    ['first_fiscal_year', 2568],
    ['share_par_khr', 0],
    ['share_par_khr', 20_000.5],
    ['share_par_khr', undefined],
    ['cash_rounding_khr', -100],
    ['cash_rounding_khr', 20_000],
    ['paddy_rule', 'dry-matter'],
    ['paddy_rule', []],
  ])('%s: %j is refused', (setting, value) => {
    expect(refusals(JSON.stringify({ ...COOP, [setting]: value }))).toEqual([`setting-wrong ${setting}`]);
  });

  it('are refused for all faults at once', () => {
    expect(refusals(JSON.stringify({ ...COOP, name_km: '', share_par_khr: '20,000' }))).toEqual([
      'setting-wrong name_km',
      'setting-wrong share_par_khr',
    ]);
  });

  it.each(['', '{', '[]', 'null', '"KHR"'])('%j is no object of settings', (text) => {
    expect(refusals(text)).toEqual(['settings-not-json -']);
  });
});
