import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { PaperAsked } from '../../shared/contract/papers.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { isBook } from '../book/open-book.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { copyAndReadBack } from '../platform/file-pieces.ts';
import { fileExists, joinPath } from '../platform/files.ts';
import { signingKey } from '../platform/keys.ts';
import type { Ports } from '../platform/ports.ts';
import { exportBundle } from './bundles.ts';
import type { Asked, Jobs, Made, Place } from './jobs.ts';
import { printPaper } from './print-paper.ts';

/** What can be asked for as a job, and what each job makes. */
export interface OfBook {
  readonly ports: Ports;
  /** Path of the open book. */
  readonly book: string;
  readonly actor: string;
}

export const printing = (ofBook: OfBook, asked: PaperAsked): Asked => ({
  kind: 'paper',
  paper: asked.paper,
  work: async ({ folder, watch }) => {
    const printed = await printPaper({ ...ofBook, asked, file: joinPath(folder, 'paper.pdf') }, watch);
    if (!printed.ok) return printed;
    const { file, fileName, title, pages } = printed.value;
    return done({ files: [{ path: file, fileName }], title, pages });
  },
});

export const exporting = (
  { ports, book }: OfBook,
  asked: { readonly isDelta: boolean; readonly recipient: string },
): Asked => ({
  kind: 'bundle',
  work: async ({ folder, watch }) => {
    const kept = await exportBundle({ ports, book, folder, ...asked }, watch);
    if (!kept.ok) return kept;
    return done({
      files: kept.value.map(({ name }) => ({ path: joinPath(folder, name), fileName: name })),
      bundles: kept.value.map(({ id, from, to }) => ({ id, from, to })),
      signedBy: signingKey(ports.home).publicText,
    });
  },
});

export function startSaving(
  jobs: Jobs,
  { job, file, path }: ParsedInputOf<'jobs.save'>,
): Outcome<{ readonly job: string }> {
  const found = jobs.fileOf(job, file);
  if (!found.ok) return found;
  if (fileExists(path) && isBook(path)) return refuse('save-over-book', { path }, 'path');
  const { path: from, bytes, sha256 } = found.value;
  const work = async ({ watch: { signal, onProgress } }: Place): Promise<Outcome<Made>> => {
    try {
      // Written once and read once: twice its bytes.
      const isRight = await copyAndReadBack({
        from,
        to: path,
        sha256,
        signal,
        onBytes: (at) => onProgress(at, bytes * 2),
      });
      return isRight ? done({ files: [], savedAs: path }) : refuse('save-not-read-back', { path }, 'path');
    } catch (error) {
      if (!/^E[A-Z]+$/.test(errorCode(error))) throw error;
      return refuse('save-not-writable', { path, reason: reasonOf(error) }, 'path');
    }
  };
  return jobs.start({ kind: 'save', work });
}
