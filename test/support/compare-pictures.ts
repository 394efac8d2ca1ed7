import type { GrayPicture } from './gray-picture.ts';

/**
 * Whether two pictures show the same paper. Programs that draw a page differ in how they smooth the edge of a letter, and
 * agree on how much ink stands where: so the ink is added up in small squares, softened over the squares beside them, and
 * compared band by band. In the worst band a line that is missing or moved changes most of the ink, smoothing a little.
 */
const SQUARE = 4;
const BAND_SQUARES = 3;
/** A band with less ink than this is held against this much: an almost empty band is not all difference. */
const LEAST_INK = 1500;
/** What is lighter is the shade behind a heading, and no letter. */
const FAINT = 220;
/** So many dots of ink without a gap are a rule. */
const RULE = 20;

/** 0 for the same picture, towards 2 for a band in which nothing agrees; 2 for pictures of another size. */
export function worstDifference(a: GrayPicture, b: GrayPicture): number {
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 2;
  const [one, two] = [softInk(a), softInk(b)];
  let worst = 0;
  for (let row = 0; row + BAND_SQUARES <= Math.min(one.length, two.length); row += 1)
    worst = Math.max(worst, bandDifference(one.slice(row, row + BAND_SQUARES), two.slice(row, row + BAND_SQUARES)));
  return worst;
}

type Ink = readonly (readonly number[])[];

function bandDifference(one: Ink, two: Ink): number {
  const [a, b] = [one.flat(), two.flat()];
  const apart = a.reduce((sum, ink, place) => sum + Math.abs(ink - (b[place] ?? 0)), 0);
  const ink = (a.reduce((sum, each) => sum + each, 0) + b.reduce((sum, each) => sum + each, 0)) / 2;
  return apart / Math.max(ink, LEAST_INK);
}

/** Ink of each square, with half of what stands in the squares around it. */
function softInk(picture: GrayPicture): Ink {
  const ink = inkOf(picture);
  const at = (row: number, column: number): number => ink[row]?.[column] ?? 0;
  return ink.map((line, row) =>
    line.map((own, column) => {
      const around = at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1);
      return own / 2 + around / 8;
    }),
  );
}

function inkOf(picture: GrayPicture): Ink {
  const { width, height } = picture;
  const rows = Array.from({ length: Math.ceil(height / SQUARE) }, () =>
    new Array<number>(Math.ceil(width / SQUARE)).fill(0),
  );
  for (const [place, ink] of lettersOf(picture).entries()) {
    const row = rows[Math.floor(Math.floor(place / width) / SQUARE)];
    const column = Math.floor((place % width) / SQUARE);
    if (row) row[column] = (row[column] ?? 0) + ink;
  }
  return rows;
}

/**
 * Ink of each dot without that of rules and boxes: a thin stroke falls on this row of dots or on the next, as a program
 * likes, and no letter goes on so long without a gap.
 */
function lettersOf({ width, height, dots }: GrayPicture): Uint8Array {
  const letters = dots.map((dot) => Math.max(0, FAINT - dot));
  const wipe = (lines: number, length: number, at: (line: number, place: number) => number): void => {
    for (let line = 0; line < lines; line += 1) {
      let from = 0;
      for (let place = 0; place <= length; place += 1) {
        if (place < length && (dots[at(line, place)] ?? 255) < FAINT) continue;
        if (place - from >= RULE) for (let dot = from; dot < place; dot += 1) letters[at(line, dot)] = 0;
        from = place + 1;
      }
    }
  };
  wipe(height, width, (y, x) => y * width + x);
  wipe(width, height, (x, y) => y * width + x);
  return letters;
}
