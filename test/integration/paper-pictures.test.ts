import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperInput } from '../../shared/contract/papers.ts';
import { worstDifference } from '../support/compare-pictures.ts';
import { readGrayPng, readPgm, reduced, writeGrayPng } from '../support/gray-picture.ts';
import type { GrayPicture } from '../support/gray-picture.ts';
import { openPractice } from '../support/open-practice.ts';
import type { Practice } from '../support/open-practice.ts';
import { hasPoppler, mustPrint, poppler } from '../support/printed-papers.ts';
import { richBook } from '../support/rich-book.ts';
import { ROOT } from '../support/tool-path.ts';

/**
 * The printed forms as pictures, against those that were looked at and kept. `SAHAKUM_KEEP_PICTURES=1` keeps the new ones:
 * then look at each of them before it is committed.
 */
const RESOLUTION = 60;
/** Other smoothing of the same page stays far below it; a line that moved by its height comes far above. */
const ALLOWED = 0.4;

let practice: Practice;
beforeAll(() => {
  practice = richBook(openPractice());
});
afterAll(() => {
  practice.close();
});

const FORMS: Readonly<Record<string, (practice: Practice) => PaperInput>> = {
  'receipt-a5': (book) => ({ paper: 'purchase-receipt', ticket: ticketOf(book), size: 'A5' }),
  'receipt-80mm': (book) => ({ paper: 'purchase-receipt', ticket: ticketOf(book), size: 'thermal-80' }),
  statement: () => ({ paper: 'member-statement', member: 'M-1', from: '2024-07-01', to: '2025-06-30' }),
  'trial-balance': () => ({ paper: 'trial-balance', asOf: '2025-06-30' }),
  'farmer-list': () => ({ paper: 'farmer-list', asOf: '2025-06-30' }),
  'inspection-form': () => ({ paper: 'inspection-form', member: 'M-1', asOf: '2025-06-30' }),
};

function ticketOf(book: Practice): number {
  const [row] = book.must('paddy.tickets', { text: 'T-1' }).rows;
  if (!row) throw new Error('the rich book has a ticket T-1');
  return row.id;
}

/** Drawn larger and reduced by ourselves, so that no program's way of fitting thin strokes to few dots matters much. */
const drawn = (file: string, times = 3): GrayPicture =>
  reduced(readPgm(poppler('pdftoppm', ['-r', String(RESOLUTION * times), '-gray', '-singlefile', file])), times);

const kept = (name: string): string => join(ROOT, 'test/pictures', `${name}.png`);

describe.skipIf(!hasPoppler)('a printed form looks as it was approved', () => {
  it.each(
    Object.keys(FORMS).flatMap((form) => (['km', 'en', 'both'] as const).map((language) => [form, language] as const)),
  )('%s in %s', async (form, language) => {
    const input = FORMS[form]?.(practice);
    if (!input) throw new Error(form);
    const { file } = await mustPrint(practice, { ...input, language });
    const picture = drawn(file);
    const path = kept(`${form}-${language}`);
    if (process.env['SAHAKUM_KEEP_PICTURES'] === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, writeGrayPng(picture));
    }
    expect(existsSync(path), path).toBe(true);
    expect(worstDifference(readGrayPng(readFileSync(path)), picture)).toBeLessThan(ALLOWED);
    // The same page, smoothed otherwise, is the same to this measure.
    expect(worstDifference(picture, drawn(file, 4))).toBeLessThan(ALLOWED);
  });
});

describe('the measure of pictures', () => {
  let statement: GrayPicture;
  beforeAll(() => {
    statement = readGrayPng(readFileSync(kept('statement-both')));
  });
  const changed = (change: (dots: Uint8Array, width: number) => void): GrayPicture => {
    const dots = Uint8Array.from(statement.dots);
    change(dots, statement.width);
    return { ...statement, dots };
  };
  /** The rows of dots in which something stands, as stretches: lines of text and rules. */
  const lines = (): readonly (readonly [from: number, to: number])[] => {
    const { width, height, dots } = statement;
    const hasInk = Array.from({ length: height }, (_, y) =>
      dots.subarray(y * width, (y + 1) * width).some((dot) => dot < 128),
    );
    const found: [number, number][] = [];
    for (let y = 1; y < height; y += 1) {
      if (hasInk[y] === true && hasInk[y - 1] !== true) found.push([y, y + 1]);
      else if (hasInk[y] === true) found[found.length - 1] = [found.at(-1)?.[0] ?? y, y + 1];
    }
    return found.filter(([from, to]) => to - from > 4);
  };

  it('finds nothing between a picture and itself', () => {
    expect(worstDifference(statement, statement)).toBe(0);
    expect(lines().length).toBeGreaterThan(20);
  });

  it('finds any line that is missing', () => {
    for (const [from, to] of lines()) {
      const without = changed((dots, width) => dots.fill(255, from * width, to * width));
      expect(worstDifference(statement, without), `line at ${String(from)}`).toBeGreaterThan(ALLOWED);
    }
  });

  it('finds any line that stands a third of a line lower', () => {
    for (const [from, to] of lines()) {
      const lower = changed((dots, width) => {
        dots.copyWithin((from + 4) * width, from * width, to * width);
        dots.fill(255, from * width, (from + 4) * width);
      });
      expect(worstDifference(statement, lower), `line at ${String(from)}`).toBeGreaterThan(ALLOWED);
    }
  });

  it('finds a figure that is another', () => {
    const [from, to] = lines()[12] ?? [0, 0];
    const other = changed((dots, width) => {
      for (let y = from; y < to; y += 1) dots.copyWithin(y * width + 420, y * width + 60, y * width + 100);
    });
    expect(worstDifference(statement, other)).toBeGreaterThan(0);
  });
});
