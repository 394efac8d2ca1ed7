import { describe, expect, it } from 'vitest';
import type { Known } from './decide-arrival.ts';
import { decideArrival, gapsOf, gapText } from './decide-arrival.ts';

const NOTHING: Known = { to: 0, headBefore: 'zero', partsAt: null };
const coming = (from: number, to: number, previousHead = 'p'): Parameters<typeof decideArrival>[0] => ({
  from,
  to,
  previousHead,
});

describe('a bundle that arrives', () => {
  it('begins a book', () => {
    expect(decideArrival(coming(1, 40, 'zero'), NOTHING)).toEqual({ kind: 'append', from: 1 });
  });
  it('waits where its beginning is missing, and says what is', () => {
    expect(decideArrival(coming(58, 60), { to: 40, headBefore: null, partsAt: null })).toEqual({
      kind: 'pending',
      missingFrom: 41,
      missingTo: 57,
    });
    expect(decideArrival(coming(2, 3), { ...NOTHING, headBefore: null })).toMatchObject({
      missingFrom: 1,
      missingTo: 1,
    });
  });
  it('goes on, also from before the end', () => {
    const known = { to: 40, headBefore: 'p', partsAt: null };
    expect(decideArrival(coming(41, 57), known)).toEqual({ kind: 'append', from: 41 });
    expect(decideArrival(coming(30, 57), known)).toEqual({ kind: 'append', from: 41 });
  });
  it('brings nothing new', () => {
    const known = { to: 40, headBefore: 'p', partsAt: null };
    expect(decideArrival(coming(1, 40), known)).toEqual({ kind: 'duplicate' });
    expect(decideArrival(coming(5, 12), known)).toEqual({ kind: 'duplicate' });
  });
  it('parts from the book, inside what both hold or just before it', () => {
    expect(decideArrival(coming(1, 60), { to: 40, headBefore: 'p', partsAt: 33 })).toEqual({ kind: 'fork', at: 33 });
    expect(decideArrival(coming(41, 60), { to: 40, headBefore: 'other', partsAt: null })).toEqual({
      kind: 'fork',
      at: 40,
    });
  });
});

it('names the gaps as a person writes them', () => {
  const waiting = [
    { from: 81, to: 90 },
    { from: 58, to: 79 },
  ];
  expect(gapText(gapsOf(40, waiting))).toBe('41–57, 80');
  expect(gapText(gapsOf(90, waiting))).toBe('');
  expect(
    gapText(
      gapsOf(0, [
        { from: 2, to: 100 },
        { from: 50, to: 60 },
      ]),
    ),
  ).toBe('1');
});
