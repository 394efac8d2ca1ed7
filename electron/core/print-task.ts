import type { PaperAsked, PrintedPaper } from '../../shared/contract/papers.ts';
import type { Outcome, Refused } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { readingApart } from '../book/book.ts';
import { connectToRead } from '../book/connection.ts';
import { headHash } from '../book/log.ts';
import { refusalInUse } from '../book/storage-error.ts';
import { errorCode, reasonOf } from '../platform/error-code.ts';
import { folderOfFile } from '../platform/files.ts';
import { inLongThread } from '../platform/long-thread.ts';
import type { PaperAbout } from '../printing/paper-document.ts';
import type { DrawElsewhere } from '../printing/print-to-file.ts';
import { printLaterHalf, printToFile } from '../printing/print-to-file.ts';
import type { LaterPartsDrawn } from '../printing/render-batch.ts';
import { workbookToFile } from '../printing/workbook-file.ts';
import type { LaidOut, PrintStamp } from './paper-of.ts';
import { farmerWorkbook } from './organic-papers.ts';
import { paperOf, wordsFor } from './paper-of.ts';

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

type ListAsked = Extract<PaperAsked, { readonly paper: 'farmer-list' }>;

export type PrintAnswer = Outcome<Omit<PrintedPaper, 'file'>>;

/** What the thread beside it draws of a long paper. */
export interface LaterHalfTask extends PrintTask {
  readonly from: number;
  /** Of the book that the first half reads; the later half must stand on the same. */
  readonly head: string;
}

type Progress = (done: number, total: number) => void;

export async function printTask(task: PrintTask, progress: Progress): Promise<PrintAnswer> {
  try {
    return await readingApart(connectToRead(task.book), task.book, async (book) => {
      const { asked } = task;
      if (asked.paper === 'farmer-list' && asked.format === 'xlsx') return await workbookTask(book, asked, task);
      const laid = laidOut(book, task);
      if (!laid.ok) return laid;
      const { title, fileName, parts } = laid.value;
      const elsewhere: DrawElsewhere = (from, file, onProgress) => {
        const later = { ...task, making: file, from, head: headHash(book) };
        return inLongThread({ askedFrom: import.meta.url, name: 'print-later-half' }, later, { onProgress });
      };
      const about = aboutOf(laid.value, task);
      const { pages } = await printToFile({ parts, about, file: task.making, elsewhere }, progress);
      return done({ title, fileName, pages });
    });
  } catch (error) {
    const refused = refusalOf(error, task);
    if (refused) return refused;
    throw error;
  }
}

/** The same list as a spreadsheet of one sheet, which is made in one go. */
async function workbookTask(book: Book, asked: ListAsked, { making, stamp }: PrintTask): Promise<PrintAnswer> {
  const context = { book, today: stamp.today };
  const found = farmerWorkbook(context, asked, wordsFor(context, asked, stamp));
  if (!found.ok) return found;
  const { workbook, name } = found.value;
  await workbookToFile(workbook, making);
  return done({ title: workbook.title, fileName: `${name}.xlsx`, pages: 1 });
}

/**
 * The later half of a long paper. Null where the book has grown since the first half began to read it, or where the disk
 * fails: the first half then draws these parts too, and says it if the disk still fails.
 */
export async function printLaterHalfTask(task: LaterHalfTask, progress: Progress): Promise<LaterPartsDrawn | null> {
  try {
    return await readingApart(connectToRead(task.book), task.book, async (book) => {
      const laid = laidOut(book, task);
      if (!laid.ok || headHash(book) !== task.head) return null;
      const { parts } = laid.value;
      return printLaterHalf({ parts, about: aboutOf(laid.value, task), file: task.making, from: task.from }, progress);
    });
  } catch (error) {
    if (refusalOf(error, task)) return null;
    throw error;
  }
}

const laidOut = (book: Book, { asked, stamp }: PrintTask): Outcome<LaidOut> =>
  paperOf({ book, today: stamp.today }, asked, stamp);

const aboutOf = ({ title, author }: LaidOut, { asked, stamp }: PrintTask): PaperAbout => ({
  ...{ title, author, language: asked.language === 'en' ? 'en' : 'km' },
  printedAt: new Date(stamp.now),
});

/** Null where nobody outside the program can do anything about it. */
function refusalOf(error: unknown, { making }: PrintTask): Refused | null {
  const refused = refusalInUse(error);
  if (refused) return refused;
  if (!/^E[A-Z]+$/.test(errorCode(error))) return null;
  return refuse('folder-not-writable', { path: folderOfFile(making), reason: reasonOf(error) });
}
