import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done } from '../../shared/kernel/outcome.ts';
import type { Book } from './book.ts';
import type { Projections } from './log.ts';
import { copyEvent, projectionOf, readLog, toLogged } from './log.ts';
import type { OpenRefusal } from './open-book.ts';
import { makeBook } from './open-book.ts';
import { keepReceipt, findReceipt } from './receipts.ts';

/**
 * The same book from its log alone, in a new file: every event with its own hash, every table projected anew. Of the
 * working store only the keys of past commands come along, so that none can post twice.
 */
export function rebuildBook(
  source: Book,
  target: { readonly path: string; readonly unique: string },
  projections: Projections,
): Outcome<{ readonly events: number }, OpenRefusal> {
  return makeBook(target.path, target.unique, (book) => {
    let events = 0;
    book.db.exec('BEGIN IMMEDIATE');
    for (const { event, hash } of readLog(source)) {
      copyEvent(book, event, hash);
      projectionOf(projections, event.kind)(book, toLogged(event));
      if (!findReceipt(book, event.command))
        keepReceipt(book, {
          key: event.command,
          procedure: '',
          sha256: '',
          first: event.seq,
          last: event.seq,
          outcome: null,
        });
      events += 1;
    }
    book.db.exec('COMMIT');
    return done({ events });
  });
}
