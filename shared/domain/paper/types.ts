/**
 * A paper with every word and figure already said, in the language or languages it was asked for. Rooms that know words
 * make it; shared/documents lays it out, and knows no language.
 */
export interface PaperRow {
  readonly label: string;
  readonly note: string;
  readonly figure: string;
  /** A result of the rows above it: ruled and bold. */
  readonly isSum: boolean;
}

export interface ReceiptPaper {
  /** Two centred lines, kingdom and motto, once per language. */
  readonly letterhead: readonly string[];
  readonly coop: string;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly rows: readonly PaperRow[];
  readonly inWords: readonly string[];
  /** What must be seen first: void, or printed again. */
  readonly marks: readonly string[];
  readonly signatures: readonly string[];
  readonly printed: string;
}
