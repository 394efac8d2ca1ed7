import type { Book } from '../book/book.ts';
import type { Range } from './layout.ts';

/** About what a line of the log has beside its body: hash, ids, times, names of fields. */
export const BESIDE_BODY_BYTES = 420;

/**
 * Cuts the log, from one event on, into ranges of so many bytes each, counted from that event, so that the same log is
 * always cut alike. Nearly every book is one range.
 */
export function rangesOf(book: Book, bytesEach: number, first = 1): readonly Range[] {
  const sizes = book.db.prepare('SELECT seq, octet_length(body) FROM log WHERE seq >= ? ORDER BY seq').raw(true);
  const ranges: Range[] = [];
  let [from, last, bytes] = [first, 0, 0];
  for (const [seq, body] of sizes.iterate(first) as Iterable<readonly [seq: number, body: number]>) {
    const size = body + BESIDE_BODY_BYTES;
    if (bytes > 0 && bytes + size > bytesEach) {
      ranges.push({ from, to: last });
      [from, bytes] = [seq, 0];
    }
    bytes += size;
    last = seq;
  }
  return last === 0 ? [] : [...ranges, { from, to: last }];
}
