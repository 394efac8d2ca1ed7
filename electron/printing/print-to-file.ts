import { filePieces } from '../platform/file-pieces.ts';
import { growFile } from '../platform/files.ts';
import type { PaperPart } from './draw-parts.ts';
import type { PaperAbout } from './paper-document.ts';
import type { LaterPartsDrawn, Printed } from './render-batch.ts';
import { renderBatch, renderFirstParts, renderLaterParts } from './render-batch.ts';

/** The parts of a paper in their order, numbered from 0. */
export interface PartsOfPaper {
  readonly count: number;
  /** Those from one number to before another, made one by one as they are asked for. */
  readonly between: (from: number, before: number) => Iterable<PaperPart>;
}

type Progress = (done: number, total: number) => void;

/** Draws the parts from one number on into a file, in a thread of its own; null when it cannot. */
export type DrawElsewhere = (from: number, file: string, onProgress: Progress) => Promise<LaterPartsDrawn | null>;

export interface PaperFile {
  readonly parts: PartsOfPaper;
  readonly about: PaperAbout;
  /** Not there yet. */
  readonly file: string;
  readonly elsewhere: DrawElsewhere;
}

/** From so many parts on it is worth while to begin another thread. */
const IN_TWO_FROM = 400;

/** Where the later half's own file is, until it is put behind the first. */
export const laterFile = (file: string): string => `${file}-later`;

/** Prints a paper into a new file, which is then on the disk; a long one by two threads, each with a half of its parts. */
export async function printToFile(
  { parts, about, file, elsewhere }: PaperFile,
  onProgress: Progress,
): Promise<Printed> {
  const { count } = parts;
  const making = growFile(file);
  const batch = { about, count, write: making.write };
  try {
    const printed = await (count < IN_TWO_FROM
      ? renderBatch({ ...batch, parts: parts.between(0, count) }, { onProgress })
      : inTwo());
    making.finish();
    return printed;
  } finally {
    making.close();
  }

  async function inTwo(): Promise<Printed> {
    const half = Math.ceil(count / 2);
    const done = { here: 0, there: 0 };
    const tell = (where: keyof typeof done) => (drawnParts: number) => {
      done[where] = drawnParts;
      onProgress(done.here + done.there, count);
    };
    const drawn = elsewhere(half, laterFile(file), tell('there'));
    drawn.catch(() => undefined); // told where it is waited for
    async function* ours(): AsyncIterable<PaperPart> {
      yield* parts.between(0, half);
      if ((await drawn) !== null) return;
      done.there = 0;
      yield* parts.between(half, count);
    }
    const later = { drawn, pieces: () => filePieces(laterFile(file)) };
    return renderFirstParts({ ...batch, parts: ours() }, later, { onProgress: tell('here') });
  }
}

/** What the thread elsewhere does. */
export async function printLaterHalf(
  { parts, about, file, from }: Omit<PaperFile, 'elsewhere'> & { readonly from: number },
  onProgress: Progress,
): Promise<LaterPartsDrawn> {
  const making = growFile(file);
  try {
    const count = parts.count - from;
    const own = { parts: parts.between(from, parts.count), count };
    return await renderLaterParts({ ...own, about, write: making.write }, { onProgress });
  } finally {
    making.close();
  }
}
