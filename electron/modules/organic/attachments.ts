import type { NoticeParams } from '../../../shared/kernel/outcome.ts';
import { fileKindOf } from '../../../shared/domain/organic/decide-document.ts';
import { errorCode, reasonOf } from '../../platform/error-code.ts';
import {
  fileExists,
  fileNameOf,
  folderOfFile,
  joinPath,
  makeFolder,
  readBytes,
  syncFolder,
  writeWhole,
} from '../../platform/files.ts';
import { sha256Hex } from '../../platform/sha256.ts';

/**
 * Files that belong to a book lie in a folder beside it, each under the hash of its bytes: the same file filed twice is one
 * file, and one that was changed is found out. What is in the folder is never overwritten and never removed by the program.
 */
export interface Attachment {
  readonly sha256: string;
  /** As it was called where it came from; only its ending is used. */
  readonly name: string;
}

const folderOf = (bookPath: string): string =>
  joinPath(folderOfFile(bookPath), `${fileNameOf(bookPath).replace(/\.[^.]*$/, '')}.attachments`);

const pathOf = (bookPath: string, { sha256, name }: Attachment): string =>
  joinPath(folderOf(bookPath), `${sha256}.${fileKindOf(name)}`);

export const hasAttachment = (bookPath: string, attachment: Attachment): boolean =>
  fileExists(pathOf(bookPath, attachment));

export type KeptAttachment =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'attachments-unwritable' | 'document-file-changed';
      readonly params: NoticeParams;
    };

/** Onto the disk, and read back, before any event speaks of it. */
export function keepAttachment(bookPath: string, attachment: Attachment, bytes: Uint8Array): KeptAttachment {
  const path = pathOf(bookPath, attachment);
  try {
    const before = readBytes(path);
    if (before === null) {
      makeFolder(folderOf(bookPath));
      writeWhole(path, bytes);
      syncFolder(folderOf(bookPath));
      syncFolder(folderOfFile(bookPath));
    }
    const kept = before ?? readBytes(path);
    if (kept !== null && sha256Hex(kept) === attachment.sha256) return { ok: true };
    return { ok: false, code: 'document-file-changed', params: { path } };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { ok: false, code: 'attachments-unwritable', params: { path: folderOf(bookPath), reason: reasonOf(error) } };
  }
}

export type ReadAttachment =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly code: 'document-file-missing' | 'document-file-changed';
      readonly params: NoticeParams;
    };

/** The bytes, if they are still those that were filed. */
export function readAttachment(bookPath: string, attachment: Attachment): ReadAttachment {
  const path = pathOf(bookPath, attachment);
  const bytes = readBytes(path);
  if (bytes === null) return { ok: false, code: 'document-file-missing', params: { path } };
  if (sha256Hex(bytes) !== attachment.sha256) return { ok: false, code: 'document-file-changed', params: { path } };
  return { ok: true, bytes };
}
