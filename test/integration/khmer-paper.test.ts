import { Blob, Face, Font } from 'harfbuzzjs';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { fontFiles } from '../../electron/printing/fonts.ts';
import { shaperOf } from '../../electron/printing/harfbuzz-shaper.ts';
import { render } from '../../electron/printing/render.ts';
import { drawnGlyphs } from '../support/drawn-glyphs.ts';
import { hasHbShape, hbShape } from '../support/hb-shape.ts';
import { chanceTexts, commonWords, hasCommonWords, OWN_TEXTS } from '../support/khmer-texts.ts';

/**
 * Khmer on paper is written as HarfBuzz writes it: the same glyphs in the same places, first as we choose them, then as they
 * stand in the PDF with the outlines that it carries.
 */
const ABOUT = { title: 'Words', printedAt: new Date('2025-10-28T03:12:00Z') };
const WEIGHTS = [
  ['regular', false],
  ['bold', true],
] as const;
const CHANCE = chanceTexts(20251028, 6000);
const FOREIGN = ['Sok Vanna', 'Đặng Thị é', '× − – “516.1 kg”', 'office AVATAR fi ffl', 'Straße œuvre №'];

const page = (texts: readonly string[], bold: boolean): PdfNode => ({
  pageSize: { width: 2000, height: 800 },
  content: texts.map((text) => ({ text, bold, noWrap: true })),
});

const fontAt = (bytes: Uint8Array): Font => new Font(new Face(new Blob(bytes)));

/** Each word by itself on a line, so that each run of the PDF can be asked of HarfBuzz by what it says. */
function expectDrawnAsShaped(texts: readonly string[], isBold: boolean): void {
  const [file] = fontFiles(isBold);
  const original = fontAt(readFileSync(file));
  const { runs, fonts } = drawnGlyphs(render(page(texts, isBold), ABOUT));
  const embedded = new Map([...fonts].map(([name, bytes]) => [name, fontAt(bytes)]));
  const khmer = runs.filter(({ spoken }) => spoken !== null && /[\u1780-\u17FF]/u.test(spoken));
  const shaped = hbShape(
    khmer.map(({ spoken }) => spoken ?? ''),
    file,
  );
  const wrong: string[] = [];
  khmer.forEach(({ spoken, glyphs }, index) => {
    let x = glyphs[0] ? glyphs[0].x - ((shaped[index]?.[0]?.dx ?? 0) * glyphs[0].size) / 2048 : 0;
    const isSame =
      glyphs.length === shaped[index]?.length &&
      shaped[index].every(({ g, dx, dy, ax }, at) => {
        const drawn = glyphs[at];
        if (!drawn) return false;
        const scale = drawn.size / 2048;
        const stands = Math.abs(x + dx * scale - drawn.x) < 0.01 && Math.abs(dy * scale - drawn.y) < 0.01;
        x += ax * scale;
        return stands && embedded.get(drawn.font)?.glyphToPath(drawn.glyph) === original.glyphToPath(g);
      });
    if (!isSame) wrong.push(spoken ?? '');
  });
  expect(wrong).toEqual([]);
  expect(khmer.length).toBeGreaterThanOrEqual(texts.length * 0.9);
}

describe.skipIf(!hasHbShape).each(WEIGHTS)('Khmer in %s', (_, isBold) => {
  const expectChosenAsShaped = (texts: readonly string[], file: string): void => {
    const { shape } = shaperOf(file);
    const ours = texts.map((text) =>
      shape(text).map(({ id, xAdvance, xOffset, yOffset }) => ({ g: id, dx: xOffset, dy: yOffset, ax: xAdvance })),
    );
    const theirs = hbShape(texts, file);
    expect(texts.filter((_text, index) => JSON.stringify(ours[index]) !== JSON.stringify(theirs[index]))).toEqual([]);
  };

  it.each(fontFiles(isBold).map((file) => [file.replace(/^.*[/\\]/u, ''), file]))(
    'is chosen by %s as by hb-shape: our words, foreign ones, and syllables that chance made',
    (_name, file) => {
      expectChosenAsShaped([...OWN_TEXTS, ...FOREIGN, ...CHANCE], file);
    },
  );

  it.skipIf(!hasCommonWords)('is chosen as by hb-shape for the common words of ../shared', () => {
    for (const file of fontFiles(isBold)) expectChosenAsShaped(commonWords(), file);
  });

  it('stands in the PDF as hb-shape has it, with the font’s own outlines', () => {
    expectDrawnAsShaped(OWN_TEXTS, isBold);
    expectDrawnAsShaped(CHANCE.slice(0, 1500), isBold);
  });

  it.skipIf(!hasCommonWords)('stands so for the common words of ../shared', () => {
    expectDrawnAsShaped(commonWords(), isBold);
  });
});
