import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { present } from '../../shared/kernel/assert.ts';

/**
 * Work of more than a moment, done beside the thread that answers. Its file is `NAME.thread.ts` beside the module that
 * asks for it, and `NAME.thread.js` at the top of the built program.
 */
export function inThread<T>(askedFrom: string, name: string, input: unknown): Promise<T> {
  const worker = new Worker(threadFile(askedFrom, name), { workerData: input });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      // After an answer this says nothing new.
      reject(new Error(`the thread ${name} ended with ${String(code)} before it answered`));
    });
  });
}

/** What a thread's own file calls: its one answer to what it was asked. */
export function answerInThread(work: (input: never) => unknown): void {
  present(parentPort, 'this file runs as a thread').postMessage(work(workerData as never));
}

export function threadFile(askedFrom: string, name: string): URL {
  const places = askedFrom.endsWith('.ts') ? [`./${name}.thread.ts`] : [`./${name}.thread.js`, `../${name}.thread.js`];
  const found = places.map((place) => new URL(place, askedFrom)).find((url) => existsSync(fileURLToPath(url)));
  return present(found, `the program has its thread ${name}`);
}
