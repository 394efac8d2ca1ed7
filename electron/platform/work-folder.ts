import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { isRunning } from './leftovers.ts';

/**
 * Where this program keeps what it makes until it is fetched: a folder of its own in the machine's data folder, never beside
 * a book. It carries the number of the running program, so that what a program that was cut off left behind can be told
 * from the work of one that still runs.
 */
const workFolders = (home: string): string => join(home, 'work');

export const workFolder = (home: string, unique: string): string =>
  join(workFolders(home), `${String(process.pid)}-${unique}`);

/** Takes away what programs that no longer run have left. */
export function sweepWorkFolders(home: string): void {
  const folder = workFolders(home);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!isRunning(Number(name.split('-', 1)[0]))) removeFolder(join(folder, name));
}

/** Windows keeps a file that a thread still holds: what stays is taken away by the next start. */
export function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'].includes(errorCode(error))) throw error;
  }
}
