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
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export type Shaper = (text: string) => readonly ShapedGlyph[];

/** Distances are in the font's own units. */
export function shaperOf(fontFile: string): Shaper {
  const font = new Font(new Face(new Blob(new Uint8Array(readFileSync(fontFile)))));
  return (text) => {
    const buffer = new ShapeBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => ({
      id: codepoint,
      cluster,
      xAdvance: positions[index]?.xAdvance ?? 0,
      yAdvance: positions[index]?.yAdvance ?? 0,
      xOffset: positions[index]?.xOffset ?? 0,
      yOffset: positions[index]?.yOffset ?? 0,
    }));
  };
}
