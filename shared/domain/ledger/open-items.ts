import { present } from '../../kernel/assert.ts';
import type { OpenItem } from './facts.ts';

/**
 * Which earlier lines a new line settles. A payment to a farmer settles the oldest unpaid delivery first, a repayment the
 * oldest loan, unless the paper names the item. What finds nothing to settle stays open itself: an advance, or a new debt.
 */
export interface Settlement {
  readonly entry: number;
  readonly line: number;
  /** Above zero, in the account's own minor units. */
  readonly amount: number;
}

/** What an entry being taken back had settled; of an item that was itself taken back, by which entry. */
export interface Reopening extends Settlement {
  readonly reversedBy?: number | undefined;
}

/** First in, first out, against items of the opposite sign. `amount` is the new line's, debit above zero. */
export function settleOldestFirst(amount: number, items: readonly OpenItem[]): readonly Settlement[] {
  const settled: Settlement[] = [];
  let left = Math.abs(amount);
  for (const item of items) {
    if (left === 0) break;
    if (Math.sign(item.open) !== -Math.sign(amount)) continue;
    const part = Math.min(left, Math.abs(item.open));
    settled.push({ entry: item.entry, line: item.line, amount: part });
    left -= part;
  }
  return settled;
}

/** The items as they stand after a line of the same command has settled some of them. */
export function afterSettling(items: readonly OpenItem[], settled: readonly Settlement[]): readonly OpenItem[] {
  if (settled.length === 0) return items;
  const parts = new Map(settled.map((part) => [`${String(part.entry)}|${String(part.line)}`, part.amount]));
  return items
    .map((item) => {
      const part = parts.get(`${String(item.entry)}|${String(item.line)}`) ?? 0;
      return { ...item, open: item.open - Math.sign(item.open) * part };
    })
    .filter((item) => item.open !== 0);
}

/** The first named item that is unknown or too small for its part, or null where all fit. */
export function misfit(
  amount: number,
  items: readonly OpenItem[],
  named: readonly Settlement[],
): { readonly fault: 'item-unknown' | 'item-overpaid'; readonly part: Settlement; readonly open: number } | null {
  for (const part of named) {
    const isSame = (other: { readonly entry: number; readonly line: number }): boolean =>
      other.entry === part.entry && other.line === part.line;
    const item = items.find(isSame);
    const asked = named.filter(isSame).reduce((sum, other) => sum + other.amount, 0);
    if (!item || Math.sign(item.open) === Math.sign(amount)) return { fault: 'item-unknown', part, open: 0 };
    if (asked > Math.abs(item.open)) return { fault: 'item-overpaid', part, open: Math.abs(item.open) };
  }
  const total = named.reduce((sum, part) => sum + part.amount, 0);
  if (total > Math.abs(amount)) {
    return { fault: 'item-overpaid', part: present(named[0], 'a sum has a first part'), open: Math.abs(amount) };
  }
  return null;
}
