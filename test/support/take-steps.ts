import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { inLongThread } from '../../electron/platform/long-thread.ts';

/** What a thread of the tests does: steps without end, or until it fails, leaving a file when it has come to its own end. */
export interface Steps {
  readonly folder: string;
  readonly name: string;
  /** It fails as soon as a file of this name is in the folder. */
  readonly failsAt?: string;
  /** It begins another thread beside its steps. */
  readonly beside?: Steps;
}

export const stepsIn = (steps: Steps, signal?: AbortSignal): Promise<unknown> =>
  inLongThread({ askedFrom: import.meta.url, name: 'steps' }, steps, signal ? { signal } : {});

export async function takeSteps(
  { folder, name, failsAt, beside }: Steps,
  progress: (done: number, total: number) => void,
): Promise<never> {
  const other = beside ? stepsIn(beside) : null;
  other?.catch(() => undefined);
  try {
    for (let step = 1; ; step += 1) {
      progress(step, Infinity);
      if (step === 1) writeFileSync(join(folder, `${name} began`), '');
      if (failsAt !== undefined && existsSync(join(folder, failsAt))) throw new Error(`${name} failed`);
      await Promise.race([setImmediate(), ...(other ? [other.then(() => undefined)] : [])]);
    }
  } finally {
    writeFileSync(join(folder, `${name} ended`), '');
  }
}
