import { screen } from 'electron';
import type { BrowserWindow } from 'electron';
import { joinPath, makeFolder, readText, writeWhole } from '../../platform/files.ts';
import type { Place } from './window-place.ts';
import { noteOfPlace, placeOfNote } from './window-place.ts';

const fileOf = (home: string): string => joinPath(home, 'window.json');

function noteOf(home: string): string | null {
  try {
    return readText(fileOf(home));
  } catch {
    return null; // a note that may not be read is a note that is lost
  }
}

export function lastPlace(home: string): Place {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return placeOfNote(noteOf(home), areas);
}

export function keepPlace(home: string, window: BrowserWindow): void {
  try {
    makeFolder(home);
    writeWhole(fileOf(home), noteOfPlace({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  } catch {
    // A home that cannot be written to is said by the core; a window's place is not worth a second word.
  }
}
