import type { ImportKind } from '../../../shared/contract/imports.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { sha256Hex } from '../../platform/sha256.ts';

/** Which files were imported, by their fingerprint, and which events they made: a note of the working store. */
interface ImportTables {
  imported_file: {
    sha256: string;
    kind: string;
    file_name: string;
    imported_at: string;
    first_seq: number;
    last_seq: number;
  };
}

export interface ImportedFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const bySha = statement<ImportTables, { sha256: string }>()((query, p) =>
  query.selectFrom('imported_file').selectAll().where('sha256', '=', p('sha256')),
);

const insert = statement<ImportTables, ImportTables['imported_file']>()((query, p) =>
  query.insertInto('imported_file').values({
    sha256: p('sha256'),
    kind: p('kind'),
    file_name: p('file_name'),
    imported_at: p('imported_at'),
    first_seq: p('first_seq'),
    last_seq: p('last_seq'),
  }),
);

const remove = statement<ImportTables, { sha256: string }>()((query, p) =>
  query.deleteFrom('imported_file').where('sha256', '=', p('sha256')),
);

/** The same bytes may be two kinds of file; they are told apart. */
const fingerprint = ({ kind, bytes }: ImportedFile): string => `${kind}:${sha256Hex(bytes)}`;

export interface ImportNote {
  readonly importedAt: string;
  readonly first: number;
  readonly last: number;
}

export function findImport(book: BookReader, file: ImportedFile): ImportNote | null {
  const row = bySha.get(book, { sha256: fingerprint(file) });
  return row ? { importedAt: row.imported_at, first: row.first_seq, last: row.last_seq } : null;
}

export const noteImport = (book: BookReader, file: ImportedFile, note: ImportNote): void => {
  insert.run(book, {
    sha256: fingerprint(file),
    kind: file.kind,
    file_name: file.fileName,
    imported_at: note.importedAt,
    first_seq: note.first,
    last_seq: note.last,
  });
};

/** After its papers were taken back, the file may come again. */
export const forgetImport = (book: BookReader, file: ImportedFile): void =>
  remove.run(book, { sha256: fingerprint(file) });
