import type { Fact, PaperRow, ReceiptPaper } from '../domain/paper/types.ts';
import { letterhead, note, pageFoot, PAPER_STYLE, signatureBlock } from './paper-parts.ts';
import type { PdfNode } from './paper-parts.ts';

export type ReceiptSize = 'A5' | 'thermal-80';

/** A roll of 80 mm; its length is as long as what stands on it. */
const ROLL_POINTS = 226.77;
const A5_POINTS = 419.53;

const SIZES = {
  A5: { pageSize: 'A5', width: A5_POINTS, margin: 28, foot: 26, fontSize: 8 },
  'thermal-80': {
    pageSize: { width: ROLL_POINTS, height: 'auto' },
    width: ROLL_POINTS,
    margin: 10,
    foot: 10,
    fontSize: 7,
  },
} as const;

const labelled = (row: PaperRow): PdfNode => ({
  text: [{ text: row.label, bold: row.isSum }, ...(row.note === '' ? [] : [note(`  ${row.note}`)])],
});

const stepTable = (rows: readonly PaperRow[]): PdfNode => ({
  table: {
    widths: ['*', 'auto'],
    body: rows.map((row) => [labelled(row), { text: row.figure, bold: row.isSum, alignment: 'right', noWrap: true }]),
  },
  layout: {
    hLineWidth: (line: number): number => (rows[line]?.isSum ? 0.5 : 0),
    vLineWidth: (): number => 0,
    paddingTop: (): number => 0,
    paddingBottom: (): number => 0,
  },
  margin: [0, 4, 0, 4],
});

const factLine = ([label, value]: Fact): PdfNode => ({
  columns: [
    { text: label, width: '38%' },
    { text: value, width: '*', bold: true },
  ],
});

/** The receipt that a farmer takes home, laid out for A5 or for the roll of a till. */
export function purchaseReceipt(paper: ReceiptPaper, size: ReceiptSize): PdfNode {
  const { pageSize, width, margin, foot, fontSize } = SIZES[size];
  const isRoll = size === 'thermal-80';
  return {
    pageSize,
    pageMargins: [margin, margin, margin, foot],
    defaultStyle: { ...PAPER_STYLE, fontSize },
    info: { title: paper.title },
    content: [
      letterhead(paper, fontSize),
      ...paper.marks.map((text) => ({ text, bold: true, alignment: 'center', margin: [0, 0, 0, 3] })),
      ...paper.facts.map(factLine),
      stepTable(paper.rows),
      ...paper.inWords.map((text) => ({ text, margin: [0, 0, 0, 2] })),
      signatureBlock(paper.signatures, width - 2 * margin),
      ...(isRoll ? [{ text: paper.printed, margin: [0, 6, 0, 0] }] : []),
    ],
    ...(isRoll ? {} : { footer: pageFoot(paper, margin) }),
  };
}
