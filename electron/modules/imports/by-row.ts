import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import type { Brought, FieldColumns, Kind } from './paper.ts';
import { peopleIn, placeInRow } from './paper.ts';
import type { Columns, Row } from './read-table.ts';

/** A kind of file each row of which is one paper. */
export interface RowKind {
  readonly columns: Columns;
  readonly fields: FieldColumns;
  readonly date: (row: Row) => string;
  /** Columns that name people. */
  readonly people?: readonly string[];
  readonly brings?: (row: Row) => Brought;
  readonly write: (context: CommandContext, row: Row) => Outcome<unknown, ImportRefusal>;
}

export const byRow = ({ columns, fields, date, people = [], brings, write }: RowKind): Kind => ({
  columns,
  papers: (rows, file) => ({
    papers: rows.map((row) => ({
      date: date(row),
      write: (context: CommandContext) => write(context, row),
      place: placeInRow(file, row, fields),
      parties: peopleIn([row], people),
      brings: brings?.(row),
    })),
    faults: [],
  }),
});
