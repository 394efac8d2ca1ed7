/**
 * A fetch that came to nothing is remembered for an hour, so that a start without a network does not wait for it each time.
 * The note lies in the package that was to be fetched for: installing again forgets it.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';

const REMEMBERED_MS = 60 * 60_000;

/** The disk's own time, by a file written just now: the launcher has no clock of the program to ask. */
function nowOnDisk(note) {
  const probe = `${note}.now`;
  writeFileSync(probe, '');
  const { mtimeMs } = statSync(probe);
  rmSync(probe);
  return mtimeMs;
}

/** A note from the future, after the clock was set back, counts for nothing; nor one where the time cannot be told. */
export function hasFailedLately(note, now = nowOnDisk) {
  try {
    const age = now(note) - statSync(note).mtimeMs;
    return age >= 0 && age < REMEMBERED_MS;
  } catch {
    return false;
  }
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
