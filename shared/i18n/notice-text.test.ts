import { describe, expect, it } from 'vitest';
import type { Notice } from '../kernel/outcome.ts';
import { NOTICE_SENTENCES, noticeText } from './notice-text.ts';

const comma: Notice = {
  code: 'weight-not-plain',
  params: { value: '517,9' },
  at: { file: 'weigh-tickets.csv', line: 12, column: 'gross_kg' },
};

describe('a notice in words', () => {
  it('says where, what and what to do', () => {
    expect(noticeText(comma, 'en')).toBe(
      'weigh-tickets.csv, line 12, column gross_kg: The weight “517,9” cannot be read. Write kilograms with a point and no comma, for example 517.9.',
    );
    expect(noticeText(comma, 'km')).toContain('weigh-tickets.csv បន្ទាត់ទី 12 ជួរឈរ gross_kg៖ ទម្ងន់ «517,9»');
  });

  it('says it twice where both languages are asked for, Khmer first', () => {
    expect(noticeText(comma, 'both').split('\n')).toEqual([noticeText(comma, 'km'), noticeText(comma, 'en')]);
  });

  it('groups amounts, names a blank, and never shows a bare placeholder', () => {
    const owed = { code: 'item-overpaid', params: { amount: 150000, open: '120000' } };
    expect(noticeText(owed, 'en')).toBe(
      'The amount 150,000 is more than the 120,000 still open. Write at most 120,000.',
    );
    expect(noticeText({ code: 'weight-not-plain', params: { value: '' } }, 'en')).toContain('“(blank)”');
    expect(noticeText({ code: 'weight-not-plain', params: {} }, 'en')).toContain('“…”');
  });
});

describe('what a reader is spared', () => {
  it.each([
    [
      'input-malformed',
      { field: 'reference', reason: 'Too big: expected string' },
      'km',
      /លេខយោង/,
      /Too big|reference/,
    ],
    ['input-malformed', { field: 'reference', reason: 'Too big: expected string' }, 'en', /“Reference”/, /Too big/],
    ['amount-not-plain', { value: '1,0', currency: 'KHR' }, 'km', /\(រៀល\)/, /KHR/],
    ['date-not-a-day', { value: '' }, 'en', /^Write the date/, /blank/],
    ['date-not-a-day', { value: '' }, 'km', /^សូមសរសេរកាលបរិច្ឆេទ/, /ទទេ/],
  ] as const)('%s %j, %s', (code, params, language, said, unsaid) => {
    expect(noticeText({ code, params }, language)).toMatch(said);
    expect(noticeText({ code, params }, language)).not.toMatch(unsaid);
  });
});

describe('the sentences', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+(:n)?\}/g))].sort();

  it.each(Object.entries(NOTICE_SENTENCES))('%s tells the same figures in both languages', (_, { km, en }) => {
    expect(placeholders(km)).toEqual(placeholders(en));
    expect(km).toMatch(/[\u1780-\u17d2]/u);
    expect(km.trimEnd()).toMatch(/។$/u);
    expect(en).toMatch(/[.]$/);
  });
});
