import { clustersOf } from './clusters.ts';
import type { Inline, Line, TextNode } from './pdf-parts.ts';
import { layoutBuilderClass } from './pdf-parts.ts';

/**
 * pdfmake cuts a word that is wider than its cell wherever the cell ends, also between a letter and its vowel. Here such a
 * word is cut between letters before pdfmake sees it, and pdfmake is told to cut nothing.
 */
export class PaperLayout extends layoutBuilderClass {
  override buildNextLine(node: TextNode): Line | null {
    const width = this.writer.context().availableWidth;
    const next = node._inlines[0];
    // A word at the head of what is left either fits or is cut; those after it come to the head in their turn.
    if (next) node._inlines.splice(0, 1, ...fitting(next, width));
    for (const inline of node._inlines) inline.noWrap = true;
    return super.buildNextLine(node);
  }
}

const trimmedWidth = ({ width, leadingCut = 0, trailingCut = 0 }: Inline): number => width - leadingCut - trailingCut;

function fitting(inline: Inline, width: number): readonly Inline[] {
  if (trimmedWidth(inline) <= width) return [inline];
  const pieces: string[] = [];
  let piece = '';
  for (const cluster of clustersOf(inline.text)) {
    if (piece !== '' && inline.font.widthOfString(piece + cluster, inline.fontSize) > width) {
      pieces.push(piece);
      piece = cluster;
    } else piece += cluster;
  }
  pieces.push(piece);
  return pieces.map((text, index) => pieceOf(inline, text, index === pieces.length - 1));
}

function pieceOf(inline: Inline, text: string, isLast: boolean): Inline {
  const width = inline.font.widthOfString(text, inline.fontSize);
  return isLast
    ? { ...inline, text, width }
    : { ...inline, text, width, trailingCut: 0, lineEnd: false, noNewLine: false };
}
