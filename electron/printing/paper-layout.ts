import { clustersOf } from './clusters.ts';
import type { Inline, Line, PdfDocument, TextNode } from './pdf-parts.ts';
import { layoutBuilderClass } from './pdf-parts.ts';
import { PaperInlines } from './text-styles.ts';

/**
 * pdfmake cuts a word that is wider than its cell wherever the cell ends, also between a letter and its vowel. Here such a
 * word is cut between letters before pdfmake sees it, and pdfmake is told to cut nothing.
 */
export class PaperLayout extends layoutBuilderClass {
  override tryLayoutDocument(content: unknown, document: PdfDocument, ...others: readonly unknown[]): unknown {
    this.docMeasure.textInlines = new PaperInlines(document);
    return super.tryLayoutDocument(content, document, ...others);
  }

  override buildNextLine(node: TextNode): Line | null {
    const width = this.writer.context().availableWidth;
    const next = node._inlines[0];
    // A word at the head of what is left either fits or is cut; those after it come to the head in their turn.
    if (next) node._inlines.splice(0, 1, ...fitting(next, width));
    if (node._inlines.at(-1)?.noWrap !== true) for (const inline of node._inlines) inline.noWrap = true;
    return super.buildNextLine(node);
  }
}

const trimmedWidth = ({ width, leadingCut = 0, trailingCut = 0 }: Inline): number => width - leadingCut - trailingCut;

/** Where something was held together, it is parted there first. */
const HELD = /(?<=\u2060)/u;
const AT_THE_END = /[\s\u2060]+$/u;

function fitting(inline: Inline, width: number): readonly Inline[] {
  if (trimmedWidth(inline) <= width) return [inline];
  const fits = (text: string): boolean =>
    inline.font.widthOfString(text.replace(AT_THE_END, ''), inline.fontSize) <= width;
  const pieces = inline.text.split(HELD).reduce<readonly string[]>((before, held) => {
    const isWhole = fits((before.at(-1) ?? '') + held) || fits(held);
    return (isWhole ? [held] : clustersOf(held)).reduce((filled, part) => filledWith(filled, part, fits), before);
  }, []);
  return pieces.map((text, index) => pieceOf(inline, text, index === pieces.length - 1));
}

function filledWith(pieces: readonly string[], part: string, fits: (text: string) => boolean): readonly string[] {
  const last = pieces.at(-1);
  return last === undefined || !fits(last + part) ? [...pieces, part] : [...pieces.slice(0, -1), last + part];
}

function pieceOf(inline: Inline, text: string, isLast: boolean): Inline {
  const width = inline.font.widthOfString(text, inline.fontSize);
  return isLast
    ? { ...inline, text, width }
    : { ...inline, text, width, trailingCut: 0, lineEnd: false, noNewLine: false };
}
