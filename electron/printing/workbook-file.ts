import writeExcelFile from 'write-excel-file/node';
import type { Cell } from 'write-excel-file/node';
import type { Workbook, WorkbookCell, WorkbookRow } from '../../shared/domain/paper/types.ts';
import { growFile } from '../platform/files.ts';

/** A list as a spreadsheet (XLSX) in a new file, which is then on the disk: text, numbers and days as what they are. */
export async function workbookToFile({ sheet, widths, headRows, rows }: Workbook, file: string): Promise<void> {
  const written = writeExcelFile(
    rows.map((row) => row.cells.map((cell) => cellOf(cell, row))),
    { sheet, orientation: 'landscape', columns: widths.map((width) => ({ width })), stickyRowsCount: headRows },
    { fontFamily: 'Khmer OS Battambang', fontSize: 10 },
  );
  const bytes = await written.toBuffer();
  const making = growFile(file);
  try {
    making.write(bytes);
    making.finish();
  } finally {
    making.close();
  }
}

const HEAD_COLOR = '#eef2ea';

function cellOf(cell: WorkbookCell, { isBold = false, isHead = false }: WorkbookRow): Cell {
  const style = {
    ...(isBold || isHead ? { fontWeight: 'bold' as const } : {}),
    ...(isHead ? { backgroundColor: HEAD_COLOR, wrap: true, alignVertical: 'top' as const } : {}),
  };
  if (cell === null) return isHead ? { value: '', ...style } : null;
  if ('text' in cell) return { value: cell.text, type: String, ...style };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...style };
  return { value: cell.number, type: Number, format: numberFormat(cell.decimals), ...style };
}

const numberFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
