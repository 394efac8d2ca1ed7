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
const TO_QUOTE = /[",\r\n\0]/;

const quoted = (value: string): string => (TO_QUOTE.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export const guarded = (value: string): string => quoted(FORMULA.test(value) ? `'${value}` : value);

export const heading = (columns: readonly Column[]): string =>
  `${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join(',')}\r\n`;

/** One table out of rows in memory. */
export function csvText(columns: readonly Column[], rows: Iterable<readonly Cell[]>): string {
  let text = heading(columns);
  const isText = columns.map(({ type }) => type === 'text');
  for (const row of rows) {
    for (let place = 0; place < row.length; place += 1) {
      const cell = row[place];
      if (place > 0) text += ',';
      if (typeof cell === 'number') text += String(cell);
      else if (typeof cell === 'string') text += isText[place] === true ? guarded(cell) : quoted(cell);
    }
    text += '\r\n';
  }
  return text;
}

/**
 * The same text without its heading, written by SQLite out of what a query selects: a table of a million cells never
 * becomes a million values of this program. The query selects the columns in their order; numbers are whole or text.
 */
export function csvSql(columns: readonly Column[], query: string): string {
  const names = columns.map((_, place) => `c${String(place)}`);
  const texts = names.filter((_, place) => columns[place]?.type === 'text');
  const row = (cells: readonly string[]): string => `concat(${cells.join(", ',', ")}, char(13, 10))`;
  const guardedRow = row(names.map((name) => (texts.includes(name) ? guardedSql(name) : name)));
  return `WITH cell (${names.join(', ')}) AS (${query}),
      told AS (SELECT *, concat(${["''", ...texts.map((name) => `'${BEGIN}', ${name}`)].join(', ')}) AS texts FROM cell ${AS_IT_IS})
    SELECT CAST(group_concat(iif(${IS_SPECIAL}, ${guardedRow}, ${row(names)}), '') AS BLOB) FROM told`;
}

/** Before each text of a row, so that it is seen how a text begins. */
const BEGIN = '|';
/**
 * Some text of a row may need a guard or quotes: asked once of a row, in the quickest way, since nearly all need none. As
 * JSON a text becomes longer by a quote or a line's end that is in it.
 */
const IS_SPECIAL = `octet_length(json_quote(texts)) <> octet_length(texts) + 2 OR instr(texts, ',') > 0 OR texts GLOB '*${BEGIN}[=+@-]*'`;
/** SQLite would else put together again, for each question, what has just been put together. */
const AS_IT_IS = 'LIMIT -1';

const FORMULA_GLOB = '[=+@\t\r-]*';
const TO_QUOTE_GLOB = '*[",\r\n]*';

/** For GLOB a text ends at its first null. */
const holdsNull = (text: string): string => `instr(${text}, char(0)) > 0`;

function guardedSql(cell: string): string {
  const guardedCell = `iif(${cell} GLOB '${FORMULA_GLOB}', '''' || ${cell}, ${cell})`;
  return `CASE WHEN ${cell} GLOB '${TO_QUOTE_GLOB}' OR ${holdsNull(cell)} THEN concat('"', replace(${guardedCell}, '"', '""'), '"') ELSE ${guardedCell} END`;
}
