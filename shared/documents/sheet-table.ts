import type { SheetColumn, SheetRow, SheetTable } from '../domain/paper/types.ts';
import type { PdfNode } from './paper-parts.ts';

/**
 * A table on a sheet: its title and heads come again on every page, a row stays whole, and totals are ruled off. A table to
 * be filled by hand has lines between its columns, and room to write where something is blank.
 */
export const CELL_SIZE = 7.5;
const RULE = '#888888';
const SHADE = '#eef2ea';
const PADDING = 3;
const LINE = 0.3;
const FORM_LINE = 0.5;

/** A table of so many columns is written smaller, and its columns stand closer. */
const MANY_COLUMNS = 12;
const DENSE = { fontSize: 6.5, padding: 2 };
const densityOf = ({ columns }: SheetTable): typeof DENSE =>
  columns.length >= MANY_COLUMNS ? DENSE : { fontSize: CELL_SIZE, padding: PADDING };

/** Room for a line of handwriting. */
export const TO_WRITE: PdfNode = { text: ' ', margin: [0, 5, 0, 0] };

interface Room {
  /** Points from margin to margin. */
  readonly width: number;
  /** Of the title. */
  readonly fontSize: number;
}

export function ruledTable(table: SheetTable, room: Room): PdfNode {
  const { columns, rows, isForm = false } = table;
  const heads = headRows(columns);
  const { fontSize, padding } = densityOf(table);
  const isAboveSum = (line: number): boolean => rows[line - 1 - heads.length]?.isSum === true;
  const isUnderTitle = (line: number): boolean => line === 0;
  return {
    table: {
      headerRows: 1 + heads.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widthsOf(table, room.width),
      body: [titleRow(table, room.fontSize), ...heads, ...rows.map((row) => bodyRow(row, table))],
    },
    layout: {
      hLineWidth: (line: number): number =>
        isUnderTitle(line) ? 0 : isAboveSum(line) ? 0.8 : isForm ? FORM_LINE : LINE,
      hLineColor: (line: number): string => (isAboveSum(line) ? 'black' : RULE),
      vLineWidth: (): number => (isForm ? FORM_LINE : 0),
      vLineColor: (): string => RULE,
      paddingLeft: (): number => padding,
      paddingRight: (): number => padding,
      paddingTop: (): number => 0.5,
      paddingBottom: (): number => 0.5,
    },
    fontSize,
    margin: [0, 4, 0, 0],
  };
}

const alignmentOf = ({ isFigure }: SheetColumn): string => (isFigure ? 'right' : 'left');

/** The title is a row of the head: it comes again with it on the next page, and is never left behind alone. */
const titleRow = (table: SheetTable, fontSize: number): readonly PdfNode[] => [
  {
    ...{ text: table.title, bold: true, fontSize, colSpan: table.columns.length },
    margin: [-densityOf(table).padding, 0, 0, 0],
    border: [false, false, false, false],
  },
  ...table.columns.slice(1).map(() => ({ text: '' })),
];

const headCell = (text: string, alignment: string, more: PdfNode = {}): PdfNode => ({
  ...{ text, bold: true, alignment, fillColor: SHADE },
  ...more,
});

/** None where no column says anything; two where some columns have a head in common. */
function headRows(columns: readonly SheetColumn[]): readonly (readonly PdfNode[])[] {
  if (columns.every(({ head }) => head === '')) return [];
  const heads = columns.map((column) => headCell(column.head, alignmentOf(column)));
  if (columns.every(({ group }) => group === undefined)) return [heads];
  const above = columns.map((column, place) => {
    const { group } = column;
    if (group === undefined) return headCell(column.head, alignmentOf(column), { rowSpan: 2 });
    if (columns[place - 1]?.group === group) return { text: '' };
    const after = columns.slice(place).findIndex((each) => each.group !== group);
    return headCell(group, 'center', { colSpan: after === -1 ? columns.length - place : after });
  });
  return [above, heads];
}

function bodyRow({ cells, isSum = false }: SheetRow, { columns, isForm = false }: SheetTable): readonly PdfNode[] {
  return columns.map((column, place) => {
    const text = cells[place] ?? '';
    if (isForm && text === '') return TO_WRITE;
    return { text, bold: isSum, alignment: alignmentOf(column), noWrap: column.isFigure && column.share === undefined };
  });
}

/** Points, or pdfmake's words for as wide as it holds and for what is left. */
function widthsOf(table: SheetTable, width: number): readonly (number | string)[] {
  const { columns, isForm = false } = table;
  const shares = columns.map(({ share }) => share ?? 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (shares.includes(0)) return columns.map(({ isWide = false }) => (isWide ? '*' : 'auto'));
  const room = width - columns.length * 2 * densityOf(table).padding - (isForm ? (columns.length + 1) * FORM_LINE : 0);
  return shares.map((share) => (room * share) / whole);
}
