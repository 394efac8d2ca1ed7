import { expect, it } from 'vitest';
import type { Area } from './window-place.ts';
import { noteOfPlace, placeOfNote } from './window-place.ts';

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
const BESIDE = { x: 1366, y: 0, width: 1920, height: 1040 };
const KEPT = { x: 1500, y: 40, width: 1200, height: 700 };

const placed = (bounds: unknown, displays: readonly Area[] = [LAPTOP]): unknown =>
  placeOfNote(JSON.stringify({ bounds, isMaximized: false }), displays).bounds;

it('keeps the place and whether the window filled the display', () => {
  const place = { bounds: KEPT, isMaximized: true };
  expect(placeOfNote(noteOfPlace(place), [LAPTOP, BESIDE])).toEqual(place);
});

it('forgets a place on a display that is gone, or whose title bar no hand can reach', () => {
  expect(placed(KEPT)).toBeUndefined();
  expect(placed({ ...KEPT, x: 100 })).toEqual({ ...KEPT, x: 100 });
  expect(placed({ ...KEPT, x: 1366 - 79 })).toBeUndefined();
  expect(placed({ ...KEPT, x: -1130 })).toBeUndefined();
  expect(placed({ ...KEPT, x: 10, y: -1 })).toBeUndefined();
  expect(placed({ ...KEPT, x: 10, y: 700 })).toBeUndefined();
});

it('opens in the middle where the note is lost, cut or foreign', () => {
  for (const note of [null, '', '{"bounds":', 'null', '7', '"x"', '[]'])
    expect(placeOfNote(note, [LAPTOP])).toEqual({ isMaximized: false });
  expect(placed({ x: 1, y: 1, width: '9', height: 9 })).toBeUndefined();
  expect(placed({ x: 1, y: 1, width: 0, height: 9 })).toBeUndefined();
  expect(placed(null)).toBeUndefined();
});
