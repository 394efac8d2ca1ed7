import { FILE_LIMIT_BYTES } from '../../../shared/contract/imports.ts';
import { CsvError, parse } from 'csv-parse/sync';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import { visible } from '../../../shared/kernel/plain-text.ts';
import { decodeUtf8 } from '../../platform/decode-utf8.ts';

/**
 * A file of papers as a table: UTF-8, commas, a heading with the columns' names. A file that is something else is refused
 * with what it seems to be, and a row with too few or too many cells by its line.
 */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export interface Row {
  /** As an editor counts, the heading being line 1. */
  readonly line: number;
  /** The known columns that the file has. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Rows with too few or too many cells; the others are still read, so that every fault is told at once. */
  readonly faults: readonly Notice<ImportRefusal>[];
  readonly warnings: readonly Notice[];
}

type Answer<T> = Outcome<T, ImportRefusal>;

export function readTable(bytes: Uint8Array, file: string, columns: Columns): Answer<Table> {
  const text = decode(bytes, file);
  if (!text.ok) return placed(text, file);
  const records = split(text.value, file);
  if (!records.ok) return placed(records, file);
  const [heading, ...body] = records.value;
  if (!heading) return placed(refuse('file-empty', { file }), file);
  const names = heading.cells.map((name) => name.trim());
  const faults = headingFaults(names, columns, file);
  if (faults.length > 0) return refuseAll(faults);
  return done(rowsOf(body, { names, columns, file }));
}

const placed = (refused: Answer<never> | Answer<unknown>, file: string): Answer<never> =>
  refused.ok
    ? refuse('file-empty', { file })
    : refuseAll(refused.refusals.map((notice) => ({ ...notice, at: { file, ...notice.at } })));

function decode(bytes: Uint8Array, file: string): Answer<string> {
  if (bytes.length === 0) return refuse('file-empty', { file });
  if (bytes.length > FILE_LIMIT_BYTES)
    return refuse('file-too-large', { file, limitMb: FILE_LIMIT_BYTES / 1024 / 1024 });
  const kind = foreignKind(bytes);
  if (kind !== null) return refuse('file-not-csv', { file, reason: kind });
  const text = decodeUtf8(bytes);
  if (text !== null) return done(visible(text.normalize('NFC')));
  return refuseAll([{ code: 'file-not-utf8', params: { file }, at: { file, line: firstForeignLine(bytes) } }]);
}

/** The first line that is not UTF-8. */
function firstForeignLine(bytes: Uint8Array): number {
  let [line, from] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || decodeUtf8(bytes.subarray(from, end)) === null) return line;
    [line, from] = [line + 1, end + 1];
  }
}

/** Files that are plainly not text, by their first bytes. */
function foreignKind(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'Excel (XLSX) or ZIP';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'Excel (XLS)';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'UTF-16 text';
  return bytes.subarray(0, 4096).includes(0) ? 'binary' : null;
}

interface Record_ {
  readonly line: number;
  readonly cells: readonly string[];
}

function split(text: string, file: string): Answer<readonly Record_[]> {
  try {
    const rows = splitPlain(text) ?? splitQuoted(text);
    const [first] = rows;
    const only = first?.cells.length === 1 ? (first.cells[0] ?? '') : '';
    if (/[;\t|]/.test(only))
      return refuse('file-not-csv', { file, reason: only.includes(';') ? ';' : only.includes('\t') ? 'TAB' : '|' });
    return done(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (!/QUOTE/.test(error.code)) return refuse('file-not-csv', { file, reason: error.message });
    return refuseAll([{ code: 'file-quote-broken', params: { file }, at: { file, line: Number(error['lines']) } }]);
  }
}

/** Without a quote, and with one kind of line end, lines and commas are all there is to a file: ten times as fast. */
function splitPlain(text: string): readonly Record_[] | null {
  if (text.includes('"') || /\r(?!\n)|(?<!\r)\n/.test(text.includes('\r') ? text : '')) return null;
  return text
    .split(text.includes('\r') ? '\r\n' : '\n')
    .flatMap((line, index) => (line === '' ? [] : { line: index + 1, cells: line.split(',') }));
}

function splitQuoted(text: string): readonly Record_[] {
  const rows = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  return rows.map(({ record, info }) => ({ line: firstLine(record, info.lines), cells: record }));
}

/** The line on which a record begins; the parser counts the line on which it ends. */
function firstLine(record: readonly string[], last: number): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return last - breaks;
}

function headingFaults(names: readonly string[], columns: Columns, file: string): Notice<ImportRefusal>[] {
  const at = { file, line: 1 };
  const missing = columns.required.filter((name) => !names.includes(name));
  const doubled = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  if (missing.length === columns.required.length) {
    return [{ code: 'file-other-kind', params: { file, columns: columns.required.join(', ') }, at }];
  }
  return [
    ...missing.map((column): Notice<ImportRefusal> => ({ code: 'column-missing', params: { column }, at })),
    ...doubled.map((column): Notice<ImportRefusal> => ({ code: 'column-doubled', params: { column }, at })),
  ];
}

function rowsOf(
  records: readonly Record_[],
  { names, columns, file }: { readonly names: readonly string[]; readonly columns: Columns; readonly file: string },
): Table {
  const known = [...columns.required, ...columns.optional];
  const faults: Notice<ImportRefusal>[] = [];
  const places = known.map((name) => [name, names.indexOf(name)] as const).filter(([, place]) => place >= 0);
  const rows: Row[] = [];
  for (const { line, cells } of records) {
    if (cells.every((text) => text.trim() === '')) continue;
    if (cells.length === names.length) {
      const row: Record<string, string> = {};
      for (const [name, place] of places) row[name] = (cells[place] ?? '').trim();
      rows.push({ line, cells: row });
    } else {
      const params = { cells: cells.length, columns: names.length };
      faults.push({ code: 'cell-count-differs', params, at: { file, line } });
    }
  }
  const warnings = names
    .filter((name) => name !== '' && !known.includes(name))
    .map((column): Notice => ({ code: 'column-ignored', params: { column }, at: { file, line: 1 } }));
  return { rows, faults, warnings };
}
