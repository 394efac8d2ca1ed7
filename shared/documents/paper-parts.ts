import type { AnyPaper, Signature } from '../domain/paper/types.ts';

/** Parts that every paper shares, in pdfmake's own plain form. */
export type PdfNode = Readonly<Record<string, unknown>>;

const FONT = 'Battambang';
const GREY = '#444444';

/** The font's own lines stand far apart, for vowels above and subscripts below; this leaves them room and no more. */
export const PAPER_STYLE = { font: FONT, lineHeight: 0.88 } as const;

/** Of words beside a figure that explain it. */
export const note = (text: string): PdfNode => ({ text, color: GREY });

/** Kingdom and motto, the two centred lines that stand on top of a Cambodian paper; then who gives it, and what it is. */
export const letterhead = ({ letterhead: lines, coop, title }: AnyPaper, fontSize: number): PdfNode => ({
  stack: [
    ...lines.map((text) => ({ text, fontSize: fontSize - 0.5 })),
    { text: coop, bold: true, fontSize: fontSize + 1, margin: [0, 5, 0, 0] },
    { text: title, bold: true, fontSize: fontSize + 4, margin: [0, 1, 0, 2] },
  ],
  alignment: 'center',
});

/** Who printed it and when on the left, page x of y on the right. */
export const pageFoot =
  ({ printed, pageOf }: AnyPaper, margin: number) =>
  (page: number, pages: number): PdfNode => ({
    columns: [
      { text: printed, width: '*' },
      { text: pageOf(page, pages), width: 'auto', alignment: 'right' },
    ],
    columnGap: 12,
    margin: [margin, 6, margin, 0],
    fontSize: 7,
    color: GREY,
  });

const ROOM = 48;
const THUMB = { width: ROOM, height: ROOM };

const place = ({ isThumb }: Signature, width: number): PdfNode =>
  isThumb
    ? { type: 'rect', x: (width - THUMB.width) / 2, y: 0, w: THUMB.width, h: THUMB.height, lineWidth: 0.5 }
    : { type: 'line', x1: 0, y1: ROOM, x2: width, y2: ROOM, lineWidth: 0.5 };

/** A line to sign on, or a box for a thumb, over the name of who gives it. */
export const signatureBlock = (signatures: readonly Signature[], width: number): PdfNode => {
  const each = (width - GAP * (signatures.length - 1)) / signatures.length;
  return {
    columns: signatures.map((signature) => ({
      width: each,
      stack: [
        { canvas: [place(signature, each)] },
        { text: signature.label, alignment: 'center', margin: [0, 2, 0, 0] },
      ],
    })),
    columnGap: GAP,
    margin: [0, 8, 0, 0],
    unbreakable: true,
  };
};

const GAP = 16;
