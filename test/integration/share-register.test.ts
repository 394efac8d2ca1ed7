import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Practice } from '../support/open-practice.ts';
import { openPractice } from '../support/open-practice.ts';

/** The share screen: the register of movements, the last one on top, each with the entry that it posted. */

let book: Practice;

beforeEach(() => {
  book = openPractice();
});

afterEach(() => {
  book.close();
});

const listed = (input: object = {}): readonly string[] =>
  book
    .must('shares.movements', input)
    .rows.map(({ kind, changes }) =>
      [kind, ...changes.map(({ party, shares }) => `${party.code} ${shares}`)].join(' '),
    );

describe('the share register', () => {
  it('begins with the opening, and lists what was bought, passed on, paid back and taken back', () => {
    expect(listed()).toEqual(['opening M-3 1 M-1 4 M-2 10']);
    const bought = book.must('shares.buy', { date: '2024-08-05', member: 'M-1', shares: '2' });
    book.must('shares.transfer', { date: '2024-08-05', member: 'M-2', toMember: 'M-4', shares: '3' });
    book.must('shares.redeem', { date: '2024-08-05', member: 'M-3', shares: '1' });
    book.must('shares.reverse', { movement: bought.movement, date: '2024-08-06', reason: 'twice' });
    expect(listed({ limit: 4 })).toEqual(['reverse M-1 -2', 'redeem M-3 -1', 'transfer M-2 -3 M-4 3', 'buy M-1 2']);
    expect(listed({ offset: 3, limit: 1 })).toEqual(['buy M-1 2']);
    const { rows, total } = book.must('shares.movements', {});
    expect([total, rows[3]?.isReversed, rows[3]?.entry, rows[3]?.parKhr]).toEqual([5, true, bought.entry.id, 5000]);
  });

  it('is as it was after a dry run, which tells the holdings', () => {
    const tried = book.must('shares.buy', { date: '2024-08-05', member: 'M-1', shares: '2' }, { dryRun: true });
    expect(tried.holdings).toEqual([{ code: 'M-1', shares: 6 }]);
    expect(book.must('shares.movements', {}).total).toBe(1);
  });
});
