import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DocumentView } from '../../../shared/contract/organic-control.ts';
import type { ControlRefusal } from '../../../shared/domain/organic/control-refusals.ts';
import type { DocumentFacts, StandingDocument } from '../../../shared/domain/organic/decide-document.ts';
import { decideArchiving, decideDocument } from '../../../shared/domain/organic/decide-document.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { findPartyId } from '../parties/queries.ts';
import { keepAttachment } from './attachments.ts';
import { documentView, findDocument } from './documents.ts';

/** Filing a paper: its file goes onto the disk first, and then the book says so. A dry run writes neither. */
const standingDocument = (book: BookReader, id: number): StandingDocument | null => {
  const row = findDocument(book, id);
  return row ? { document: row.id, archivedOn: row.archived_on } : null;
};

export function fileDocument(
  { book, today, isDryRun, append }: CommandContext,
  input: ParsedInputOf<'organic.fileDocument'>,
): Outcome<DocumentView, ControlRefusal> {
  const bytes = input.bytesBase64 === '' ? null : readBase64(input.bytesBase64);
  const decided = decideDocument(
    {
      today,
      isParty: findPartyId(book, input.party) !== null,
      replaced: input.replaces === undefined ? undefined : standingDocument(book, input.replaces),
      file: fileFacts(input.bytesBase64, bytes),
    },
    input,
  );
  if (!decided.ok) return decided;
  const [filed] = decided.value;
  if (filed.body.file && bytes && !isDryRun) {
    const kept = keepAttachment(book.path, filed.body.file, bytes);
    if (!kept.ok) return refuse(kept.code, kept.params, 'bytesBase64');
  }
  const [event] = append(decided.value);
  const row = present(findDocument(book, present(event, 'a document').seq), 'it was filed');
  return done(documentView(book, row, today), decided.warnings);
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Null where it is no base64. */
const readBase64 = (text: string): Uint8Array | null =>
  text.length % 4 === 0 && BASE64.test(text) ? Buffer.from(text, 'base64') : null;

function fileFacts(text: string, bytes: Uint8Array | null): DocumentFacts['file'] {
  if (text === '') return 'none';
  return bytes ? { sha256: sha256Hex(bytes), bytes: bytes.length } : 'not-base64';
}

export function archiveDocument(
  { book, today, append }: CommandContext,
  input: ParsedInputOf<'organic.archiveDocument'>,
): Outcome<DocumentView, ControlRefusal> {
  const decided = decideArchiving(standingDocument(book, input.document), { today, reason: input.reason });
  if (!decided.ok) return decided;
  append([decided.value]);
  const row = present(findDocument(book, input.document), 'it was archived');
  return done(documentView(book, row, today), decided.warnings);
}
