import { fontFiles } from './fonts.ts';
import { PaperFont } from './paper-font.ts';
import type { EmbeddedFont, MeasuringFont } from './pdf-parts.ts';
import { pdfDocumentClass } from './pdf-parts.ts';

/** What a PDF says of itself. No clock is read: the same paper printed at the same given time has the same bytes. */
export interface PaperAbout {
  readonly title: string;
  /** The cooperative. */
  readonly author?: string;
  readonly language?: 'km' | 'en';
  readonly printedAt: Date;
}

const PRODUCER = 'Sahakum';

/**
 * A PDF that is handed on piece by piece as it grows. Its fonts are embedded once, and its text is drawn with HarfBuzz's
 * glyphs.
 */
export class PaperDocument extends pdfDocumentClass {
  // Without first values: the base class already writes while it is made, and a value given later would wipe that out.
  declare private pieces: Uint8Array[] | undefined;
  declare private shownOnPage: string | undefined;
  declare private weights: [PaperFont?, PaperFont?] | undefined;

  constructor({ title, author, language = 'km', printedAt }: PaperAbout) {
    const info = {
      ...{ Title: title, Producer: PRODUCER, Creator: PRODUCER, CreationDate: printedAt },
      ...(author === undefined ? {} : { Author: author }),
    };
    super(
      {},
      {},
      {},
      {},
      {
        ...{ pdfVersion: '1.7', lang: language, displayTitle: true, compress: true },
        ...{ autoFirstPage: false, bufferPages: false, font: null, info },
      },
      null,
      () => false, // paper brings nothing in from outside
    );
  }

  /** What was written since it was last asked. */
  takePieces(): Uint8Array {
    const taken = Buffer.concat(this.pieces ?? []);
    this.pieces = [];
    return taken;
  }

  /** What a page shows is kept together until the page is full, for pdfkit makes a buffer of every line of it. */
  override addContent(content: string): this {
    this.shownOnPage = this.shownOnPage === undefined ? content : `${this.shownOnPage}\n${content}`;
    return this;
  }

  override flushPages(): void {
    if (this.shownOnPage !== undefined) this.page.write(this.shownOnPage);
    this.shownOnPage = undefined;
    super.flushPages();
  }

  get pageCount(): number {
    return this._root.data.Pages.data.Count;
  }

  override _write(data: Uint8Array | string): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'binary') : data;
    (this.pieces ??= []).push(bytes);
    this._offset += bytes.length;
  }

  /** The metadata stand in the info dictionary; pdfkit's second copy of them is XML with names left unescaped. */
  override endMetadata(): void {
    return;
  }

  override provideFont(_family: string, isBold: boolean): MeasuringFont {
    const weights = (this.weights ??= []);
    return (weights[isBold ? 1 : 0] ??= new PaperFont(this.#embed(isBold), isBold));
  }

  #embed(isBold: boolean): readonly [EmbeddedFont, ...EmbeddedFont[]] {
    const [first, ...others] = fontFiles(isBold);
    const open = (file: string): EmbeddedFont => this.font(file)._font as EmbeddedFont;
    return [open(first), ...others.map(open)];
  }

  /** pdfkit draws each piece of text here; a link means nothing on paper. */
  override _fragment(text: string, x: number, y: number): void {
    if (this._font instanceof PaperFont) this.drawText(this._font, text, { x, y, size: this._fontSize });
  }

  /** The page counts downwards, so the letters are turned upright again. */
  drawText(font: PaperFont, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
    const { operators, fonts } = font.shown(text, size);
    if (fonts.length === 0) return;
    for (const embedded of fonts) this.page.fonts[embedded.id] ??= embedded.ref();
    const baseline = y + (font.ascender * size) / 1000;
    this.addContent(`BT 1 0 0 -1 ${placed(x)} ${placed(baseline)} Tm\n${operators}\nET`);
  }
}

const placed = (value: number): string => String(Math.round(value * 10_000) / 10_000);
