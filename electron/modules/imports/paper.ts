import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Notice, Outcome, Place } from '../../../shared/kernel/outcome.ts';
import { latinDigits } from '../../../shared/kernel/plain-text.ts';
import type { BookSettings } from '../../../shared/domain/book/types.ts';
import type { CommandContext } from '../../book/command.ts';
import type { Columns, Row } from './read-table.ts';

/** What a row of standing data brings, that later papers ask for by name. */
export type Brought = `account ${string}` | `member ${string}` | `variety ${string}` | `parcel ${string}`;

/** One paper of an imported file: a row, or the rows of one journal slip, ready to be handed to its noun's command. */
export interface Paper {
  /** The day on which it counts; blank for standing data. Papers are entered in the order of their days. */
  readonly date: string;
  readonly write: (context: CommandContext) => Outcome<unknown, ImportRefusal>;
  /** Where in the file a fault lies, from the field that the rule named. */
  readonly place: (field: string | undefined) => Place;
  /** People whose balances the paper may move. */
  readonly parties: readonly string[];
  /** What later papers may ask for. */
  readonly brings?: Brought | undefined;
  /** Some of its rows were refused already, so that it cannot balance. */
  readonly isPart?: boolean;
}

/** A cell with a number or date: Khmer digits are read as 0–9. */
export const plain = (row: Row, column: string): string => latinDigits(row.cells[column] ?? '');

export const cell = (row: Row, column: string): string => row.cells[column] ?? '';

/** Codes of the people that rows name, in the columns that name people. */
export const peopleIn = (rows: readonly Row[], columns: readonly string[]): readonly string[] =>
  rows.flatMap((row) => columns.map((column) => plain(row, column))).filter((party) => party !== '');

/** Rule fields and the columns that they are called in the file. */
export type FieldColumns = Readonly<Record<string, string>>;

export const placeInRow =
  (file: string, row: Row, columns: FieldColumns) =>
  (field: string | undefined): Place => {
    const column = field === undefined ? undefined : (columns[field] ?? field);
    return column === undefined || row.cells[column] === undefined
      ? { file, line: row.line }
      : { file, line: row.line, column };
  };

export const atPlace = (paper: Paper, notice: Notice<ImportRefusal>): Notice<ImportRefusal> => ({
  ...notice,
  at: paper.place(notice.field),
});

export interface Papers {
  readonly papers: readonly Paper[];
  /** Rows that are no paper and no part of one. */
  readonly faults: readonly Notice<ImportRefusal>[];
}

/** A kind of file: its columns, and how its rows become papers. */
export interface Kind {
  readonly columns: Columns;
  readonly papers: (rows: readonly Row[], file: string, settings: BookSettings) => Papers;
}

/** Fields of a line are `lines.3.debit`; others belong to the slip's first row. */
export const placeInRows =
  (file: string, rows: readonly Row[], columns: Readonly<Record<string, string>>) =>
  (field: string | undefined): Place => {
    const match = /^lines\.(\d+)\.(\w+)$/.exec(field ?? '');
    const line = rows[Number(match?.[1] ?? 0)]?.line ?? 1;
    const column = match ? (columns[match[2] ?? ''] ?? match[2]) : field;
    return column === undefined ? { file, line } : { file, line, column };
  };
