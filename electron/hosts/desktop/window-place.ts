import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { joinPath, makeFolder, readText, writeWhole } from '../../platform/files.ts';

/** Where the window stood when it was last closed. A lost or foreign note only means that it opens in the middle. */
interface Place {
  readonly bounds?: Rectangle;
  readonly isMaximized: boolean;
}

const FIRST: Place = { isMaximized: false };
export const USUAL_SIZE = { width: 1366, height: 768 };

const noteOf = (home: string): string => joinPath(home, 'window.json');

const isSeen = (bounds: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(bounds);
  const [right, bottom] = [workArea.x + workArea.width, workArea.y + workArea.height];
  return bounds.x + bounds.width > workArea.x && bounds.x < right && bounds.y >= workArea.y && bounds.y < bottom;
};

function readBounds(value: unknown): Rectangle | undefined {
  const { x, y, width, height } = (value ?? {}) as Partial<Record<keyof Rectangle, unknown>>;
  const isWhole = [x, y, width, height].every((side) => Number.isInteger(side));
  const bounds = { x, y, width, height } as Rectangle;
  return isWhole && isSeen(bounds) ? bounds : undefined;
}

export function lastPlace(home: string): Place {
  try {
    const note = JSON.parse(readText(noteOf(home)) ?? '{}') as Partial<Record<keyof Place, unknown>> | null;
    const bounds = readBounds(note?.bounds);
    return { isMaximized: note?.isMaximized === true, ...(bounds ? { bounds } : {}) };
  } catch {
    return FIRST;
  }
}

export function keepPlace(home: string, window: BrowserWindow): void {
  try {
    makeFolder(home);
    const place: Place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    writeWhole(noteOf(home), JSON.stringify(place));
  } catch {
    // A home that cannot be written to is said by the core; a window's place is not worth a second word.
  }
}
