import { BoundedCache } from './bounded-cache.ts';
import type { Shaper } from './harfbuzz-shaper.ts';
import { codePointsOf, isPlain } from './text-runs.ts';

/** A glyph and where it stands, in thousandths of the letters' height, as a PDF counts. */
export interface PlacedGlyph {
  readonly id: number;
  /** The letters that begin with this glyph; none where an earlier glyph of the same letters stands for them. */
  readonly codePoints: readonly number[];
  readonly advance: number;
  /** How far a PDF's reader moves on by itself. */
  readonly ownAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/**
 * Digits are set one by one, and what stands between them by itself: no font of ours moves a letter for a digit's sake,
 * which a test proves. Figures are what differs from paper to paper, while words come again and are remembered.
 */
const DIGITS = /([0-9])/u;
const REMEMBERED_LETTERS = 50_000;

export class GlyphPlacer {
  readonly #shaper: Shaper;
  readonly #words = new BoundedCache<readonly PlacedGlyph[]>(REMEMBERED_LETTERS);

  constructor(shaper: Shaper) {
    this.#shaper = shaper;
  }

  /** The text is of one script, and the font has its letters. */
  place(text: string): readonly PlacedGlyph[] {
    if (!isPlain(text) || !DIGITS.test(text)) return this.#words.get(text, this.#place);
    return text.split(DIGITS).flatMap((part) => (part === '' ? [] : this.#words.get(part, this.#place)));
  }

  readonly #place = (text: string): readonly PlacedGlyph[] => {
    const scale = 1000 / this.#shaper.unitsPerEm;
    const shaped = this.#shaper.shape(text);
    const starts = [...new Set(shaped.map(({ cluster }) => cluster)), text.length].sort((a, b) => a - b);
    const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
    const told = new Set<number>();
    return shaped.map(({ id, cluster, xAdvance, xOffset, yOffset }) => {
      const letters = told.has(cluster) ? '' : text.slice(cluster, ends.get(cluster));
      told.add(cluster);
      return {
        id,
        codePoints: codePointsOf(letters),
        advance: xAdvance * scale,
        ownAdvance: this.#shaper.advanceOf(id) * scale,
        xOffset: xOffset * scale,
        yOffset: yOffset * scale,
      };
    });
  };
}
