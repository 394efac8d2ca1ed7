import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { render } from '../../electron/printing/render.ts';
import { chanceTexts, commonWords, hasCommonWords, OWN_TEXTS, people } from '../support/khmer-texts.ts';
import { hasPdftotext, pdfLines, pdfTexts } from '../support/poppler.ts';
import { Seeded } from '../support/seeded.ts';

/** What a reader copies out of a paper, or searches in it, is what was put in; and no line ends inside a letter. */
const ABOUT = { title: 'Words', printedAt: new Date('2025-10-28T03:12:00Z') };
const print = (definition: PdfNode): Uint8Array => render(definition, ABOUT);
const onLines = (texts: readonly string[], style: PdfNode = {}): PdfNode => ({
  content: texts.map((text) => ({ text, ...style })),
});

const weight = (isBold: boolean): PdfNode => ({ bold: isBold });

const khmerDigits = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));

describe.skipIf(!hasPdftotext)('text copied from paper', () => {
  it.each([
    ['regular', false],
    ['bold', true],
  ] as const)('is what our own words and names are, in %s', (_, isBold) => {
    expect(pdfLines(print(onLines(OWN_TEXTS, weight(isBold))))).toEqual(OWN_TEXTS.map((text) => text.trimEnd()));
  });

  it.skipIf(!hasCommonWords).each([false, true])('is every common word of ../shared (bold: %s)', (isBold) => {
    expect(pdfLines(print(onLines(commonWords(), weight(isBold))))).toEqual(commonWords());
  });

  it('is every name and village in a table, with figures in Khmer and Latin digits beside them', () => {
    const rows = people.map(({ code, name_km, village_km }, index) => {
      const riel = `${String(index)},${String(100 + index)}`;
      return [code, { text: name_km, ...weight(index % 2 === 0) }, village_km, `${khmerDigits(riel)} ៛`, `${riel} ៛`];
    });
    const text = print({ content: { table: { widths: [50, '*', '*', 60, 60], headerRows: 0, body: rows } } });
    const copied = pdfTexts(text, '-layout').join('').split('\n').filter(Boolean);
    people.forEach(({ code, name_km, village_km }, index) => {
      const cells = copied
        .find((line) => line.includes(code))
        ?.trim()
        .split(/ {2,}/u);
      const riel = `${String(index)},${String(100 + index)} ៛`;
      expect(cells).toEqual([code, name_km, village_km, khmerDigits(riel), riel]);
    });
  });

  it('is a line of names in both scripts, figures, signs of other fonts, and letters that no font has', () => {
    const lines = [
      ...people.map(({ code, name_km, name_en }) => `${code} ${name_km} (${name_en}) 516.1 kg × 1,130 ៛ = 583,193 ៛`),
      'ទឹកប្រាក់៖ ១២,៣៤៥ ៛ − 100,000 ៛ – “ខ្មែរ” Đặng é №7 ½ ៘ ៚',
      'ឈ្មោះ 中文 ໂສກ สมชาย ☐ 😀 ចប់',
    ];
    expect(pdfLines(print(onLines(lines, { fontSize: 7 })))).toEqual(lines);
  });

  it('has no break in it that the layout put there, nor one that somebody typed', () => {
    const [text] = pdfTexts(print(onLines(['ខ្ញុំ\u200Bទៅ\u200Bផ្សារ', 'ab\u2060cd'])));
    expect(text).toContain('ខ្ញុំទៅផ្សារ');
    expect(text).toContain('abcd');
  });
});

/** Marks that stand on, under or around the letter before them, as Unicode's chart has them. */
const BEGINS_INSIDE = /^[\u17B4-\u17D3\u17DD\u200C\u200D]/u;
const ENDS_INSIDE = /\u17D2$/u;

const bare = (text: string): string => text.replace(/\s/gu, '');

describe.skipIf(!hasPdftotext)('lines of paper', () => {
  it('end between letters at every width, and give the paragraph back when joined', () => {
    const chance = new Seeded(7);
    const spelt = chanceTexts(8, 400).filter(
      (text) => !BEGINS_INSIDE.test(text) && !ENDS_INSIDE.test(text) && !/\s/u.test(text),
    );
    const words = [...OWN_TEXTS, ...spelt, 'Sok Vanna', '1,234,567', '516.1 kg'];
    for (let round = 0; round < 40; round += 1) {
      const text = Array.from({ length: chance.between(5, 40) }, () => chance.pick(words)).join(
        chance.pick(['', ' ', '']),
      );
      const width = chance.between(3, 250);
      const pdf = print({
        content: {
          table: { widths: [width], body: [[{ text, ...weight(chance.chance(0.3)), fontSize: 8 }]] },
          layout: 'noBorders',
        },
      });
      const lines = pdfLines(pdf, '-raw');
      expect(bare(lines.join(''))).toBe(bare(text));
      expect(lines.filter((line) => BEGINS_INSIDE.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => ENDS_INSIDE.test(line))).toEqual([]);
    }
  });
});
