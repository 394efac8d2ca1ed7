import type { ImportKind, ImportOutput } from '../../../shared/contract/imports.ts';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { headOf } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { KINDS } from './kinds.ts';
import { readTable } from './read-table.ts';
import { inOrderOfDays, runPapers } from './run-papers.ts';

/** One file of papers into the book, all or nothing; the very same file is not taken twice. */
interface ImportTables {
  imported_file: { sha256: string; kind: string; file_name: string; imported_at: string };
}

const bySha = statement<ImportTables, { sha256: string }>()((query, p) =>
  query.selectFrom('imported_file').selectAll().where('sha256', '=', p('sha256')),
);

const noteFile = statement<ImportTables, ImportTables['imported_file']>()((query, p) =>
  query.insertInto('imported_file').values({
    sha256: p('sha256'),
    kind: p('kind'),
    file_name: p('file_name'),
    imported_at: p('imported_at'),
  }),
);

export interface ImportedFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Remembers a file's fingerprint with its kind, or refuses where it is known already. */
export function noteImport(book: BookReader, file: ImportedFile, today: string): Outcome<null, ImportRefusal> {
  const sha256 = `${file.kind}:${sha256Hex(file.bytes)}`;
  const before = bySha.get(book, { sha256 });
  if (before) return refuse('import-already-done', { file: file.fileName, date: before.imported_at });
  noteFile.run(book, { sha256, kind: file.kind, file_name: file.fileName, imported_at: today });
  return done(null);
}

export function importFile(
  context: CommandContext,
  input: { readonly kind: ImportKind; readonly fileName: string; readonly bytesBase64: string },
): Outcome<ImportOutput, ImportRefusal> {
  const { book } = context;
  const file: ImportedFile = { ...input, bytes: Buffer.from(input.bytesBase64, 'base64') };
  const kind = KINDS[input.kind];
  const table = readTable(file.bytes, file.fileName, kind.columns);
  if (!table.ok) return table;
  const noted = noteImport(book, file, context.today);
  if (!noted.ok) return noted;
  const papers = kind.papers(table.value.rows, file.fileName);
  if (!papers.ok) return papers;
  const before = headOf(book)?.seq ?? 0;
  const ran = runPapers(context, inOrderOfDays(papers.value));
  if (!ran.ok) return ran;
  const events = (headOf(book)?.seq ?? 0) - before;
  const warnings = [...table.value.warnings, ...ran.warnings];
  return done({ kind: input.kind, rows: table.value.rows.length, events }, warnings);
}
