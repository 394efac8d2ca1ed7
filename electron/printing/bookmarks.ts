import type { PageMark } from './draw-parts.ts';
import type { PaperDocument } from './paper-document.ts';
import type { OutlineItem } from './pdf-parts.ts';

/**
 * The outline that a reader shows beside the pages, in levels: a village, and under it its members. Parts come in order,
 * so a level stays open until another name comes.
 */
export class Bookmarks {
  readonly #document: PaperDocument;
  #open: { readonly title: string; readonly item: OutlineItem }[] = [];
  readonly #all: OutlineItem[] = [];

  constructor(document: PaperDocument) {
    this.#document = document;
  }

  /** Marks a page by the names on the way to it; the last one is always a new mark. */
  readonly mark = ({ path, page }: PageMark): void => {
    let kept = 0;
    while (kept < path.length - 1 && this.#open[kept]?.title === path[kept]) kept += 1;
    this.#open = this.#open.slice(0, kept);
    for (const title of path.slice(kept)) {
      const above = this.#open.at(-1)?.item ?? this.#document.outline;
      const item = above.addItem(title, { pageNumber: page, fit: true });
      this.#open.push({ title, item });
      this.#all.push(item);
    }
  };

  /** A negative count tells a reader that there is more below, and to show it closed. */
  close(): void {
    for (const { children, outlineData } of this.#all) if (children.length > 0) outlineData['Count'] = -children.length;
  }
}
