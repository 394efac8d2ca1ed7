import type { EmbeddedFont, MeasuringFont } from './pdf-parts.ts';
import { withoutMarks } from './line-marks.ts';
import type { ShapedRun, ShapedText } from './shaped-text.ts';
import { shapedText } from './shaped-text.ts';

/** How a run is written into a page: its glyphs by their numbers in this document, moved where they stand. */
interface Written {
  readonly rise: number;
  readonly show: string;
}

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * One weight of the paper's font within one document: several font files that help each other out. To pdfmake it is a
 * font like any other.
 */
export class PaperFont implements MeasuringFont {
  readonly embedded: readonly [EmbeddedFont, ...EmbeddedFont[]];
  readonly isBold: boolean;
  readonly ascender: number;
  readonly descender: number;
  readonly #lineGap: number;
  readonly #written = new WeakMap<ShapedRun, readonly Written[]>();

  constructor(embedded: readonly [EmbeddedFont, ...EmbeddedFont[]], isBold: boolean) {
    this.embedded = embedded;
    this.isBold = isBold;
    ({ ascender: this.ascender, descender: this.descender, lineGap: this.#lineGap } = embedded[0]);
  }

  widthOfString(text: string, size: number): number {
    return (this.shaped(text).width * size) / 1000;
  }

  lineHeight(size: number, withGap = false): number {
    return ((this.ascender + (withGap ? this.#lineGap : 0) - this.descender) * size) / 1000;
  }

  shaped(text: string): ShapedText {
    return shapedText(withoutMarks(text), this.isBold);
  }

  fontOf(run: ShapedRun): EmbeddedFont {
    return this.embedded[run.font] ?? this.embedded[0];
  }

  /** The PDF operators that show a run at a size; raised and lowered glyphs are set apart. */
  operators(run: ShapedRun, size: number): string {
    let written = this.#written.get(run);
    if (!written) {
      written = writeRun(run, this.fontOf(run));
      this.#written.set(run, written);
    }
    return written
      .map(({ rise, show }) => (rise === 0 ? `${show} TJ` : `${rounded((rise * size) / 1000)} Ts ${show} TJ 0 Ts`))
      .join(' ');
  }
}

/** The number of a glyph in this document, kept together with its width and with what it says to those who copy. */
function glyphNumber(font: EmbeddedFont, run: ShapedRun, index: number): string {
  const glyph = run.glyphs[index];
  if (!glyph) return '';
  const number = font.subset.includeGlyph(glyph.id);
  font.widths[number] ??= glyph.ownAdvance;
  // Glyphs that need no saying must say the right thing themselves; of the others, the first letters that use them.
  if (run.spoken === null || !font.unicode[number]?.length) font.unicode[number] = glyph.codePoints;
  return number.toString(16).padStart(4, '0');
}

/** In the array of TJ a number moves back by so many thousandths. */
function writeRun(run: ShapedRun, font: EmbeddedFont): readonly Written[] {
  const parts: { rise: number; items: string }[] = [];
  let hex = '';
  let back = 0;
  const put = (): void => {
    const part = parts.at(-1);
    if (part && hex !== '') part.items += `<${hex}>`;
    hex = '';
  };
  const move = (): void => {
    const amount = rounded(back);
    if (amount === '0' || amount === '-0') return;
    put();
    const part = parts.at(-1);
    if (part) part.items += amount;
    back = 0;
  };
  run.glyphs.forEach((glyph, index) => {
    if (parts.at(-1)?.rise !== glyph.yOffset) {
      put();
      parts.push({ rise: glyph.yOffset, items: '' });
    }
    back -= glyph.xOffset;
    move();
    hex += glyphNumber(font, run, index);
    back += glyph.xOffset + glyph.ownAdvance - glyph.advance;
  });
  move();
  put();
  return parts.map(({ rise, items }) => ({ rise, show: `[${items}]` }));
}
