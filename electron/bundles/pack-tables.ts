import type { Book } from '../book/book.ts';
import type { Range } from './layout.ts';
import { tablePath } from './layout.ts';
import type { Packed } from './pack.ts';
import { packText } from './pack.ts';
import type { Totals } from './state.ts';
import { totalsOf } from './state.ts';
import type { Table } from './tables.ts';
import { tableText } from './tables.ts';

/** All of a bundle that is read from the tables and not from the log, so that a second thread can make it meanwhile. */
export interface PackedTables {
  readonly packed: readonly Packed[];
  readonly totals: Totals;
}

export async function packTables(book: Book, tables: readonly Table[], range: Range): Promise<PackedTables> {
  const packing = tables.map((table) => packText(tablePath(table.name), tableText(table, book, range)));
  const totals = totalsOf(book, range);
  return { packed: await Promise.all(packing), totals };
}
