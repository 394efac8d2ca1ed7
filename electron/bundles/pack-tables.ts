import type { Book } from '../book/book.ts';
import type { Range } from './layout.ts';
import { tablePath } from './layout.ts';
import type { Packed } from './pack.ts';
import { packPieces } from './pack.ts';
import type { Table } from './tables.ts';

/** Tables to be packed, which threads that see the same book take one by one: whoever is free takes the next. */
export class TablesToPack {
  /** A count that threads share. */
  readonly taken: Int32Array<SharedArrayBuffer>;

  constructor(taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))) {
    this.taken = taken;
  }

  /** Those of `tables` that no other thread takes first. */
  async pack(book: Book, tables: readonly Table[], range: Range): Promise<readonly Packed[]> {
    const packed: Packed[] = [];
    const order = largeFirst(tables);
    for (;;) {
      const table = order[Atomics.add(this.taken, 0, 1)];
      if (!table) return packed;
      packed.push(await packPieces(tablePath(table.name), table.pieces(book, range)));
    }
  }
}

/** A large table that is begun last is waited for by everybody. */
const LARGE = ['lines', 'entries', 'tickets'];
const rank = ({ name }: Table): number => (LARGE.includes(name) ? LARGE.indexOf(name) : LARGE.length);
const largeFirst = (tables: readonly Table[]): readonly Table[] => tables.toSorted((a, b) => rank(a) - rank(b));
