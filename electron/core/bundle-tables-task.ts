import { readingApart } from '../book/book.ts';
import { connectToReadThrough } from '../book/connection.ts';
import { headHash } from '../book/log.ts';
import type { Range } from '../bundles/layout.ts';
import type { Packed } from '../bundles/pack.ts';
import { TablesToPack } from '../bundles/pack-tables.ts';
import { inLongThread } from '../platform/long-thread.ts';
import { BUNDLE_TABLES } from './bundle-tables.ts';

/**
 * Tables of a bundle, read and packed beside the log by a connection of their own. Nothing but the log changes what is
 * in them, so a connection that sees the same head sees the same tables; where somebody has posted in between, it takes none.
 */
interface TablesTask {
  readonly book: string;
  readonly head: string;
  readonly range: Range;
  readonly taken: TablesToPack['taken'];
}

export const tablesTask = ({ book: path, head, range, taken }: TablesTask): Promise<readonly Packed[]> =>
  readingApart(connectToReadThrough(path), path, async (book) =>
    headHash(book) === head ? new TablesToPack(taken).pack(book, BUNDLE_TABLES, range) : [],
  );

export const tablesBeside = (task: TablesTask): Promise<readonly Packed[]> =>
  inLongThread({ askedFrom: import.meta.url, name: 'bundle-tables' }, task, {});
