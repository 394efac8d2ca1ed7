import { describe, expect, it } from 'vitest';
import { parseAmountInWords } from '../../test/support/parse-amount-in-words.ts';
import { Seeded } from '../../test/support/seeded.ts';
import { amountInWords } from './amount-in-words.ts';

describe('an amount read aloud', () => {
  it.each([
    [0, 'KHR', 'សូន្យរៀលគត់', 'Zero riels only'],
    [100, 'KHR', 'មួយរយរៀលគត់', 'One hundred riels only'],
    [11_000, 'KHR', 'ដប់មួយពាន់រៀលគត់', 'Eleven thousand riels only'],
    [250_000, 'KHR', 'ពីររយហាសិបពាន់រៀលគត់', 'Two hundred fifty thousand riels only'],
    [910_600, 'KHR', 'ប្រាំបួនរយដប់ពាន់ប្រាំមួយរយរៀលគត់', 'Nine hundred ten thousand six hundred riels only'],
    // The example of glossary-km.md "Reading amounts", style 1.
    [
      1_234_500,
      'KHR',
      'មួយលានពីររយសាមសិបបួនពាន់ប្រាំរយរៀលគត់',
      'One million two hundred thirty-four thousand five hundred riels only',
    ],
    [1_000_000_000, 'KHR', 'មួយពាន់លានរៀលគត់', 'One billion riels only'],
    [849, 'USD', 'ប្រាំបីដុល្លារអាមេរិក និងសែសិបប្រាំបួនសេនគត់', 'Eight US dollars and forty-nine cents only'],
    [215_000, 'USD', 'ពីរពាន់មួយរយហាសិបដុល្លារអាមេរិកគត់', 'Two thousand one hundred fifty US dollars only'],
  ] as const)('%i %s', (minor, currency, km, en) => {
    expect([amountInWords(minor, currency, 'km'), amountInWords(minor, currency, 'en')]).toEqual([km, en]);
  });

  it('refuses what cannot stand on paper', () => {
    expect(() => amountInWords(-1, 'KHR', 'km')).toThrow();
  });

  // glossary-km.md "Reading amounts": style 2 is its own example, the tens of millions as it says not to copy khmerword.
  it.each([
    [1_234_500, 'មួយលានពីរសែនបីម៉ឺនបួនពាន់ប្រាំរយរៀលគត់'],
    [77_000_000, 'ចិតសិបប្រាំពីរលានរៀលគត់'],
    [1_000_000_000, 'មួយពាន់លានរៀលគត់'],
  ])('by places: %i riel', (minor, km) => {
    expect(amountInWords(minor, 'KHR', { language: 'km', reading: 'places' })).toBe(km);
  });

  it.each([
    [1, 'KHR', 'One riel only'],
    [1005, 'USD', 'Ten US dollars and five cents only'],
    [101, 'USD', 'One US dollar and one cent only'],
  ] as const)('in English: %i %s', (minor, currency, en) => {
    expect(amountInWords(minor, currency, 'en')).toBe(en);
  });

  it.each([
    ['km', 'thousands'],
    ['km', 'places'],
    ['en', 'thousands'],
  ] as const)('a million amounts of every size in %s by %s read back as themselves', (language, reading) => {
    const random = new Seeded(20_251_028);
    const wrong: number[] = [];
    for (let index = 0; index < 1_000_000; index += 1) {
      const minor = Math.floor(random.next() * Math.min(10 ** (1 + (index % 16)), Number.MAX_SAFE_INTEGER));
      const currency = random.chance(0.5) ? 'KHR' : 'USD';
      if (parseAmountInWords(amountInWords(minor, currency, { language, reading }), currency, language) !== minor) {
        wrong.push(minor);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['km', 'en'] as const)('the largest amount that a book can hold, in %s', (language) => {
    const words = amountInWords(Number.MAX_SAFE_INTEGER, 'KHR', language);
    expect(parseAmountInWords(words, 'KHR', language)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
