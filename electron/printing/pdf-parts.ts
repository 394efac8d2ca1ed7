import { default as pdfDocumentModule } from 'pdfmake/js/PDFDocument.js';
import { default as layoutBuilderModule } from 'pdfmake/js/LayoutBuilder.js';
import { default as rendererModule } from 'pdfmake/js/Renderer.js';
import { default as pageSizeModule } from 'pdfmake/js/PageSize.js';
import { default as textInlinesModule } from 'pdfmake/js/TextInlines.js';
import { default as tableLayoutsModule } from 'pdfmake/js/tableLayouts.js';

/**
 * The inner parts of pdfmake and pdfkit that we stand on. They are private to those packages and so written down here,
 * as far as we use them; the versions are pinned, and the tests of equality tell when a part has changed.
 */
export interface EmbeddedFont {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly subset: { readonly includeGlyph: (glyph: number) => number };
  /** By the glyph's number in this document. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly ref: () => unknown;
}

/** What pdfmake asks of a font when it measures and places text. */
export interface MeasuringFont {
  readonly ascender: number;
  readonly descender: number;
  readonly widthOfString: (text: string, size: number) => number;
  readonly lineHeight: (size: number, withGap?: boolean) => number;
}

export interface PdfPage {
  readonly height: number;
  readonly fonts: Record<string, unknown>;
  readonly dictionary: { data: Record<string, unknown> };
  readonly write: (content: string) => void;
}

/** An object of the file, known by its number. */
export interface PdfReference {
  readonly id: number;
}

interface PageTree {
  readonly data: { readonly Kids: PdfReference[]; Count: number };
}

export interface OutlineItem {
  readonly addItem: (title: string, options: OutlineOptions) => OutlineItem;
  readonly children: readonly unknown[];
  readonly outlineData: Record<string, unknown>;
}
export interface OutlineOptions {
  readonly pageNumber: number;
  readonly fit: boolean;
}

export interface DocumentOptions {
  readonly pdfVersion: string;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly compress: boolean;
  readonly autoFirstPage: boolean;
  readonly bufferPages: boolean;
  readonly font: null;
  readonly info: Readonly<Record<string, string | Date>>;
}

/** pdfmake's document, which is pdfkit's with fonts by family. */
export declare class PdfDocument {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: DocumentOptions,
    files: null,
    mayRead: (path: string) => boolean,
  );
  readonly page: PdfPage;
  readonly outline: OutlineItem;
  readonly _root: { readonly data: { readonly Pages: PageTree } };
  /** Where each object begins, by its number less one; null until it is written. */
  readonly _offsets: (number | null)[];
  readonly _fontFamilies: Readonly<Record<string, { readonly finalize: () => void }>>;
  _fontCount: number;
  _font: unknown;
  _fontSize: number;
  _offset: number;
  font(file: string): this;
  provideFont(family: string, isBold: boolean, isSlanted: boolean): MeasuringFont;
  addContent(content: string): this;
  fillColor(color: unknown): this;
  resolveColor(color: unknown, otherwise: string): unknown;
  flushPages(): void;
  endMetadata(): void;
  ref(data?: unknown): PdfReference;
  _finalize(): void;
  end(): void;
  _write(data: Uint8Array | string): void;
  _fragment(text: string, x: number, y: number, options: unknown): void;
}

export interface Inline {
  text: string;
  x: number;
  width: number;
  readonly height: number;
  readonly font: MeasuringFont;
  readonly fontSize: number;
  readonly color: unknown;
  noWrap: boolean | null;
  noNewLine?: boolean;
  leadingCut?: number;
  trailingCut?: number;
  readonly [style: string]: unknown;
}

export interface Line {
  readonly inlines: readonly Inline[];
  readonly getHeight: () => number;
  readonly getAscenderHeight: () => number;
  readonly [mark: string]: unknown;
}

export interface PageItem {
  readonly type: string;
  readonly item: Readonly<Record<string, unknown>> & { readonly getHeight?: () => number };
}
export interface LaidPage {
  readonly items: readonly PageItem[];
  readonly pageSize: { readonly width: number; height: number };
  readonly pageMargins: { readonly top: number; readonly bottom: number };
}

type Sides = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

export interface TextNode {
  _inlines: Inline[];
}

export type Styles = Readonly<Record<string, unknown>>;

/** The styles that stand around a text, from the page to its cell; a name is one of a definition's named styles. */
export interface StyleStack {
  readonly styleOverrides: readonly (string | Styles)[];
  readonly defaultStyle: Styles;
  /** Asks with what an item says itself on top. */
  readonly auto: (item: object, ask: () => void) => void;
  readonly getProperty: (name: string) => unknown;
}

export declare class TextInlines {
  constructor(document: PdfDocument);
  measure(words: readonly Inline[], stack: StyleStack): readonly Inline[];
}

export declare class LayoutBuilder {
  constructor(pageSize: object, margins: Sides, svg: null);
  readonly docMeasure: { textInlines: TextInlines };
  readonly writer: { readonly context: () => { readonly availableWidth: number } };
  registerTableLayouts(layouts: object): void;
  layoutDocument(...parts: readonly unknown[]): LaidPage[];
  tryLayoutDocument(content: unknown, document: PdfDocument, ...others: readonly unknown[]): unknown;
  buildNextLine(node: TextNode): Line | null;
}

export declare class Renderer {
  constructor(document: PdfDocument);
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly LaidPage[]): void;
  renderLine(line: Line, x: number, y: number): void;
}

/** Node gives a CommonJS module as it is; a bundler may already have taken its default. */
const classOf = (module: unknown): unknown => (module as { readonly default?: unknown }).default ?? module;

export const pdfDocumentClass = classOf(pdfDocumentModule) as typeof PdfDocument;
export const layoutBuilderClass = classOf(layoutBuilderModule) as typeof LayoutBuilder;
export const textInlinesClass = classOf(textInlinesModule) as typeof TextInlines;
export const rendererClass = classOf(rendererModule) as typeof Renderer;

export const { normalizePageSize, normalizePageMargin } = pageSizeModule as {
  readonly normalizePageSize: (size: unknown, orientation: unknown) => { width: number; height: number };
  readonly normalizePageMargin: (margin: unknown) => Sides;
};
export const { tableLayouts } = tableLayoutsModule as { readonly tableLayouts: object };
