import { setImmediate } from 'node:timers/promises';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import type { Watch } from '../platform/long-thread.ts';
import { Cancelled } from '../platform/long-thread.ts';
import { Bookmarks } from './bookmarks.ts';
import type { PaperAbout } from './paper-document.ts';
import { PaperDocument } from './paper-document.ts';
import { printPart } from './print-part.ts';

/** One paper of many, such as one member's statement. */
export interface PaperPart {
  /** As shared/documents lays it out, with its own size, header and footer; its pages count from 1. */
  readonly definition: PdfNode;
  /** The names on the way to its bookmark: village, then member. Without it the part has none. */
  readonly bookmark?: readonly string[];
}

export interface Batch {
  /** Asked for one by one, so that never more than one is held. */
  readonly parts: Iterable<PaperPart> | AsyncIterable<PaperPart>;
  /** How many parts there are, for the progress. */
  readonly count: number;
  readonly about: PaperAbout;
  /** Takes the file in order, piece by piece; the next part waits until it is done. */
  readonly write: (piece: Uint8Array) => void | Promise<void>;
}

export interface Printed {
  readonly pages: number;
}

/**
 * Many papers as one PDF that goes to its file while it is made: fonts are embedded once, and memory does not grow with
 * the number of papers. The same parts and the same given time make the same bytes. A cancelled batch throws `Cancelled`,
 * and what it wrote so far is no PDF.
 */
export async function renderBatch({ parts, count, about, write }: Batch, watch: Watch = {}): Promise<Printed> {
  const document = new PaperDocument(about);
  const bookmarks = new Bookmarks(document);
  let done = 0;
  for await (const { definition, bookmark = [] } of parts) {
    const firstPage = document.pageCount;
    printPart(document, definition);
    bookmarks.mark(bookmark, firstPage);
    await write(document.takePieces());
    done += 1;
    watch.onProgress?.(done, count);
    await setImmediate(); // lets a cancel be heard
    if (watch.signal?.aborted === true) throw new Cancelled('renderBatch');
  }
  bookmarks.close();
  document.end();
  await write(document.takePieces());
  return { pages: document.pageCount };
}
