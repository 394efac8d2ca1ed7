import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

describe('an amount read aloud', () => {
  it.each([
    [0, 'KHR', 'សូន្យរៀលគត់', 'Zero riel only'],
    [100, 'KHR', 'មួយរយរៀលគត់', 'One hundred riel only'],
    [11_000, 'KHR', 'ដប់មួយពាន់រៀលគត់', 'Eleven thousand riel only'],
    [250_000, 'KHR', 'ពីររយហាសិបពាន់រៀលគត់', 'Two hundred fifty thousand riel only'],
    [910_600, 'KHR', 'ប្រាំបួនរយដប់ពាន់ប្រាំមួយរយរៀលគត់', 'Nine hundred ten thousand six hundred riel only'],
    // The example of glossary-km.md "Reading amounts", style 1.
    [
      1_234_500,
      'KHR',
      'មួយលានពីររយសាមសិបបួនពាន់ប្រាំរយរៀលគត់',
      'One million two hundred thirty-four thousand five hundred riel only',
    ],
    [1_000_000_000, 'KHR', 'មួយពាន់លានរៀលគត់', 'One thousand million riel only'],
    [849, 'USD', 'ប្រាំបីដុល្លារអាមេរិក និងសែសិបប្រាំបួនសេនគត់', 'Eight US dollars and forty-nine cents only'],
    [215_000, 'USD', 'ពីរពាន់មួយរយហាសិបដុល្លារអាមេរិកគត់', 'Two thousand one hundred fifty US dollars only'],
  ] as const)('%i %s', (minor, currency, km, en) => {
    expect([amountInWords(minor, currency, 'km'), amountInWords(minor, currency, 'en')]).toEqual([km, en]);
  });

  it('refuses what cannot stand on paper', () => {
    expect(() => amountInWords(-1, 'KHR', 'km')).toThrow();
  });
});
