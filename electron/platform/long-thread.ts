import { parentPort, Worker, workerData } from 'node:worker_threads';
import { present } from '../../shared/kernel/assert.ts';
import { threadFile } from './thread.ts';

/** Work in a thread of its own that says how far it is, and can be stopped. */
export interface Watch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

type Message<T> = { readonly progress: readonly [done: number, total: number] } | { readonly answer: T };

/**
 * A thread is never killed: one that is killed while it loads or runs SQLite takes the whole program with it. It is asked
 * to stop by a flag that it looks at between two steps, and so are the threads that it began.
 */
type Flag = Int32Array<SharedArrayBuffer>;

interface Begun {
  readonly input: unknown;
  /** Its own, and those of the threads that stand above it. */
  readonly flags: readonly Flag[];
}

const begun = workerData as Partial<Begun> | null | undefined;
const ownFlags: readonly Flag[] = begun?.flags ?? [];
/** Threads that this one began and that have not ended. */
const running = new Map<Flag, Promise<unknown>>();

const isUp = (flag: Flag): boolean => Atomics.load(flag, 0) === 1;
const raise = (flag: Flag): void => void Atomics.store(flag, 0, 1);

/** To be called between two steps of long work: throws `Cancelled` where this thread has been asked to stop. */
function stopIfAsked(): void {
  if (ownFlags.some(isUp)) throw new Cancelled('this thread was asked to stop');
}

/** When every thread that this one began has come to its own end, as each should before the program does. */
export const threadsEnded = (): Promise<unknown> => Promise.all(running.values());

export function inLongThread<T>(
  { askedFrom, name }: { readonly askedFrom: string; readonly name: string },
  input: unknown,
  { onProgress, signal }: Watch,
): Promise<T> {
  if (signal?.aborted === true) return Promise.reject(new Cancelled(name));
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const flags = [...ownFlags, flag];
  const worker = new Worker(threadFile(askedFrom, name), { workerData: { input, flags } satisfies Begun });
  const stop = (): void => {
    raise(flag);
  };
  signal?.addEventListener('abort', stop, { once: true });
  running.set(flag, new Promise((resolve) => worker.once('exit', resolve)));
  return new Promise<T>((resolve, reject) => {
    worker.on('message', (message: Message<T>) => {
      if ('answer' in message) resolve(message.answer);
      else onProgress?.(...message.progress);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      running.delete(flag);
      // After an answer this says nothing new.
      if (flags.some(isUp)) reject(new Cancelled(name));
      else reject(new Error(`the thread ${name} ended with ${String(code)} before it answered`));
    });
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
  });
}

/** What such a thread's own file calls. */
export async function answerInLongThread(
  work: (input: never, progress: (done: number, total: number) => void) => Promise<unknown>,
): Promise<void> {
  const port = present(parentPort, 'this file runs as a thread');
  try {
    stopIfAsked();
    const answer = await work(begun?.input as never, (done, total) => {
      stopIfAsked();
      port.postMessage({ progress: [done, total] });
    });
    port.postMessage({ answer });
  } catch (error) {
    // What this thread began must not outlive it: its end would kill them.
    for (const flag of running.keys()) raise(flag);
    await threadsEnded();
    if (!(error instanceof Cancelled)) throw error;
  }
}
