import { setImmediate } from 'node:timers/promises';
import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { Cancelled } from '../platform/long-thread.ts';
import type { PaperDocument } from './paper-document.ts';
import { printPart } from './print-part.ts';

/** One paper of many, such as one member's statement. */
export interface PaperPart {
  /** As shared/documents lays it out, with its own size, header and footer; its pages count from 1. */
  readonly definition: PdfNode;
  /** The names on the way to its bookmark: village, then member. Without it the part has none. */
  readonly bookmark?: readonly string[];
}

/** Where a bookmark leads; pages count from 0. */
export interface PageMark {
  readonly path: readonly string[];
  readonly page: number;
}

export interface Drawing {
  readonly document: PaperDocument;
  /** Asked for one by one, so that never more than one is held. */
  readonly parts: Iterable<PaperPart> | AsyncIterable<PaperPart>;
  /** Takes the file in order, piece by piece; the next part waits until it is done. */
  readonly write: (piece: Uint8Array) => void | Promise<void>;
  readonly mark: (mark: PageMark) => void;
  readonly onDrawn?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Draws part after part behind each other. */
export async function drawParts({ document, parts, write, mark, onDrawn, signal }: Drawing): Promise<void> {
  let done = 0;
  for await (const { definition, bookmark = [] } of parts) {
    const page = document.pageCount;
    printPart(document, definition);
    mark({ path: bookmark, page });
    await write(document.takePieces());
    done += 1;
    onDrawn?.(done);
    await setImmediate(); // lets a cancel be heard
    if (signal?.aborted === true) throw new Cancelled('drawParts');
  }
}
