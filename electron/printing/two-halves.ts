import type { PaperAbout } from './paper-document.ts';
import { PaperDocument } from './paper-document.ts';
import type { PdfReference } from './pdf-parts.ts';

/**
 * A long PDF is drawn in two threads at once. Both begin the same document, so that its root and its page tree have the same
 * numbers in both. What each half adds has numbers of its own, odd ones or even ones, so the later half is put behind the
 * first as it is. Which parts are in which half is settled beforehand: the same parts still make the same bytes.
 */
abstract class Half extends PaperDocument {
  // Without a first value, as in the base class, whose constructor already counts.
  declare private readonly turn: 0 | 1 | undefined;

  constructor(about: PaperAbout, turn: 0 | 1) {
    super(about);
    this.turn = turn;
  }

  override ref(data?: unknown): PdfReference {
    if (this.turn !== undefined && this._offsets.length % 2 !== this.turn) this._offsets.push(null);
    return super.ref(data);
  }
}

/** What the first half must know of the later one, whose bytes are in a file of their own. */
export interface LaterHalfDrawn {
  /** Each object's number, and where it begins in the later half. */
  readonly objects: readonly (readonly [number: number, offset: number])[];
  /** The numbers of its pages. */
  readonly pages: readonly number[];
  readonly bytes: number;
}

/** Fonts of both halves hold other glyphs, so they have other names. */
const FONTS_OF_FIRST = 10;

export class LaterHalf extends Half {
  constructor(about: PaperAbout) {
    super(about, 1);
    this._fontCount = FONTS_OF_FIRST;
    this.takePieces(); // the head of the file, which the first half has
    this._offset = 0;
  }

  /** Ends its pages and fonts; what is common to both halves the first one writes. */
  finish(): LaterHalfDrawn {
    this.flushPages();
    for (const font of Object.values(this._fontFamilies)) font.finalize();
    return {
      objects: this._offsets.flatMap((offset, index) => (offset === null ? [] : [[index + 1, offset] as const])),
      pages: this._root.data.Pages.data.Kids.map(({ id }) => id),
      bytes: this._offset,
    };
  }
}

export class FirstHalf extends Half {
  constructor(about: PaperAbout) {
    super(about, 0);
  }

  /** To be called when the bytes of the later half are about to follow, and nothing else is to come before them. */
  putBehind({ objects, pages, bytes }: LaterHalfDrawn): void {
    this.flushPages();
    for (const [number, offset] of objects) {
      while (this._offsets.length < number) this._offsets.push(null);
      this._offsets[number - 1] = this._offset + offset;
    }
    const { data } = this._root.data.Pages;
    for (const number of pages) data.Kids.push(this.#elsewhere(number));
    data.Count += pages.length;
    this._offset += bytes;
  }

  /** A page that the other half draws. pdfkit asks for its size, though a bookmark that shows the whole page needs none. */
  #elsewhere(number: number): PdfReference {
    const page = { MediaBox: [0, 0, 0, 0] };
    return Reflect.construct(this._root.constructor, [this, number, page]) as PdfReference;
  }

  /** One half has more objects than the other; the numbers that stay free are given to nothing, in so many words. */
  override _finalize(): void {
    for (const [index, offset] of this._offsets.entries()) {
      if (offset !== null) continue;
      this._offsets[index] = this._offset;
      this._write(`${String(index + 1)} 0 obj\nnull\nendobj`);
    }
    super._finalize();
  }
}
