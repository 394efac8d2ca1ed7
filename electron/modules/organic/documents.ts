import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DocumentView } from '../../../shared/contract/organic-control.ts';
import { expiryOn } from '../../../shared/domain/organic/decide-document.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { Book, BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import { hasAttachment, readAttachment } from './attachments.ts';
import type { ControlTables, DocumentRow } from './control-tables.ts';

/** Certificates and other papers as screens ask for them: what runs out first stands first, what never does last. */
const one = statement<ControlTables, { id: number }>()((query, p) =>
  query.selectFrom('organic_document').selectAll().where('id', '=', p('id')),
);

const all = statement<ControlTables>()((query) =>
  query
    .selectFrom('organic_document')
    .selectAll()
    .orderBy((row) => row('valid_to', 'is', null))
    .orderBy('valid_to')
    .orderBy('id'),
);

export const findDocument = (book: BookReader, id: number): DocumentRow | null => one.get(book, { id }) ?? null;

export function documents(
  { book, today }: QueryContext,
  { party, asOf = today, withArchived }: ParsedInputOf<'organic.documents'>,
): Outcome<OutputOf<'organic.documents'>, DayRefusal> {
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const rows = documentViews(book, asOf, (row) => withArchived || row.archived_on === null);
  return done({ rows: party === undefined ? rows : rows.filter((row) => row.party?.code === party), asOf });
}

/** What runs out within 90 days of a day, or has. */
export const expiringDocuments = (book: Book, asOf: string): readonly DocumentView[] =>
  documentViews(
    book,
    asOf,
    (row) =>
      row.date <= asOf &&
      (row.archived_on === null || row.archived_on > asOf) &&
      expiryOn(row.valid_to, asOf).alert !== 'none',
  );

const documentViews = (book: Book, asOf: string, isWanted: (row: DocumentRow) => boolean): readonly DocumentView[] =>
  all
    .all(book, {})
    .filter(isWanted)
    .map((row) => documentView(book, row, asOf));

export function documentView(book: Book, row: DocumentRow, asOf: string): DocumentView {
  const { file_sha256: sha256, file_name: name, file_bytes: bytes } = row;
  return {
    id: row.id,
    filedOn: row.date,
    type: row.type,
    number: row.number,
    title: row.title,
    party: row.party_id === null ? null : namedParty(book, row.party_id),
    standard: row.standard,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on,
    validTo: row.valid_to,
    file:
      sha256 === null || name === null || bytes === null
        ? null
        : { sha256, name, bytes, isThere: hasAttachment(book.path, { sha256, name }) },
    ...expiryOn(row.valid_to, asOf),
    archived: row.archived_on === null ? null : { date: row.archived_on, reason: row.archive_reason ?? '' },
  };
}

type FileRefusal = 'document-unknown' | 'document-without-file' | 'document-file-missing' | 'document-file-changed';

/** The file as it was filed, checked against its hash. */
export function documentFile(
  { book }: QueryContext,
  input: ParsedInputOf<'organic.documentFile'>,
): Outcome<OutputOf<'organic.documentFile'>, FileRefusal> {
  const row = findDocument(book, input.document);
  if (!row) return refuse('document-unknown', {}, 'document');
  const { file_sha256: sha256, file_name: name } = row;
  if (sha256 === null || name === null) return refuse('document-without-file', { title: row.title }, 'document');
  const read = readAttachment(book.path, { sha256, name });
  if (!read.ok) return refuse(read.code, read.params, 'document');
  return done({ name, sha256, bytesBase64: Buffer.from(read.bytes).toString('base64') });
}
