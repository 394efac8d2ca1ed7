import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportBundle } from '../../electron/core/bundles.ts';
import type { Arrival, JobView } from '../../shared/contract/jobs.ts';
import type { WorkspaceView } from '../../shared/contract/workspace.ts';
import { workspaceTask } from '../../electron/core/workspace-task.ts';
import { HELD_DAY, heldPorts } from './held-ports.ts';
import { onFile, openPractice, Practice, valueOf } from './open-practice.ts';
import { settingsFile } from './small-coop.ts';
import { tempFolder } from './temp-folder.ts';
import { ended } from './wait-for-job.ts';

/** Cooperatives that send bundles, and an advisor who takes them in: each on a computer of its own. */
export function cooperative(name: string, day?: string): Practice {
  const settings = settingsFile({ name_en: `${name} Cooperative`, name_km: `សហគមន៍ ${name}` });
  return openPractice({
    files: { 'cooperative.json': settings },
    seed: name,
    ...(day === undefined ? {} : { day }),
  });
}

export const pay = (coop: Practice, reference: string, amount = '5000'): void =>
  void coop.must('ledger.postVoucher', {
    ...{ date: '2024-08-02', kind: 'payment', cashAccount: '1110', account: '5110' },
    ...{ reference, amount },
  });

/** The whole book, or in so many bytes of log each, as files in a folder of their own. */
export async function bundlesOf(coop: Practice, logPerBundle?: number): Promise<readonly string[]> {
  const folder = tempFolder('stick');
  const size = logPerBundle === undefined ? {} : { logPerBundle };
  const kept = await exportBundle({ ports: heldPorts(coop.home), book: coop.path, folder, ...size });
  return valueOf(kept).map(({ name }) => join(folder, name));
}

/** An advisor at a workspace of their own; the day is that of their computer. */
export function advisor(
  folder = join(tempFolder('advisor'), 'space'),
  home = tempFolder('home'),
  day?: string,
): Practice {
  const desk = new Practice(heldPorts(home, { seed: 'advisor', ...(day === undefined ? {} : { day }) }), folder);
  desk.must('workspace.open', { path: folder });
  return desk;
}

export async function imported(desk: Practice, paths: readonly string[], trust = false): Promise<JobView> {
  return ended(desk, desk.must('workspace.import', { files: paths.map((path) => ({ path })), trust }).job);
}

export async function arrivals(desk: Practice, paths: readonly string[], trust = false): Promise<readonly Arrival[]> {
  const view = await imported(desk, paths, trust);
  if (view.state !== 'done') throw new Error(`${view.state}: ${JSON.stringify(view.refusals)}`);
  return view.arrivals;
}

export const verdicts = async (desk: Practice, paths: readonly string[], trust = false): Promise<readonly string[]> =>
  (await arrivals(desk, paths, trust)).map(({ verdict }) => verdict);

/** The same in this thread, at a workspace that need not be open. */
export async function takenIn(
  { path: folder, home }: Pick<Practice, 'path' | 'home'>,
  paths: readonly string[],
): Promise<readonly Arrival[]> {
  const task = { folder, home, today: HELD_DAY, files: paths.map((path) => ({ path })), trust: false };
  return valueOf(await workspaceTask(task, () => undefined));
}

/** What the advisor sees, but for where it lies. */
export function shown(desk: Practice): Omit<WorkspaceView, 'path' | 'folderName'> {
  const { path: _path, folderName: _name, ...view } = desk.must('workspace.view', {});
  return view;
}

/** Everything in the workspace but quarantine: each file's bytes, and each row that is not of quarantine. */
export function outsideQuarantine(desk: Practice): Readonly<Record<string, string>> {
  const files = readdirSync(desk.path, { recursive: true })
    .map(String)
    .filter((name) => !/^(quarantine|workspace\.|.*-(wal|shm)$)/.test(name))
    .filter((name) => statSync(join(desk.path, name)).isFile())
    .sort();
  const rows = onFile(join(desk.path, 'workspace.db'), (db) =>
    ['cooperative', 'bundle', 'waiting', 'acknowledgement', 'intent'].map((table) => [
      table,
      JSON.stringify(db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()),
    ]),
  );
  return Object.fromEntries([
    ...files.map((name) => [name, readFileSync(join(desk.path, name)).toString('base64')]),
    ...rows,
  ]) as Readonly<Record<string, string>>;
}

export function writtenTo(name: string, bytes: Buffer): string {
  const folder = tempFolder('stick');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}
