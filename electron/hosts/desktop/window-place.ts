/**
 * Where a window stood when it was last closed. It is only taken where it is still to be seen: the display that it was on
 * may have been left at the office. A lost or foreign note only means that the window opens in the middle.
 */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly bounds?: Area;
  readonly isMaximized: boolean;
}

export const USUAL_SIZE = { width: 1366, height: 768 };

/** So much of the title bar must be on a display that a hand can take hold of the window. */
const HOLD_PX = 80;

/** The part of each display that windows may cover. */
export const placeOfNote = (note: string | null, displays: readonly Area[]): Place => {
  const { bounds, isMaximized } = fieldsOf(note);
  const area = readArea(bounds);
  const isSeen = area !== null && displays.some((display) => hasTitleBarOf(area, display));
  return { isMaximized: isMaximized === true, ...(isSeen ? { bounds: area } : {}) };
};

export const noteOfPlace = (place: Place): string => JSON.stringify(place);

function fieldsOf(note: string | null): Partial<Record<keyof Place, unknown>> {
  try {
    const fields: unknown = JSON.parse(note ?? '{}');
    return typeof fields === 'object' && fields !== null ? fields : {};
  } catch {
    return {};
  }
}

function readArea(value: unknown): Area | null {
  const { x, y, width, height } = (value ?? {}) as Partial<Record<keyof Area, unknown>>;
  const isWhole = [x, y, width, height].every((side) => Number.isInteger(side));
  const area = { x, y, width, height } as Area;
  return isWhole && area.width > 0 && area.height > 0 ? area : null;
}

function hasTitleBarOf(window: Area, display: Area): boolean {
  const shown = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return shown >= HOLD_PX && window.y >= display.y && window.y <= display.y + display.height - HOLD_PX;
}
