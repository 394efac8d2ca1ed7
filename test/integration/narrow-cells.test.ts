import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { render } from '../../electron/printing/render.ts';
import { shapedText } from '../../electron/printing/shaped-text.ts';
import { fontFiles } from '../../electron/printing/fonts.ts';
import { drawnGlyphs } from '../support/drawn-glyphs.ts';
import { hasHbShape, hbShape } from '../support/hb-shape.ts';
import { hasPdftotext, pdfLines } from '../support/poppler.ts';
import { Seeded } from '../support/seeded.ts';

/** What does not fit its cell, what belongs together, and what no font has. */
const ABOUT = { title: 'Cells', printedAt: new Date('2025-10-28T03:12:00Z') };
const inCell = (text: unknown, width: number | string): PdfNode => ({
  pageSize: 'A5',
  content: { table: { widths: [width], body: [[text]] }, layout: 'noBorders' },
});
const linesIn = (text: unknown, width: number | string): readonly string[] =>
  pdfLines(render(inCell(text, width), ABOUT), '-raw');

describe.skipIf(!hasPdftotext)('a cell', () => {
  const POINTS = 9;
  const widthOf = (text: string): number => (shapedText(text, false).width * POINTS) / 1000;

  it.each([
    ['a number and its unit, a sign and its amount', ['ទម្ងន់', '516.1 kg', '− 100,000 ៛']],
    ['a code with strokes in it', ['No.', 'WT-2025-00123']],
    ['a date, and an amount in Khmer digits', ['ថ្ងៃ', '28/10/2025', '១២៣៤៥៦ ៛']],
    ['a word and the sign that repeats it', ['ផ្សេង ៗ', 'ផ្សេង ៗ']],
  ])('keeps together %s', (_, held) => {
    const [narrow, text] = [Math.max(...held.map(widthOf)), held.join(' ')];
    for (const wider of [0.5, 12, 30]) {
      const lines = linesIn(text, narrow + wider);
      expect(lines.join(' ')).toBe(text);
      for (const part of held) expect(lines.some((line) => line.includes(part))).toBe(true);
    }
  });

  it('parts what it held where it held it, when there is no room at all', () => {
    expect(linesIn('1,234,567 ៛', widthOf('1,234,567') + 0.5)).toEqual(['1,234,567', '៛']);
    expect(linesIn('WT-2025-00123', widthOf('WT-2025-') + 0.5)).toEqual(['WT-2025-', '00123']);
  });

  it('breaks text in arrays, stacks and columns at Khmer words too', () => {
    const text = 'ការគ្រប់គ្រងសហគមន៍កសិកម្មរបស់ប្រជាកសិករ';
    const plain = linesIn(text, 80);
    expect(plain.length).toBeGreaterThan(1);
    for (const nested of [
      { text: [{ text }] },
      { stack: [text] },
      { stack: [[{ text: [text] }]] },
      { columns: [text] },
    ]) {
      expect(linesIn(nested, 80)).toEqual(plain);
    }
    const running = { pageSize: { width: 80, height: 400 }, pageMargins: [0, 150, 0, 150], content: 'x' };
    const onTop = pdfLines(render({ ...running, header: () => ({ text }), footer: text }, ABOUT), '-raw');
    expect(onTop).toEqual([...plain, 'x', ...plain].filter((line) => line !== 'x').toSpliced(0, 0, 'x'));
  });

  it('takes a word without an end, and keeps it on the paper', () => {
    for (const endless of ['ក្ស្ត្រី'.repeat(80), 'x'.repeat(400), '😀'.repeat(60)]) {
      for (const width of ['*', 'auto', 3]) {
        const pdf = render(inCell(endless, width), ABOUT);
        expect(pdfLines(pdf, '-raw').join('')).toBe(endless);
        const { runs } = drawnGlyphs(pdf);
        const A5_WIDTH = 419.53;
        if (width !== 3)
          expect(Math.max(...runs.flatMap(({ glyphs }) => glyphs.map(({ x }) => x)))).toBeLessThan(A5_WIDTH);
      }
    }
  });
});

describe('letters that a font lacks', () => {
  it('come from the other font, or are printed as their number, and never as an empty box', () => {
    const { runs } = shapedText('ក × − – é Đ ☐中😀', false);
    expect(runs.flatMap(({ glyphs }) => glyphs).filter(({ id }) => id === 0)).toEqual([]);
    const numbers = shapedText('[U+2610][U+4E2D][U+1F600]', false).width;
    expect(shapedText('☐中😀', false).width).toBeCloseTo(numbers, 6);
  });

  it.skipIf(!hasHbShape).each([false, true])('never move a letter for a digit’s sake (bold: %s)', (isBold) => {
    const chance = new Seeded(11);
    const letter = (): string => String.fromCharCode(chance.between(33, 126));
    const texts = Array.from({ length: 1500 }, () =>
      Array.from({ length: chance.between(2, 9) }, () =>
        chance.chance(0.5) ? String(chance.between(0, 9)) : letter(),
      ).join(''),
    );
    const shaped = hbShape(texts, fontFiles(isBold)[0]).map((glyphs) => glyphs.reduce((sum, { ax }) => sum + ax, 0));
    const ours = texts.map((text) => Math.round((shapedText(text, isBold).width * 2048) / 1000));
    expect(ours).toEqual(shaped);
  });
});
