import { describe, expect, it } from 'vitest';
import type { RuleInput } from './read-rule.ts';
import { readRule, ruleEvent } from './read-rule.ts';

const DRY: RuleInput = {
  method: 'dry-matter',
  baseMoisturePct: '14',
  percentPerPoint: '1',
  impurityAllowedPct: '2',
  bonusBelowBase: false,
  payableKgStep: '0.1',
  rounding: 'half-up',
};

describe('a cooperative’s rule of cutting weight', () => {
  it('is read exactly, and written as an event of the day from which it holds', () => {
    const read = readRule({ ...DRY, method: 'percent-per-point', baseMoisturePct: '13.5', percentPerPoint: '1.25' });
    expect(read).toEqual({
      ok: true,
      warnings: [],
      value: {
        method: 'percent-per-point',
        baseMoisturePct: '13.5',
        percentPerPoint: '1.25',
        impurityAllowedPct: '2',
        payableStepG: 100,
      },
    });
    expect(read.ok && ruleEvent(read.value, '2025-01-01')).toEqual({
      kind: 'paddy.rule-set',
      v: 1,
      date: '2025-01-01',
      body: {
        from_date: '2025-01-01',
        method: 'percent-per-point',
        base_moisture_pct: '13.5',
        percent_per_point: '1.25',
        impurity_allowed_pct: '2',
        payable_step_g: 100,
      },
    });
  });

  it('needs no percent per point where dry matter decides', () => {
    const read = readRule({ ...DRY, percentPerPoint: '' });
    expect(read.ok && read.value.percentPerPoint).toBe('0');
  });

  it.each<readonly [string, Partial<RuleInput>, string, string]>([
    ['a table', { method: 'table' }, 'rule-unknown', 'method'],
    ['grades', { method: 'grade' }, 'rule-unknown', 'method'],
    ['no method', { method: '' }, 'rule-unknown', 'method'],
    ['a bonus for dry grain', { bonusBelowBase: true }, 'rule-unknown', 'bonus_below_base'],
    ['another rounding', { rounding: 'half-even' }, 'rule-unknown', 'rounding'],
    ['a base of 100 %', { baseMoisturePct: '100' }, 'rule-setting-wrong', 'base_moisture_pct'],
    ['a base with a comma', { baseMoisturePct: '13,5' }, 'rule-setting-wrong', 'base_moisture_pct'],
    ['a base below zero', { baseMoisturePct: '-1' }, 'rule-setting-wrong', 'base_moisture_pct'],
    ['no allowance', { impurityAllowedPct: '' }, 'rule-setting-wrong', 'impurity_allowed_pct'],
    [
      'points without a percent',
      { method: 'percent-per-point', percentPerPoint: '' },
      'rule-setting-wrong',
      'percent_per_point',
    ],
    ['a step of nothing', { payableKgStep: '0' }, 'rule-setting-wrong', 'payable_kg_step'],
    ['a step below a gram', { payableKgStep: '0.0001' }, 'rule-setting-wrong', 'payable_kg_step'],
  ])('refuses %s', (_what, change, code, field) => {
    const read = readRule({ ...DRY, ...change });
    expect(read.ok ? [] : read.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([[code, field]]);
  });

  it('names every wrong setting at once', () => {
    const read = readRule({ ...DRY, baseMoisturePct: 'x', impurityAllowedPct: 'x', payableKgStep: 'x' });
    expect(read.ok ? [] : read.refusals.map((refusal) => refusal.field)).toEqual([
      'base_moisture_pct',
      'impurity_allowed_pct',
      'payable_kg_step',
    ]);
  });
});
