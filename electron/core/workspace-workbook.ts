import type { Workbook, WorkbookCell } from '../../shared/domain/paper/types.ts';
import type { ComparisonTable } from './workspace-table.ts';

/** The cooperatives side by side as a spreadsheet: the columns of the CSV, figures as numbers, days as days. */
export const comparisonWorkbook = ({ columns, rows }: ComparisonTable): Workbook => ({
  title: 'Cooperatives',
  sheet: 'cooperatives',
  widths: columns.map(({ name, numeric }) => (name.startsWith('name_') ? 32 : numeric ? 16 : 14)),
  headRows: 1,
  rows: [
    { cells: columns.map(({ name }) => ({ text: name })), isHead: true },
    ...rows.map((row) => ({ cells: row.map((cell, place) => cellOf(cell, columns[place]?.numeric === true)) })),
  ],
});

function cellOf(cell: string, isNumeric: boolean): WorkbookCell {
  if (cell === '') return null;
  if (isNumeric)
    return { number: Number(cell), decimals: cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0 };
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? { day: cell } : { text: cell };
}
