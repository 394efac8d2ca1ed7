import type { Arrival } from '../../shared/contract/jobs.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import { refusalInUse } from '../book/storage-error.ts';
import { checkMeantFor, openArrived } from '../bundles/decrypt.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { ageIdentity, KeyRefused, signingKey } from '../platform/keys.ts';
import { randomIds } from '../platform/node-ports.ts';
import { catchUpAll, importFiles } from '../workspace/import-files.ts';
import type { FileToImport } from '../workspace/import-files.ts';
import type { Held } from '../workspace/lock.ts';
import { lockWorkspace } from '../workspace/lock.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { settle } from '../workspace/settle.ts';
import { reconcile } from '../workspace/reconcile.ts';
import { ReplicaUnusable } from '../workspace/work.ts';
import type { Work } from '../workspace/work.ts';
import { BUNDLE_TABLES } from './bundle-tables.ts';
import { FIGURES_VERSION, figuresText } from './figures.ts';
import { INVARIANTS } from './invariants.ts';
import { PROJECTIONS } from './projections.ts';

/** Bundles taken into a workspace, as a thread of its own does it, by a connection of its own. */
export interface WorkspaceTask {
  readonly folder: string;
  readonly home: string;
  readonly today: string;
  readonly files: readonly FileToImport[];
  readonly trust: boolean;
  /** Which of two books that part is kept. */
  readonly settle?: { readonly coop: string; readonly keep: 'ours' | 'theirs' } | undefined;
}

export type WorkspaceAnswer = Outcome<readonly Arrival[]>;

type Progress = (done: number, total: number) => void;

export async function workspaceTask(task: WorkspaceTask, progress: Progress): Promise<WorkspaceAnswer> {
  const { folder, files, trust } = task;
  const opened = openWorkspace(folder, { unique: randomIds.hex(4), make: true });
  if (!opened.ok) return opened;
  let held: Held | null = null;
  try {
    held = lockWorkspace(opened.value.places);
    if (!held) return refuse('workspace-busy', {});
    const work = workIn(opened.value, task);
    reconcile(work);
    await catchUpAll(work);
    if (task.settle) {
      const settled = await settle(work, task.settle.coop, task.settle.keep);
      if (!settled.ok) return settled;
    }
    return done(await importFiles(work, { files, trust, progress }));
  } catch (error) {
    const refused = workspaceRefusal(error, folder);
    if (refused) return refused;
    throw error;
  } finally {
    held?.release();
    opened.value.db.close();
  }
}

export const workIn = (
  workspace: OpenWorkspace,
  { home, today }: { readonly home: string; readonly today: string },
): Work => ({
  ...workspace,
  rules: { projections: PROJECTIONS, invariants: INVARIANTS, tables: BUNDLE_TABLES },
  figures: { version: FIGURES_VERSION, of: figuresText },
  key: () => signingKey(home),
  unseal: async (file) => {
    const own = await ageIdentity(home);
    const { zip, wasEncrypted } = await openArrived(file, own);
    return {
      zip,
      checkMeant: (header) => {
        if (wasEncrypted || header.recipient_key !== null) checkMeantFor(header, own);
      },
    };
  },
  today,
  unique: () => randomIds.hex(4),
  progress: () => undefined,
});

/** Puts right what a program that was cut off has left; where another program is at the workspace, that one does it. */
export function putRight(workspace: OpenWorkspace, at: { readonly home: string; readonly today: string }): void {
  const held = lockWorkspace(workspace.places);
  if (!held) return;
  try {
    reconcile(workIn(workspace, at));
  } finally {
    held.release();
  }
}

/** What a user can do something about; null for any other fault. */
export function workspaceRefusal(error: unknown, folder: string): Outcome<never> | null {
  if (error instanceof ReplicaUnusable) return refuseAll(error.notices);
  if (error instanceof BundleRefused) return refuseAll(error.notices);
  if (error instanceof KeyRefused) return refuseAll([error.notice]);
  const refused = refusalInUse(error);
  if (refused) return refused;
  if (/^(E[A-Z]+)$/.test(errorCode(error)))
    return refuse('workspace-not-writable', { path: folder, reason: reasonOf(error) });
  return null;
}
