import { BoundedCache } from './bounded-cache.ts';
import { fontFiles } from './fonts.ts';
import { shaperOf } from './harfbuzz-shaper.ts';
import { withoutMarks } from './line-marks.ts';
import type { PlacedGlyph } from './placed-glyphs.ts';
import { GlyphPlacer } from './placed-glyphs.ts';
import type { TextRun } from './text-runs.ts';
import { codePointsOf, isPlain, textRuns } from './text-runs.ts';

/** A text with its glyphs chosen and placed, font by font; what was shaped lately is remembered. */
export interface ShapedRun {
  readonly font: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  /** What a copy of this run must say; null where the glyphs alone say it. */
  readonly spoken: string | null;
}

export interface ShapedText {
  readonly runs: readonly ShapedRun[];
  readonly width: number;
}

const REMEMBERED_LETTERS = 100_000;

class Weight {
  readonly #texts = new BoundedCache<ShapedText>(REMEMBERED_LETTERS);
  readonly #placers: readonly GlyphPlacer[];
  readonly #coverage: readonly ((codePoint: number) => boolean)[];

  constructor(isBold: boolean) {
    const shapers = fontFiles(isBold).map(shaperOf);
    this.#placers = shapers.map((shaper) => new GlyphPlacer(shaper));
    this.#coverage = shapers.map(({ has }) => has);
  }

  shaped(text: string): ShapedText {
    return this.#texts.get(text, this.#shapeText);
  }

  readonly #shapeText = (text: string): ShapedText => {
    const runs = textRuns(withoutMarks(text), this.#coverage).flatMap((run) => this.#shape(run));
    return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
  };

  #shape({ text, font }: TextRun): ShapedRun[] {
    const glyphs = this.#placers[font ?? 0]?.place(font === null ? numbersOf(text) : text);
    if (!glyphs) return [];
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return [{ font: font ?? 0, glyphs, width, spoken: font === 0 && isPlain(text) ? null : text }];
  }
}

const weights: [Weight?, Weight?] = [];

/** Marks for the layout may be in the text; they are not drawn. */
export const shapedText = (text: string, isBold: boolean): ShapedText =>
  (weights[isBold ? 1 : 0] ??= new Weight(isBold)).shaped(text);

/** A letter that no font has is printed as its number, never as an empty box; a copy still gives the letter itself. */
const numbersOf = (text: string): string =>
  codePointsOf(text)
    .map((codePoint) => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');
