import type { Book } from '../book/book.ts';
import type { Range } from './layout.ts';
import { tablePath } from './layout.ts';
import type { Packed } from './pack.ts';
import { packPieces } from './pack.ts';
import type { Table } from './tables.ts';

export const packTables = (book: Book, tables: readonly Table[], range: Range): Promise<readonly Packed[]> =>
  Promise.all(tables.map((table) => packPieces(tablePath(table.name), table.pieces(book, range))));
