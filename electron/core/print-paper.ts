import type { PaperAsked, PrintedPaper } from '../../shared/contract/papers.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { absolutePath, fileExists, fileNameOf, folderOfFile, isFolder, moveFile } from '../platform/files.ts';
import { makingMark, removeIfLetGo, removeLeftovers } from '../platform/leftovers.ts';
import type { Watch } from '../platform/long-thread.ts';
import { Cancelled, inLongThread } from '../platform/long-thread.ts';
import type { Ports } from '../platform/ports.ts';
import { laterFile } from '../printing/print-to-file.ts';
import type { PrintAnswer, PrintTask } from './print-task.ts';

/**
 * Prints a paper into a file, as a host or a job asks for it: in a thread of its own, with how far it is, and a signal
 * that stops it. The file takes its name when it is whole and on the disk; of a run that failed or was stopped nothing is left.
 */
export interface PrintAsked {
  readonly ports: Ports;
  /** Path of the book, which may be open meanwhile. */
  readonly book: string;
  /** Who prints, as the paper says it. */
  readonly actor: string;
  readonly asked: PaperAsked;
  readonly file: string;
}

/** Between the paper's own name and the mark of whoever is making it. */
const MAKING = '.making-';

export async function printPaper(
  { ports, book, actor, asked, file }: PrintAsked,
  watch: Watch = {},
): Promise<Outcome<PrintedPaper>> {
  const folder = folderOfFile(absolutePath(file));
  if (!isFolder(folder)) return refuse('paper-folder-missing', { path: folder });
  if (fileExists(file)) return refuse('paper-file-there', { path: file });
  const making = `${file}${MAKING}${makingMark(ports.ids.hex(6))}`;
  removeLeftovers(folder, fileNameOf(file) + MAKING);
  const stamp = { now: ports.clock.now(), today: ports.clock.today(), who: actor };
  try {
    const answer = await inThread({ book, asked, making, stamp }, watch);
    if (!answer.ok) return answer;
    moveFile(making, file);
    return done({ ...answer.value, file }, answer.warnings);
  } finally {
    for (const left of [making, laterFile(making)]) removeIfLetGo(left);
  }
}

async function inThread(task: PrintTask, watch: Watch): Promise<PrintAnswer> {
  try {
    return await inLongThread<PrintAnswer>({ askedFrom: import.meta.url, name: 'print-task' }, task, watch);
  } catch (error) {
    if (error instanceof Cancelled) return refuse('paper-cancelled');
    throw error;
  }
}
