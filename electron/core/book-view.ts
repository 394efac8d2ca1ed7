import type { BookView } from '../../shared/contract/book.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Book } from '../book/book.ts';
import { headOf } from '../book/log.ts';
import type { Standing } from '../book/sentinel.ts';
import { lockedThrough } from '../modules/ledger/facts.ts';
import { lastEntryDate } from '../modules/ledger/last-date.ts';
import { settingsOf } from '../modules/settings/settings.ts';
import { fileNameOf } from '../platform/files.ts';
import type { Ports } from '../platform/ports.ts';
import { lastBundleOf } from './bundle-notes.ts';

/** The open book as every screen's heading shows it. */
export function bookView(book: Book, ports: Ports, standing: Standing): BookView {
  const head = present(headOf(book), 'a book has a first event');
  return {
    path: book.path,
    fileName: fileNameOf(book.path),
    settings: settingsOf(book),
    lockedThrough: lockedThrough(book),
    lastEntryDate: lastEntryDate(book),
    today: ports.clock.today(),
    events: head.seq,
    head: head.hash.toString('hex'),
    epoch: head.epoch,
    isReplica: book.isReplica,
    behindSentinel: standing.behind,
    lastBundle: lastBundleOf(ports, book.path),
  };
}
