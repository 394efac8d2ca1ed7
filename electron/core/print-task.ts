import type { PaperAsked, PrintedPaper } from '../../shared/contract/papers.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import { Book, readingLong } from '../book/book.ts';
import { connectToRead } from '../book/connection.ts';
import { refusalInUse } from '../book/storage-error.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { folderOfFile, growFile } from '../platform/files.ts';
import { renderBatch } from '../printing/render-batch.ts';
import type { PrintStamp } from './paper-of.ts';
import { paperOf } from './paper-of.ts';

/**
 * One paper, or one of many parts, as a thread of its own prints it: it reads the book by a connection of its own, on one
 * snapshot, and writes to a name that is no paper's yet. Whoever asked gives the file its name.
 */
export interface PrintTask {
  readonly book: string;
  readonly asked: PaperAsked;
  readonly making: string;
  readonly stamp: PrintStamp;
}

export type PrintAnswer = Outcome<Omit<PrintedPaper, 'file'>>;

type Progress = (done: number, total: number) => void;

export async function printTask(task: PrintTask, progress: Progress): Promise<PrintAnswer> {
  try {
    const book = new Book(connectToRead(task.book), task.book);
    try {
      return await readingLong(book, () => printing(book, task, progress));
    } finally {
      book.close();
    }
  } catch (error) {
    const refused = refusalInUse(error);
    if (refused) return refused;
    if (!/^E[A-Z]+$/.test(errorCode(error))) throw error;
    return refuse('folder-not-writable', { path: folderOfFile(task.making), reason: reasonOf(error) });
  }
}

async function printing(book: Book, { asked, making, stamp }: PrintTask, onProgress: Progress): Promise<PrintAnswer> {
  const laid = paperOf({ book, today: stamp.today }, asked, stamp);
  if (!laid.ok) return laid;
  const { title, fileName, author, count, parts } = laid.value;
  const about = {
    title,
    author,
    language: asked.language === 'en' ? 'en' : 'km',
    printedAt: new Date(stamp.now),
  } as const;
  const file = growFile(making);
  try {
    const { pages } = await renderBatch({ parts, count, about, write: file.write }, { onProgress });
    file.finish();
    return done({ title, fileName, pages });
  } finally {
    file.close();
  }
}
