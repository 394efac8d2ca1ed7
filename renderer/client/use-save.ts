import { useState } from 'react';
import { AskRefused } from '../../shared/contract/ask-refused.ts';
import type { JobStarted, JobView } from '../../shared/contract/jobs.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { ask } from './call.ts';
import { CallFailed } from './call-failed.ts';
import { desktop } from './desktop.ts';
import { downloadBytes } from './download-bytes.ts';
import { wholeFile } from './job-file.ts';
import type { JobFileOf } from './job-file.ts';

export interface Saved {
  /** A path on the desktop, the file's name in a browser. */
  readonly path: string;
  readonly isDownload: boolean;
}

export interface Saving {
  readonly save: () => Promise<void>;
  readonly busy: boolean;
  readonly saved: Saved | null;
  readonly refusals: readonly Notice[];
}

const ASK_AGAIN_MS = 150;
const pause = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms));

/** A job that is waited for where it stands: how it ended, or a throw that says why it did not. */
export async function whenDone(started: JobStarted): Promise<JobView> {
  for (;;) {
    const view = await ask('jobs.view', started);
    if (view.state === 'done') return view;
    if (view.state !== 'running') throw new AskRefused(view.refusals);
    await pause(ASK_AGAIN_MS);
  }
}

/** The program itself copies the file to where it is to be, and reads it back. */
export async function saveAt({ job, file }: JobFileOf, path: string): Promise<Saved> {
  const { savedAs } = await whenDone(await ask('jobs.save', { job: job.id, file, path }));
  return { path: savedAs, isDownload: false };
}

/** Null where the choice of a place was given up. */
async function saveOnDesktop(of: JobFileOf, fileName: string): Promise<Saved | null> {
  const path = await present(desktop, 'a window of the desktop').choosePlace(fileName);
  return path === null ? null : saveAt(of, path);
}

/** A browser gets the bytes, and puts them where it puts its downloads. */
export async function download(of: JobFileOf, fileName: string): Promise<Saved> {
  downloadBytes(await wholeFile(of), fileName);
  return { path: fileName, isDownload: true };
}

/** Saving one file that a job has made. */
export function useSave(of: JobFileOf): Saving {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusals([]);
    try {
      const { fileName } = present(of.job.files[of.file], 'the job made this file');
      setSaved(await (desktop ? saveOnDesktop(of, fileName) : download(of, fileName)));
    } catch (error) {
      // No answer: the shell says so.
      if (error instanceof AskRefused) setRefusals(error.refusals);
      else if (!(error instanceof CallFailed)) throw error;
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, saved, refusals };
}
