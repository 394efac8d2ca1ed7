import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Cancelled, threadsEnded } from '../../electron/platform/long-thread.ts';
import { stepsIn } from '../support/take-steps.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { until } from '../support/wait-for-job.ts';

/** A thread that is killed while SQLite loads or runs takes the program with it: each comes to its own end. */
const filesOf = (folder: string): readonly string[] => readdirSync(folder).sort();

describe('a thread that is asked to stop', () => {
  it('comes to its own end, and so does the one that it began', async () => {
    const folder = tempFolder('steps');
    const stop = new AbortController();
    const work = stepsIn({ folder, name: 'upper', beside: { folder, name: 'lower' } }, stop.signal);
    await until(() => filesOf(folder).length === 2, 'both have begun');
    stop.abort();
    await expect(work).rejects.toBeInstanceOf(Cancelled);
    expect(filesOf(folder)).toEqual(['lower began', 'lower ended', 'upper began', 'upper ended']);
  });

  it('before it has begun does nothing', async () => {
    const folder = tempFolder('steps');
    const stop = new AbortController();
    const work = stepsIn({ folder, name: 'upper' }, stop.signal);
    stop.abort();
    await expect(work).rejects.toBeInstanceOf(Cancelled);
    expect(filesOf(folder)).toEqual([]);
  });
});

describe('a thread that fails', () => {
  it('says why, when the one that it began has come to its own end', async () => {
    const folder = tempFolder('steps');
    const lower = { folder, name: 'lower' };
    await expect(stepsIn({ folder, name: 'upper', failsAt: 'lower began', beside: lower })).rejects.toThrow(
      'upper failed',
    );
    await threadsEnded();
    expect(filesOf(folder)).toEqual(['lower began', 'lower ended', 'upper began', 'upper ended']);
  });

  it('below another says why to that one', async () => {
    const folder = tempFolder('steps');
    const lower = { folder, name: 'lower', failsAt: 'upper began' };
    await expect(stepsIn({ folder, name: 'upper', beside: lower })).rejects.toThrow('lower failed');
    await threadsEnded();
    expect(filesOf(folder)).toEqual(['lower began', 'lower ended', 'upper began', 'upper ended']);
  });
});
