import { readFileSync } from 'node:fs';
import { Blob, Buffer as ShapeBuffer, Face, Font, shape } from 'harfbuzzjs';

/**
 * HarfBuzz chooses the glyphs of a text and where they stand. pdfkit's own shaper knows Khmer only in part and would
 * print a member's name with a subscript in the wrong place.
 */
export interface ShapedGlyph {
  readonly id: number;
  /** Where the glyph's text begins, in UTF-16 units. */
  readonly cluster: number;
  /** Distances are in the font's own units. */
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface Shaper {
  readonly unitsPerEm: number;
  readonly has: (codePoint: number) => boolean;
  /** How far the font itself moves on after a glyph, which a PDF's reader will do unless told otherwise. */
  readonly advanceOf: (glyph: number) => number;
  /** The text is of one script. */
  readonly shape: (text: string) => readonly ShapedGlyph[];
}

const shapers = new Map<string, Shaper>();

/** One shaper for each file as long as the program runs: the font is parsed once. */
export function shaperOf(fontFile: string): Shaper {
  const known = shapers.get(fontFile);
  if (known) return known;
  const face = new Face(new Blob(new Uint8Array(readFileSync(fontFile))));
  const font = new Font(face);
  const letters = new Set(face.collectUnicodes());
  const shaper: Shaper = {
    unitsPerEm: face.upem,
    has: (codePoint) => letters.has(codePoint),
    advanceOf: (glyph) => font.glyphHAdvance(glyph),
    shape: (text) => {
      const buffer = new ShapeBuffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      return buffer.getGlyphInfosAndPositions().map(({ codepoint, cluster, xAdvance, xOffset, yOffset }) => ({
        id: codepoint,
        cluster,
        xAdvance: xAdvance ?? 0,
        xOffset: xOffset ?? 0,
        yOffset: yOffset ?? 0,
      }));
    },
  };
  shapers.set(fontFile, shaper);
  return shaper;
}
