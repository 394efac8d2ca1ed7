import type { EmbeddedFont } from './pdf-parts.ts';
import type { PlacedGlyph } from './placed-glyphs.ts';
import type { ShapedRun } from './shaped-text.ts';

/** How glyphs are written into a page: by their numbers in this document, in the array of TJ, where a number moves back. */
const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Raised and lowered glyphs are set apart from the others. */
export function writeRun(run: ShapedRun, font: EmbeddedFont, size: number): string {
  let written = '';
  let rise = 0;
  let back = 0;
  let [items, hex] = ['', ''];
  const show = (): void => {
    if (hex !== '') items += `<${hex}>`;
    if (items !== '') written += `[${items}] TJ `;
    [items, hex] = ['', ''];
  };
  for (const glyph of run.glyphs) {
    if (glyph.yOffset !== rise) {
      show();
      rise = glyph.yOffset;
      written += `${rounded((rise * size) / 1000)} Ts `;
    }
    back -= glyph.xOffset;
    if (Math.abs(back) > 0.0005) {
      items += `${hex === '' ? '' : `<${hex}>`}${rounded(back)}`;
      [hex, back] = ['', 0];
    }
    hex += numberOf(glyph, font, run.spoken === null);
    back += glyph.xOffset + glyph.ownAdvance - glyph.advance;
  }
  if (hex !== '') items += `<${hex}>`;
  if (Math.abs(back) > 0.0005) items += rounded(back); // the next run begins where this one really ends
  hex = '';
  show();
  return rise === 0 ? written : `${written}0 Ts`;
}

/** A glyph's number in this document, kept together with its width and with what it says to those who copy. */
function numberOf(glyph: PlacedGlyph, font: EmbeddedFont, mustSay: boolean): string {
  const number = font.subset.includeGlyph(glyph.id);
  font.widths[number] ??= glyph.ownAdvance;
  // Glyphs that no span speaks for say the right thing themselves; of the others, the first letters that use them.
  if (mustSay || !font.unicode[number]?.length) font.unicode[number] = glyph.codePoints;
  return number.toString(16).padStart(4, '0');
}
