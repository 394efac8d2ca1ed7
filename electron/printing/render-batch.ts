import type { Watch } from '../platform/long-thread.ts';
import { Bookmarks } from './bookmarks.ts';
import type { Drawing, PageMark } from './draw-parts.ts';
import { drawParts } from './draw-parts.ts';
import type { PaperAbout } from './paper-document.ts';
import { PaperDocument } from './paper-document.ts';
import type { LaterHalfDrawn } from './two-halves.ts';
import { FirstHalf, LaterHalf } from './two-halves.ts';

export interface Batch extends Pick<Drawing, 'parts' | 'write'> {
  readonly about: PaperAbout;
  /** How many parts there are, for the progress. */
  readonly count: number;
}

export interface Printed {
  readonly pages: number;
}

/** The later parts of a batch as another thread draws them. */
export interface LaterParts {
  /** Null when that thread cannot draw them; then they are among the batch's own. */
  readonly drawn: Promise<LaterPartsDrawn | null>;
  /** Their bytes, once they are drawn. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

export interface LaterPartsDrawn extends LaterHalfDrawn {
  readonly marks: readonly PageMark[];
}

/**
 * Many papers as one PDF that goes to its file while it is made: fonts are embedded once, and memory does not grow with
 * the number of papers. The same parts and the same given time make the same bytes. A cancelled batch throws `Cancelled`,
 * and what it wrote so far is no PDF.
 */
export async function renderBatch({ parts, count, about, write }: Batch, watch: Watch = {}): Promise<Printed> {
  const document = new PaperDocument(about);
  const bookmarks = new Bookmarks(document);
  await drawParts({ document, parts, write, mark: bookmarks.mark, ...watched(watch, count) });
  return ended(document, bookmarks, write);
}

/** The same, while the later parts are drawn by another thread, which `renderLaterParts` does. */
export async function renderFirstParts(
  { parts, count, about, write }: Batch,
  later: LaterParts,
  watch: Watch = {},
): Promise<Printed> {
  const document = new FirstHalf(about);
  const bookmarks = new Bookmarks(document);
  await drawParts({ document, parts, write, mark: bookmarks.mark, ...watched(watch, count) });
  const drawn = await later.drawn;
  if (drawn) {
    const before = document.pageCount;
    document.putBehind(drawn);
    await write(document.takePieces());
    for await (const piece of later.pieces()) await write(piece);
    for (const { path, page } of drawn.marks) bookmarks.mark({ path, page: before + page });
  }
  return ended(document, bookmarks, write);
}

/** What the other thread does. Its pages count from 0, and its bytes are to be put behind those of the first parts. */
export async function renderLaterParts(
  { parts, count, about, write }: Batch,
  watch: Watch = {},
): Promise<LaterPartsDrawn> {
  const document = new LaterHalf(about);
  const marks: PageMark[] = [];
  await drawParts({ document, parts, write, mark: (mark) => void marks.push(mark), ...watched(watch, count) });
  const drawn = document.finish();
  await write(document.takePieces());
  return { ...drawn, marks };
}

const watched = ({ onProgress, signal }: Watch, count: number): Pick<Drawing, 'onDrawn' | 'signal'> => ({
  onDrawn: (done) => onProgress?.(done, count),
  signal,
});

async function ended(document: PaperDocument, bookmarks: Bookmarks, write: Batch['write']): Promise<Printed> {
  bookmarks.close();
  document.end();
  await write(document.takePieces());
  return { pages: document.pageCount };
}
