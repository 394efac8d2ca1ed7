import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { HostCode } from '../../../shared/contract/host-codes.ts';
import type { ReportTable } from '../../../shared/contract/reports.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { errorCode, reasonOf } from '../../platform/error-code.ts';

/** The file named with --out cannot be made: a refusal, said plainly. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite';
  readonly notice: Notice<HostCode>;
  constructor(out: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.notice = { code: 'out-not-writable', params: { out, reason: this.message } };
  }
}

/**
 * Puts text on the terminal or, with --out, into a file, which takes its name only when all of it is written.
 */
export function writeOutput(parts: Iterable<string>, out: string | undefined): void {
  if (out === undefined) {
    for (const chunk of chunks(parts)) writeAll(1, chunk);
    return;
  }
  // What is there and no plain file (a printer, a pipe) is written to as it is.
  const isWhole = !existsSync(out) || statSync(out).isFile();
  const making = isWhole ? `${out}.part` : out;
  writable(out, () => {
    const file = openSync(making, 'w');
    try {
      for (const chunk of chunks(parts)) writeAll(file, chunk);
    } finally {
      closeSync(file);
    }
    if (isWhole) renameSync(making, out);
  });
}

function writable(out: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    // A full disk or a stick that was pulled; a fault of what is written has no such code, or SQLite's.
    if (!/^E[A-Z]+$/.test(errorCode(error))) throw error;
    rmSync(`${out}.part`, { force: true });
    throw new CannotWrite(out, error);
  }
}

const CHUNK = 1 << 20;

function* chunks(parts: Iterable<string>): Generator<Buffer> {
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < CHUNK) continue;
    yield Buffer.from(waiting, 'utf8');
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting, 'utf8');
}

function writeAll(file: number, data: Buffer): void {
  let done = 0;
  while (done < data.length) {
    try {
      done += writeSync(file, data, done);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

/** A table with aligned columns, amounts to the right. */
export function* terminalTable(table: Omit<ReportTable, 'name'> & { readonly name: string }): Generator<string> {
  const widths = table.columns.map(({ name }, column) =>
    [...table.rows, table.opening ?? [], table.totals ?? []].reduce(
      (width, row) => Math.max(width, (row[column] ?? '').length),
      name.length,
    ),
  );
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, column) =>
        table.columns[column]?.numeric ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()}\n`;
  if (table.period !== '') yield `${table.name} ${table.period}\n\n`;
  yield line(table.columns.map(({ name }) => name));
  yield line(widths.map((width) => '-'.repeat(width)));
  if (table.opening) yield line(table.opening);
  for (const row of table.rows) yield line(row);
  if (!table.totals) return;
  yield line(widths.map((width) => '-'.repeat(width)));
  yield line(table.totals);
}
