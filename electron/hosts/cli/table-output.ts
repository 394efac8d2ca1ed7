import type { Session } from '../../core/session.ts';
import type { Options } from './options.ts';
import { WrongUsage } from './options.ts';

/** The file to write into; never a book, which a report would destroy. */
export function outOf(session: Session, { out }: Options): string | undefined {
  if (out !== undefined && session.isBook(out)) throw new WrongUsage('usage-out-is-book', { out });
  return out;
}

/** Each row by the names of the columns. */
export const asObjects = (table: {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly string[])[];
}): readonly Record<string, string>[] =>
  table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, column) => [name, row[column] ?? ''])));
