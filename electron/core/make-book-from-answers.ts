import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { plainly, readAnswers } from '../../shared/domain/book/new-book-answers.ts';
import type { BookRefusal } from '../../shared/domain/book/refusals.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../shared/kernel/outcome.ts';
import { absolutePath, readBytes } from '../platform/files.ts';
import { chartFile } from '../platform/resources.ts';
import { BOOK_ENDING, fileNameFor, freePath } from './free-path.ts';
import type { Making, MakeRefusal } from './make-book.ts';
import { fillBook } from './make-book.ts';

/**
 * A new book from the five questions of the welcome screen: the cooperative's facts as answered, and the chart of accounts
 * that comes with the program. Made as every book is, whole or not at all.
 */
export type AnsweredBook = ParsedInputOf<'desk.makeBook'>;

function pathOf(making: Making, { path, nameEn }: AnsweredBook): ReturnType<typeof freePath> {
  const typed = path.trim();
  if (typed === '') return freePath(making.ports, fileNameFor(nameEn));
  return done(absolutePath(typed.toLowerCase().endsWith(BOOK_ENDING) ? typed : typed + BOOK_ENDING));
}

export function makeBookFromAnswers(
  making: Making,
  answers: AnsweredBook,
): Outcome<{ readonly path: string }, MakeRefusal | BookRefusal> {
  const settings = readAnswers(answers);
  if (!settings.ok) return settings;
  const path = pathOf(making, answers);
  if (!path.ok) return path;
  const bytes = present(readBytes(chartFile()), 'the program comes with a chart of accounts');
  const made = fillBook(making, path.value, {
    settings: settings.value,
    settingsFile: '',
    files: [{ kind: 'accounts', fileName: 'accounts.csv', bytes }],
  });
  return made.ok ? done({ path: path.value }, made.warnings) : refuseAll(plainly(made.refusals, answers));
}
