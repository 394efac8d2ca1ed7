import type { ImportKind, ImportOutput } from '../../../shared/contract/imports.ts';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { headOf } from '../../book/log.ts';
import { settingsOf } from '../settings/settings.ts';
import type { ImportedFile } from './imported-files.ts';
import { findImport, noteImport } from './imported-files.ts';
import { KINDS } from './kinds.ts';
import { readTable } from './read-table.ts';
import { allOrNothing, runPapers } from './run-papers.ts';

/** One file of papers into the book, all or nothing; the very same file is not taken twice. */
export interface FileInput {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytesBase64: string;
}

export const fileOf = ({ kind, fileName, bytesBase64 }: FileInput): ImportedFile => ({
  kind,
  fileName,
  bytes: Buffer.from(bytesBase64, 'base64'),
});

export function importFile(context: CommandContext, input: FileInput): Outcome<ImportOutput, ImportRefusal> {
  const { book } = context;
  const file = fileOf(input);
  const kind = KINDS[input.kind];
  const table = readTable(file.bytes, file.fileName, kind.columns);
  if (!table.ok) return table;
  const before = findImport(book, file);
  if (before) return refuse('import-already-done', { file: file.fileName, date: before.importedAt });
  const { papers, faults } = kind.papers(table.value.rows, file.fileName, settingsOf(book));
  const from = headOf(book)?.seq ?? 0;
  const ran = runPapers(context, papers);
  const all = allOrNothing([...table.value.faults, ...faults, ...ran.refusals], null);
  if (!all.ok) return all;
  const last = headOf(book)?.seq ?? 0;
  noteImport(book, file, { importedAt: context.today, first: from + 1, last });
  const warnings = [...table.value.warnings, ...ran.warnings];
  return done({ kind: input.kind, rows: table.value.rows.length, events: last - from }, warnings);
}
