import type { PaperDocument } from './paper-document.ts';
import { PaperFont } from './paper-font.ts';
import type { Inline, Line } from './pdf-parts.ts';
import { rendererClass } from './pdf-parts.ts';

/**
 * Draws a line of text in as few pieces as its styles allow. pdfmake draws word by word, which is slow, and would shape
 * and copy each word of a phrase apart.
 */
export class PaperRenderer extends rendererClass {
  declare readonly pdfDocument: PaperDocument;

  override renderLine(line: Line, x: number, y: number): void {
    const pieces = line['_outline'] || line['_pageNodeRef'] ? null : piecesOf(line);
    if (!pieces) {
      super.renderLine(line, x, y);
      return;
    }
    const below = line.getAscenderHeight();
    for (const { text, x: at, color, font, fontSize: size } of pieces) {
      this.pdfDocument.fillColor(this.pdfDocument.resolveColor(color, 'black'));
      this.pdfDocument.drawText(font, text, { x: x + at, y: y + below - (font.ascender / 1000) * size, size });
    }
  }
}

/** Styles that only pdfmake's own drawing knows. */
const UNUSUAL = ['decoration', 'background', 'link', 'linkToPage', 'linkToDestination', 'sup', 'sub', '_pageNodeRef'];

const isUsual = (inline: Inline): boolean =>
  UNUSUAL.every((style) => !inline[style]) && !inline['characterSpacing'] && inline['opacity'] === 1;

type Piece = Pick<Inline, 'text' | 'x' | 'width' | 'color' | 'fontSize'> & { readonly font: PaperFont };

/** Closer than this, two words follow each other without a gap. */
const TOUCHING_POINTS = 0.01;

const continues = (last: Piece, next: Inline): boolean =>
  last.font === next.font &&
  last.fontSize === next.fontSize &&
  last.color === next.color &&
  Math.abs(last.x + last.width - next.x) < TOUCHING_POINTS;

function piecesOf(line: Line): readonly Piece[] | null {
  const pieces: Piece[] = [];
  for (const inline of line.inlines) {
    if (!isUsual(inline) || !(inline.font instanceof PaperFont)) return null;
    const last = pieces.at(-1);
    if (last && continues(last, inline)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + inline.text, width: last.width + inline.width };
    } else {
      const { text, x, width, color, fontSize, font } = inline;
      pieces.push({ text, x, width, color, fontSize, font });
    }
  }
  return pieces;
}
