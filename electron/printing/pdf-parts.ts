import { createRequire } from 'node:module';

/**
 * The inner parts of pdfmake and pdfkit that we stand on. They are private to those packages and so written down here,
 * as far as we use them; the versions are pinned, and the tests of equality tell when a part has changed.
 */
export interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}
interface InnerGlyph {
  readonly id: number;
}
export interface InnerFont {
  layout: (text: string, features?: unknown) => { glyphs: InnerGlyph[]; positions: Position[]; advanceWidth: number };
  readonly getGlyph: (id: number, codePoints: readonly number[]) => InnerGlyph;
}
export interface PdfDocument extends NodeJS.ReadableStream {
  provideFont: (family: string, bold: boolean, italics: boolean) => { readonly font: InnerFont };
  _fragment: (text: string, x: number, y: number, options: unknown) => void;
  markContent: (tag: string, options: { readonly actual: string }) => void;
  endMarkedContent: () => void;
  end: () => void;
}
interface Printer {
  readonly createPdfKitDocument: (definition: unknown, options?: unknown) => Promise<PdfDocument>;
}
type DocumentClass = new (...given: never[]) => PdfDocument;
type PrinterClass = new (fonts: unknown, files: unknown, urls: unknown, mayRead: unknown) => Printer;

const require = createRequire(import.meta.url);

export const documentClass = (require('pdfmake/js/PDFDocument.js') as { default: DocumentClass }).default;
export const printerClass = (require('pdfmake/js/Printer.js') as { default: PrinterClass }).default;
