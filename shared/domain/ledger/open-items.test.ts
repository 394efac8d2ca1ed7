import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenItem } from './facts.ts';
import type { Settlement } from './open-items.ts';
import { afterSettling, misfit, settleOldestFirst } from './open-items.ts';

const item = (entry: number, open: number): OpenItem => ({ entry, line: 1, open });
const part = (entry: number, amount: number): Settlement => ({ entry, line: 1, amount });
const sumOf = (items: readonly OpenItem[]): number => items.reduce((sum, each) => sum + each.open, 0);

/** Three unpaid deliveries, the oldest first, and an advance between them. */
const DELIVERIES = [item(1, -500), item(2, -300), item(3, 40), item(4, -200)];

describe('what a new line settles, oldest first', () => {
  it.each<readonly [string, number, readonly Settlement[]]>([
    ['a part of the first', 100, [part(1, 100)]],
    ['all of the first', 500, [part(1, 500)]],
    ['the first and a part of the second', 600, [part(1, 500), part(2, 100)]],
    ['everything, past the advance', 1000, [part(1, 500), part(2, 300), part(4, 200)]],
    ['more than there is: the rest stays open itself', 1200, [part(1, 500), part(2, 300), part(4, 200)]],
    ['a new delivery settles the advance', -100, [part(3, 40)]],
    ['nothing', 0, []],
  ])('%s', (_what, amount, settled) => {
    expect(settleOldestFirst(amount, DELIVERIES)).toEqual(settled);
  });

  it('finds nothing where nothing is open', () => {
    expect(settleOldestFirst(100, [])).toEqual([]);
  });

  it('is taken off the items', () => {
    expect(afterSettling(DELIVERIES, settleOldestFirst(600, DELIVERIES))).toEqual([
      item(2, -200),
      item(3, 40),
      item(4, -200),
    ]);
    expect(afterSettling(DELIVERIES, settleOldestFirst(-100, DELIVERIES))).toEqual([
      item(1, -500),
      item(2, -300),
      item(4, -200),
    ]);
    expect(afterSettling(DELIVERIES, [])).toEqual(DELIVERIES);
  });

  it('leaves with the new line exactly the party’s balance, and never turns an item over', () => {
    const amount = fc.integer({ min: -1000, max: 1000 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), amount, (opens, added) => {
        const items = opens.map((open, index) => item(index + 1, open));
        const settled = settleOldestFirst(added, items);
        const after = afterSettling(items, settled);
        const left = added - Math.sign(added) * settled.reduce((sum, each) => sum + each.amount, 0);
        expect(sumOf(after) + left).toBe(sumOf(items) + added);
        for (const each of after) expect(Math.sign(each.open)).toBe(Math.sign(opens[each.entry - 1] ?? 0));
        // Either the line is used up, or nothing of the other sign is left.
        expect(left === 0 || after.every((each) => Math.sign(each.open) === Math.sign(added))).toBe(true);
      }),
    );
  });
});

describe('items that a paper names itself', () => {
  it.each<readonly [string, number, readonly Settlement[], string | null]>([
    ['fit', 300, [part(2, 300)], null],
    ['fit in part, a younger one first', 300, [part(4, 200), part(1, 50)], null],
    ['none at all', 300, [], null],
    ['an item that is not there', 300, [part(9, 300)], 'item-unknown'],
    ['another line of its entry', 300, [{ entry: 2, line: 2, amount: 300 }], 'item-unknown'],
    ['an item of the same side', 300, [part(3, 40)], 'item-unknown'],
    ['more than is open', 400, [part(2, 301)], 'item-overpaid'],
    ['more than the line carries', 300, [part(1, 200), part(2, 101)], 'item-overpaid'],
  ])('%s', (_what, amount, named, fault) => {
    expect(misfit(amount, DELIVERIES, named)?.fault ?? null).toBe(fault);
  });
});
