import { withoutBreaks } from './khmer-breaks.ts';
import type { Shaper } from './harfbuzz-shaper.ts';
import { shaperOf } from './harfbuzz-shaper.ts';
import type { InnerFont, PdfDocument } from './pdf-parts.ts';
import { documentClass } from './pdf-parts.ts';
import { fontFile } from './fonts.ts';

/**
 * Gives every document of pdfmake HarfBuzz's glyphs, and lets a reader copy what was written: one Khmer glyph serves
 * several spellings, so a span says the text of each run that is not Latin.
 */
const NOT_LATIN = /[^\u0000-\u024F\u2000-\u206F]/u;
const shapers = new Map<string, Shaper>();
const shaped = new WeakSet<InnerFont>();

function shaperFor(file: string): Shaper {
  const shaper = shapers.get(file) ?? shaperOf(file);
  shapers.set(file, shaper);
  return shaper;
}

function shapeWithHarfBuzz(font: InnerFont, file: string): void {
  const shaper = shaperFor(file);
  font.layout = (given) => {
    const text = withoutBreaks(given);
    const run = shaper(text);
    const starts = [...new Set(run.map(({ cluster }) => cluster)), text.length].sort((a, b) => a - b);
    const textAt = (cluster: number): string => text.slice(cluster, starts[starts.indexOf(cluster) + 1]);
    return {
      glyphs: run.map(({ id, cluster }) =>
        font.getGlyph(
          id,
          [...textAt(cluster)].map((letter) => letter.codePointAt(0) ?? 0),
        ),
      ),
      // A new object each time: pdfkit scales these in place.
      positions: run.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset })),
      advanceWidth: run.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    };
  };
  shaped.add(font);
}

let isPatched = false;

export function patchDocuments(): void {
  if (isPatched) return;
  isPatched = true;
  const own = documentClass.prototype;
  const provideFont = Reflect.get(own, 'provideFont') as PdfDocument['provideFont'];
  own.provideFont = function provideShaped(this: PdfDocument, family: string, bold: boolean, italics: boolean) {
    const provided = provideFont.call(this, family, bold, italics);
    if (!shaped.has(provided.font)) shapeWithHarfBuzz(provided.font, fontFile(bold));
    return provided;
  };
  const fragment = Reflect.get(own, '_fragment') as PdfDocument['_fragment'];
  own._fragment = function withActualText(this: PdfDocument, given: string, x: number, y: number, options: unknown) {
    const text = withoutBreaks(given);
    if (!NOT_LATIN.test(text)) {
      fragment.call(this, text, x, y, options);
      return;
    }
    this.markContent('Span', { actual: text });
    fragment.call(this, text, x, y, options);
    this.endMarkedContent();
  };
}
