import { BoundedCache } from './bounded-cache.ts';
import { fontFiles } from './fonts.ts';
import type { Shaper } from './harfbuzz-shaper.ts';
import { shaperOf } from './harfbuzz-shaper.ts';
import type { TextRun } from './text-runs.ts';
import { codePointsOf, isPlain, textRuns } from './text-runs.ts';

/** A run with its glyphs chosen and placed, in thousandths of the letter's height, as a PDF counts. */
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

const REMEMBERED = 20_000;
const remembered = [new BoundedCache<ShapedText>(REMEMBERED), new BoundedCache<ShapedText>(REMEMBERED)] as const;

/** The text is free of marks. */
export const shapedText = (text: string, isBold: boolean): ShapedText =>
  remembered[isBold ? 1 : 0].get(text, (asked) => shapeText(asked, fontFiles(isBold).map(shaperOf)));

function shapeText(text: string, shapers: readonly Shaper[]): ShapedText {
  const runs = textRuns(
    text,
    shapers.map(({ has }) => has),
  ).flatMap((run) => shapeRun(run, shapers));
  return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
}

/** A letter that no font has is printed as its number, never as an empty box; a copy still gives the letter itself. */
const numbersOf = (text: string): string =>
  codePointsOf(text)
    .map((codePoint) => `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');

function shapeRun({ text, font }: TextRun, shapers: readonly Shaper[]): ShapedRun[] {
  const shaper = shapers[font ?? 0];
  if (!shaper) return [];
  const glyphs = placedGlyphs(font === null ? numbersOf(text) : text, shaper);
  return [
    {
      font: font ?? 0,
      glyphs,
      width: glyphs.reduce((sum, { advance }) => sum + advance, 0),
      spoken: font === 0 && isPlain(text) ? null : text,
    },
  ];
}

function placedGlyphs(text: string, shaper: Shaper): readonly PlacedGlyph[] {
  const scale = 1000 / shaper.unitsPerEm;
  const shaped = shaper.shape(text);
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
      ownAdvance: shaper.advanceOf(id) * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
    };
  });
}
