/**
 * A paper with every word and figure already said, in the language or languages it was asked for. Rooms that know words
 * make it; shared/documents lays it out, and knows no language.
 */
export interface Signature {
  readonly label: string;
  /** Room for a thumb instead of a line to write on. */
  readonly isThumb: boolean;
}

/** What every paper carries. */
export interface AnyPaper {
  /** Two centred lines, kingdom and motto. */
  readonly letterhead: readonly string[];
  readonly coop: string;
  readonly title: string;
  readonly signatures: readonly Signature[];
  /** When and by whom. */
  readonly printed: string;
  /** What stands at the foot of each page. */
  readonly pageOf: (page: number, pages: number) => string;
}

/** On a sheet a blank value is a line to write on by hand. */
export type Fact = readonly [label: string, value: string];

export interface PaperRow {
  readonly label: string;
  readonly note: string;
  readonly figure: string;
  /** A result of the rows above it: ruled and bold. */
  readonly isSum: boolean;
}

export interface ReceiptPaper extends AnyPaper {
  readonly facts: readonly Fact[];
  readonly rows: readonly PaperRow[];
  readonly inWords: readonly string[];
  /** What must be seen first: void, or printed again. */
  readonly marks: readonly string[];
}

export interface SheetColumn {
  /** One line for each language. */
  readonly head: string;
  readonly isFigure: boolean;
  /** Takes the room that the others leave; the others are as wide as what they hold. */
  readonly isWide?: boolean;
  /** Part of the sheet's width beside the other columns' parts: where all have one, what is longer is wrapped into it. */
  readonly share?: number;
  /** Said once over all columns beside each other that belong to it. */
  readonly group?: string;
}

export interface SheetRow {
  readonly cells: readonly string[];
  /** Totals and closing balances: ruled and bold. */
  readonly isSum?: boolean;
}

export interface SheetTable {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Said instead of the table where it has no rows. */
  readonly none: string;
  /** Filled by hand: lines between the columns, and room for handwriting in the rows where something is blank. */
  readonly isForm?: boolean;
  /** Few rows that stand together on one page. */
  readonly isWhole?: boolean;
  /** Under the table. */
  readonly notes?: readonly string[];
}

/** A figure that matters, with its words. */
export interface SpokenSum {
  readonly label: string;
  readonly figures: readonly string[];
  readonly inWords: readonly string[];
}

/** A sheet of A4 with tables: a member's statement, a report. */
export interface SheetPaper extends AnyPaper {
  /** Where its tables have many columns. */
  readonly isLandscape?: boolean;
  /** Day or days that it covers. */
  readonly period: string;
  /** Said again on top of the second page and all after it. */
  readonly running: string;
  readonly facts: readonly Fact[];
  readonly tables: readonly SheetTable[];
  readonly sums: readonly SpokenSum[];
  readonly notes: readonly string[];
}

/** A cell of a spreadsheet: text, a number with so many decimals, or a day; null is blank. */
export type WorkbookCell =
  | null
  | { readonly text: string }
  | { readonly number: number; readonly decimals: number }
  /** `2025-10-28` */
  | { readonly day: string };

export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[];
  readonly isBold?: boolean;
  /** A head of columns. */
  readonly isHead?: boolean;
}

/** One sheet of a spreadsheet, with every word already said: figures are numbers, so that they can be reckoned with. */
export interface Workbook {
  readonly title: string;
  readonly sheet: string;
  /** In letters. */
  readonly widths: readonly number[];
  /** These stay in sight above what is leafed through. */
  readonly headRows: number;
  readonly rows: readonly WorkbookRow[];
}
