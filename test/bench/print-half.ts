import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PaperPart } from '../../electron/printing/draw-parts.ts';
import type { PartsOfPaper } from '../../electron/printing/print-to-file.ts';
import { printLaterHalf } from '../../electron/printing/print-to-file.ts';
import type { LaterPartsDrawn } from '../../electron/printing/render-batch.ts';
import { bookmarkOf, statementDefinition } from './statements.ts';

/** The later half of many statements, in a thread of its own, and how much memory a thread holds while it draws. */
export interface HalfTask {
  readonly count: number;
  readonly from: number;
  readonly file: string;
}

export interface LaterHalfWatched {
  readonly drawn: LaterPartsDrawn;
  readonly growth: number;
  readonly lookedMs: number;
}

export const ABOUT = { title: 'Statements', printedAt: new Date(0) };

export const statementsOf = (count: number): PartsOfPaper => ({
  count,
  *between(from, before) {
    for (let index = from; index < before; index += 1) {
      yield { definition: statementDefinition(index), bookmark: bookmarkOf(index) };
    }
  },
});

/** What this thread holds, looked at when a quarter of its parts is drawn and when all are, with everything unused given back. */
export class HeldMemory {
  lookedMs = 0;
  readonly #held: number[] = [];

  get growth(): number {
    return (this.#held.at(-1) ?? 0) / (this.#held[0] ?? 1);
  }

  watching({ count, between }: PartsOfPaper): PartsOfPaper {
    const look = this.#look;
    function* watched(from: number, before: number): Iterable<PaperPart> {
      const quarter = Math.ceil((before - from) / 4);
      let asked = 0;
      for (const part of between(from, before)) {
        if (asked === quarter) look();
        asked += 1;
        yield part;
      }
      look(); // the last one is drawn when another is asked for
    }
    return { count, between: watched };
  }

  readonly #look = (): void => {
    const from = performance.now();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    collect(); // what the first had still to finish
    this.#held.push(process.memoryUsage().heapUsed + process.memoryUsage().external);
    this.lookedMs += performance.now() - from;
  };
}

export async function printHalf(
  { count, from, file }: HalfTask,
  onProgress: (done: number, total: number) => void,
): Promise<LaterHalfWatched> {
  const held = new HeldMemory();
  const drawn = await printLaterHalf(
    { parts: held.watching(statementsOf(count)), about: ABOUT, file, from },
    onProgress,
  );
  return { drawn, growth: held.growth, lookedMs: held.lookedMs };
}
