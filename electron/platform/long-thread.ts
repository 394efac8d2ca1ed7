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

export function inLongThread<T>(
  { askedFrom, name }: { readonly askedFrom: string; readonly name: string },
  input: unknown,
  { onProgress, signal }: Watch,
): Promise<T> {
  if (signal?.aborted === true) return Promise.reject(new Cancelled(name));
  const worker = new Worker(threadFile(askedFrom, name), { workerData: input });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<T>((resolve, reject) => {
    worker.on('message', (message: Message<T>) => {
      if ('answer' in message) resolve(message.answer);
      else onProgress?.(...message.progress);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      // After an answer this says nothing new.
      if (signal?.aborted === true) reject(new Cancelled(name));
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
  const answer = await work(workerData as never, (done, total) => {
    port.postMessage({ progress: [done, total] });
  });
  port.postMessage({ answer });
}
