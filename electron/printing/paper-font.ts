import { BoundedCache } from './bounded-cache.ts';
import type { EmbeddedFont, MeasuringFont } from './pdf-parts.ts';
import { shapedText } from './shaped-text.ts';
import { writeRun } from './write-run.ts';

/** A text as a page shows it from where it stands, and the fonts that the page must name for it. */
export interface Shown {
  readonly operators: string;
  readonly fonts: readonly EmbeddedFont[];
}

const REMEMBERED_LETTERS = 40_000;

/**
 * One weight of the paper's font within one document: several font files that help each other out. To pdfmake it is a
 * font like any other.
 */
export class PaperFont implements MeasuringFont {
  readonly ascender: number;
  readonly descender: number;
  readonly #lineGap: number;
  readonly #embedded: readonly [EmbeddedFont, ...EmbeddedFont[]];
  readonly #isBold: boolean;
  readonly #shown = new Map<number, BoundedCache<Shown>>();

  constructor(embedded: readonly [EmbeddedFont, ...EmbeddedFont[]], isBold: boolean) {
    this.#embedded = embedded;
    this.#isBold = isBold;
    ({ ascender: this.ascender, descender: this.descender, lineGap: this.#lineGap } = embedded[0]);
  }

  widthOfString(text: string, size: number): number {
    return (shapedText(text, this.#isBold).width * size) / 1000;
  }

  lineHeight(size: number, withGap = false): number {
    return ((this.ascender + (withGap ? this.#lineGap : 0) - this.descender) * size) / 1000;
  }

  shown(text: string, size: number): Shown {
    let lines = this.#shown.get(size);
    if (!lines) this.#shown.set(size, (lines = new BoundedCache(REMEMBERED_LETTERS)));
    return lines.get(text, (asked) => this.#show(asked, size));
  }

  /** A span around each run that is not plain Latin says its text, for one Khmer glyph serves several spellings. */
  #show(text: string, size: number): Shown {
    const fonts: EmbeddedFont[] = [];
    const operators = shapedText(text, this.#isBold).runs.map((run) => {
      const font = this.#embedded[run.font] ?? this.#embedded[0];
      fonts.push(font);
      const shown = `/${font.id} ${String(size)} Tf ${writeRun(run, font, size)}`;
      return run.spoken === null ? shown : `/Span <</ActualText ${spoken(run.spoken)}>> BDC ${shown} EMC`;
    });
    return { operators: operators.join('\n'), fonts };
  }
}

const spoken = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
