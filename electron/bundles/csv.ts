/**
 * Tables as Excel opens them: UTF-8 with a byte-order mark, CRLF, and no cell that a spreadsheet would take for a formula
 * (a member may be called `=HYPERLINK(…)`).
 */
export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** Numbers are written by the program, integers or decimals with a point, and are no formula. */
  readonly type: 'text' | 'number' | 'date';
}

export const BYTE_ORDER_MARK = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;
const TO_QUOTE = /[",\r\n]/;

const quoted = (value: string): string => (TO_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export const guarded = (value: string): string => quoted(FORMULA.test(value) ? `'${value}` : value);

const heading = (columns: readonly Column[]): string => `${columns.map(({ name }) => name).join(',')}\r\n`;

/** About so many letters at a time, so that a table of a million rows is never held whole. */
const PIECE = 1 << 16;

export function* csvText(columns: readonly Column[], rows: Iterable<readonly Cell[]>): Generator<string> {
  let piece = BYTE_ORDER_MARK + heading(columns);
  const isText = columns.map(({ type }) => type === 'text');
  for (const row of rows) {
    for (let place = 0; place < row.length; place += 1) {
      const cell = row[place];
      if (place > 0) piece += ',';
      if (typeof cell === 'number') piece += String(cell);
      else if (typeof cell === 'string') piece += isText[place] === true ? guarded(cell) : quoted(cell);
    }
    piece += '\r\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
