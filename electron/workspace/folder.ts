import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/**
 * Where everything lies in an advisor's workspace. What came from elsewhere is kept under the hash of its bytes, and books
 * under the number of their cooperative, which is of digits and letters: no name from elsewhere ever names a file here.
 */
export interface Places {
  readonly folder: string;
  readonly db: string;
  readonly lock: string;
  readonly replica: (coopId: string) => string;
  /** A book that is about to take the place of the cooperative's. */
  readonly settled: (coopId: string) => string;
  /** The book whose place was taken, by the beginning of its head. */
  readonly before: (coopId: string, head: string) => string;
  readonly quarantined: (sha256: string) => string;
  readonly reason: (sha256: string) => string;
  readonly waiting: (sha256: string) => string;
  readonly acknowledgement: (name: string) => string;
}

const FOLDERS = ['replicas', 'quarantine', 'pending', 'acknowledgements'] as const;
const DB = 'workspace.db';
const LOCK = 'workspace.lock';

export function placesIn(path: string): Places {
  const folder = resolve(path);
  return {
    folder,
    db: join(folder, DB),
    lock: join(folder, LOCK),
    replica: (coopId) => join(folder, 'replicas', `${coopId}.sahakum`),
    settled: (coopId) => join(folder, 'replicas', `${coopId}.settled`),
    before: (coopId, head) => join(folder, 'replicas', `${coopId}.before-${head.slice(0, 8)}.sahakum`),
    quarantined: (sha256) => join(folder, 'quarantine', `${sha256}.zip`),
    reason: (sha256) => join(folder, 'quarantine', `${sha256}.txt`),
    waiting: (sha256) => join(folder, 'pending', sha256),
    acknowledgement: (name) => join(folder, 'acknowledgements', basename(name)),
  };
}

/** A folder that holds anything but a workspace is somebody's, and is left alone. */
export function isWorkspaceOrFree({ folder }: Places): boolean {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const own = [...FOLDERS, DB, LOCK];
  return readdirSync(folder).every((name) => own.some((known) => name === known || name.startsWith(`${known}-`)));
}

export const isWorkspace = ({ db }: Places): boolean => existsSync(db);

export function makeFolders({ folder }: Places): void {
  for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
}

/** Files under one of the folders, by name. */
export function namesIn({ folder }: Places, name: (typeof FOLDERS)[number]): readonly string[] {
  const path = join(folder, name);
  return existsSync(path) ? readdirSync(path).sort() : [];
}
