/** Parts that every paper shares, in pdfmake's own plain form. */
export type PdfNode = Readonly<Record<string, unknown>>;

const FONT = 'Battambang';

export const PAPER_STYLE = { font: FONT, lineHeight: 1.15 } as const;

/** Kingdom and motto: the two centred lines that stand on top of a Cambodian paper. */
export const letterhead = (lines: readonly string[], coop: string): PdfNode => ({
  stack: [
    ...lines.map((text) => ({ text, alignment: 'center' })),
    { text: coop, bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
  ],
});

/** Who printed it and when on the left, page x of y on the right. */
export const pageFoot =
  (printed: string, margin: number) =>
  (page: number, pages: number): PdfNode => ({
    columns: [
      { text: printed, width: '*' },
      { text: `${String(page)} / ${String(pages)}`, width: 'auto' },
    ],
    margin: [margin, 0, margin, 0],
    fontSize: 7,
  });

/** A line to sign on, or room for a thumb, over the name of who gives it. */
export const signatureBlock = (labels: readonly string[], width: number): PdfNode => ({
  columns: labels.map((text) => ({
    width: '*',
    stack: [
      { text: ' ', margin: [0, 0, 0, 40] },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
      { text, margin: [0, 2, 0, 0] },
    ],
  })),
  columnGap: 16,
  unbreakable: true,
});
