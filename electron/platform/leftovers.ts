import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * A file that is being made has the making program's number in its name. What a program that was killed has left behind
 * is half a file, of use to nobody, and is known by a number that no living program has.
 */
export const makingMark = (unique: string): string => `${String(process.pid)}-${unique}`;

/** Removes what dead programs have left in a folder, under names that begin so and go on with a mark. */
export function removeLeftovers(folder: string, beginning: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(beginning) && !isBeingMade(name.slice(beginning.length))) removeIfLetGo(join(folder, name));
}

/** Windows does not let go of a file that a virus scanner still reads, nor a stick that was pulled: the next making removes it. */
export function removeIfLetGo(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

/** The program that makes it, named by its number, is still there; if another has that number by now, the rest stays longer. */
const isBeingMade = (mark: string): boolean => isRunning(Number(/^(\d+)-/.exec(mark)?.[1] ?? 0));

export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0); // Signal 0 only asks.
  } catch (error) {
    return errorCode(error) === 'EPERM'; // It runs, as somebody else.
  }
}
