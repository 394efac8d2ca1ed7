import { useState } from 'react';
import { AskRefused } from '../../shared/contract/ask-refused.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { JobView } from '../../shared/contract/jobs.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { CallFailed } from './call-failed.ts';
import { ask } from './call.ts';
import { desktop } from './desktop.ts';
import { download, saveAt, whenDone } from './use-save.ts';
import type { Saved } from './use-save.ts';

type Maker = 'workspace.saveAcknowledgements' | 'workspace.export';

export interface MakingAndSaving<N extends Maker> {
  readonly make: (input: InputOf<N>) => Promise<void>;
  readonly busy: boolean;
  readonly saved: readonly Saved[];
  readonly refusals: readonly Notice[];
}

const inFolder = (folder: string, name: string): string => `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;

/** One file has a place of its own; several go into one folder. */
async function saveEach(job: JobView): Promise<readonly Saved[]> {
  const [first] = job.files;
  if (!first) return [];
  if (!desktop) {
    const saved: Saved[] = [];
    for (const [file, { fileName }] of job.files.entries()) saved.push(await download({ job, file }, fileName));
    return saved;
  }
  if (job.files.length === 1) {
    const path = await desktop.choosePlace(first.fileName);
    return path === null ? [] : [await saveAt({ job, file: 0 }, path)];
  }
  const folder = await desktop.chooseFolder();
  if (folder === null) return [];
  const saved: Saved[] = [];
  for (const [file, { fileName }] of job.files.entries())
    saved.push(await saveAt({ job, file }, inFolder(folder, fileName)));
  return saved;
}

/** Files that are made in a moment and saved at once, by one press. */
export function useMakeAndSave<N extends Maker>(procedure: N): MakingAndSaving<N> {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);
  const make = async (input: InputOf<N>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusals([]);
    setSaved([]);
    try {
      setSaved(await saveEach(await whenDone(await ask<Maker>(procedure, input))));
    } catch (error) {
      // No answer: the shell says so.
      if (error instanceof AskRefused) setRefusals(error.refusals);
      else if (!(error instanceof CallFailed)) throw error;
    } finally {
      setBusy(false);
    }
  };
  return { make, busy, saved, refusals };
}
