/**
 * A fetch that came to nothing is remembered for an hour, so that a start without a network does not wait for it each time.
 * The note lies in the package that was to be fetched for: installing again forgets it.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { nowMs } from '../../platform/launcher-clock.mjs';

const REMEMBERED_MS = 60 * 60_000;

/** A note from the future, after the clock was set back, counts for nothing. */
export function hasFailedLately(note, now = nowMs()) {
  const noted = statSync(note, { throwIfNoEntry: false })?.mtimeMs;
  return noted !== undefined && noted <= now && now - noted < REMEMBERED_MS;
}

/** Where the folder may not be written, the next start simply tries again. */
export function rememberFailure(note) {
  try {
    rmSync(note, { force: true });
    writeFileSync(
      note,
      'Electron could not be got. npm start tries again an hour after this note, or when it is deleted.\n',
    );
  } catch {
    return;
  }
}
