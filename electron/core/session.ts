import type { BookView, DeskView, Look } from '../../shared/contract/book.ts';
import { procedures } from '../../shared/contract/contract.ts';
import { IMPORT_KINDS } from '../../shared/contract/imports.ts';
import type { ReportOptions, ReportTable } from '../../shared/contract/reports.ts';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { transact } from '../book/book.ts';
import type { CommandHandler, QueryHandler } from '../book/command.ts';
import { headOf } from '../book/log.ts';
import { isBook, openBook, reasonOf } from '../book/open-book.ts';
import { isBusy, isDamage } from '../book/storage-error.ts';
import { rebuildBook } from '../book/rebuild.ts';
import { Sentinel } from '../book/sentinel.ts';
import type { Verification } from '../book/verify.ts';
import { verifyBook } from '../book/verify.ts';
import { dropDraft, saveDraft } from '../modules/paddy/drafts.ts';
import type { Ports } from '../platform/ports.ts';
import { bookView } from './book-view.ts';
import { decideEpoch } from './decide-epoch.ts';
import type { Envelope, Road } from './dispatcher.ts';
import { parseInput, runCommand, runQuery } from './dispatcher.ts';
import type { BookCommandName, BookQueryName, SessionName } from './handlers.ts';
import { commands, queries } from './handlers.ts';
import { INVARIANTS } from './invariants.ts';
import { PROJECTIONS } from './projections.ts';
import { keepLook, lookOf } from './look.ts';
import { makeBookFromFolder, makePracticeBook } from './make-book.ts';
import type { JournalFormat } from '../modules/statements/journal-export.ts';
import { exportJournal } from '../modules/statements/journal-export.ts';
import { report, toCsv } from '../modules/statements/reports.ts';
import { booksFolder, recentBooks, rememberBook } from './recent-books.ts';

/**
 * The core as a host holds it: at most one open book, and one call for everything that can be asked. The desktop, the
 * browser host and the command line all come in here.
 */
export class Session {
  readonly ports: Ports;
  readonly #sentinel: Sentinel;
  #book: Book | null = null;

  constructor(ports: Ports) {
    this.ports = ports;
    this.#sentinel = new Sentinel(ports.home);
  }

  /** One call from any transport; what is not of the contract is refused. */
  call(envelope: unknown, actor: string): Outcome<unknown> {
    const read = readEnvelope(envelope, actor);
    if (!read.ok) return read;
    const parsed = parseInput(read.value.procedure, read.value.input);
    return parsed.ok ? this.#answer(read.value, parsed.value) : parsed;
  }

  open(path: string): Outcome<BookView> {
    const opened = this.openUnread(path);
    if (!opened.ok) return opened;
    try {
      rememberBook(this.ports, this.book);
      return done(this.view());
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.closeBook();
      return refuse('book-damaged', { path, reason: reasonOf(error) }, 'path');
    }
  }

  /** Opens a book without reading anything of it, so that even a damaged one can be verified. */
  openUnread(path: string): Outcome<null> {
    const opened = openBook(path);
    if (!opened.ok) return opened;
    this.closeBook();
    this.#book = opened.value;
    return done(null);
  }

  /** Whether a book lies at the path, which nothing else may be written over. */
  isBook(path: string): boolean {
    return isBook(path);
  }

  closeBook(): void {
    this.#book?.close();
    this.#book = null;
  }

  close(): void {
    this.closeBook();
    this.#sentinel.close();
  }

  get book(): Book {
    return present(this.#book, 'a book is open');
  }

  view(): BookView {
    this.book.refresh();
    return bookView(this.book, this.ports, this.#sentinel);
  }

  makeFromFolder(path: string, folder: string, actor: string): ReturnType<typeof makeBookFromFolder> {
    return makeBookFromFolder({ ports: this.ports, sentinel: this.#sentinel, actor }, path, folder);
  }

  importKinds(): readonly string[] {
    return IMPORT_KINDS;
  }

  report(name: string, options: ReportOptions): Outcome<ReportTable> {
    this.book.refresh();
    return report({ book: this.book, today: this.ports.clock.today() }, name, options);
  }

  csv(table: ReportTable): string {
    return toCsv(table);
  }

  journal(format: JournalFormat): Iterable<string> {
    this.book.refresh();
    return exportJournal(this.book, format);
  }

  rebuild(path: string): Outcome<{ readonly events: number }> {
    return rebuildBook(this.book, { path, unique: this.ports.ids.hex(4) }, PROJECTIONS);
  }

  verify(): Verification {
    this.book.refresh();
    return verifyBook(this.book, {
      projections: PROJECTIONS,
      invariants: INVARIANTS,
      sentinelFault: () => {
        const standing = this.#sentinel.standing(this.book);
        return standing.behind
          ? `this computer has seen ${String(standing.known)} events of epoch ${String(standing.epoch)}: the file was restored, copied or cut`
          : null;
      },
    });
  }

  #deskView(): DeskView {
    return {
      open: this.#book ? this.view() : null,
      recent: recentBooks(this.ports),
      booksFolder: booksFolder(this.ports),
      look: lookOf(this.ports),
    };
  }

  #answer(envelope: ReadEnvelope, input: unknown): Outcome<unknown> {
    const ownAnswer = this.#desk.get(envelope.procedure);
    if (ownAnswer) return ownAnswer(input, envelope.actor);
    if (!this.#book) return refuse('no-book-open');
    const road: Road = { book: this.#book, sentinel: this.#sentinel, clock: this.ports.clock, ids: this.ports.ids };
    const ownOnBook = this.#onBook.get(envelope.procedure);
    if (ownOnBook) return ownOnBook(road, input, envelope);
    return isCommand(envelope.procedure)
      ? runCommand(road, { handler: commandHandler(envelope.procedure), input, envelope })
      : runQuery(road, queryHandler(envelope.procedure), input);
  }

  /** What is answered with or without an open book. */
  readonly #desk: ReadonlyMap<string, (input: unknown, actor: string) => Outcome<unknown>> = new Map<
    SessionName,
    (input: unknown, actor: string) => Outcome<unknown>
  >([
    ['desk.view', () => done(this.#deskView())],
    ['desk.openBook', (input) => this.open((input as { path: string }).path)],
    [
      'desk.closeBook',
      () => {
        this.closeBook();
        return done(this.#deskView());
      },
    ],
    ['desk.setLook', (input) => done(keepLook(this.ports, input as Partial<Look>))],
    ['desk.makePracticeBook', (_, actor) => this.#practice(actor)],
  ]);

  /** What is asked of the open book beside its log: its heading, its epoch, and the working store. */
  readonly #onBook: ReadonlyMap<string, (road: Road, input: unknown, envelope: Envelope) => Outcome<unknown>> = new Map<
    SessionName,
    (road: Road, input: unknown, envelope: Envelope) => Outcome<unknown>
  >([
    ['book.view', () => done(this.view())],
    ['book.startEpoch', (road, input, envelope) => this.#startEpoch(road, envelope, input as { reason: string })],
    [
      'paddy.saveDraft',
      ({ book, clock }, input, envelope) => {
        const draft = { ...(input as { id: string; form: Record<string, string> }), savedAt: clock.now() };
        return inWorkingStore(book, envelope, () => saveDraft(book, draft));
      },
    ],
    [
      'paddy.dropDraft',
      ({ book }, input, envelope) =>
        inWorkingStore(book, envelope, () => dropDraft(book, (input as { id: string }).id)),
    ],
  ]);

  #startEpoch(road: Road, envelope: Envelope, input: { readonly reason: string }): Outcome<unknown> {
    const standing = this.#sentinel.standing(road.book);
    const head = present(headOf(road.book), 'a book has a first event');
    const decided = decideEpoch({ standing, head, today: road.clock.today() }, input);
    const epoch = decided.ok ? decided.value.epoch : head.epoch;
    return runCommand(road, {
      envelope,
      input,
      origin: { stream: head.stream, epoch, epochId: road.ids.hex(16) },
      handler: (context) => {
        if (!decided.ok) return decided;
        context.append([decided.value.event]);
        return done({ epoch });
      },
    });
  }

  #practice(actor: string): Outcome<BookView> {
    const made = makePracticeBook({ ports: this.ports, sentinel: this.#sentinel, actor });
    return made.ok ? this.open(made.value.path) : made;
  }
}

/** Drafts are outside the log, and still all or nothing; a dry run keeps none. */
function inWorkingStore(book: Book, { dryRun }: Envelope, write: () => Outcome<unknown>): Outcome<unknown> {
  try {
    return transact(book, () => ({ keep: dryRun !== true, value: write() }));
  } catch (error) {
    if (isBusy(error)) return refuse('book-busy');
    throw error;
  }
}

interface ReadEnvelope extends Envelope {
  readonly procedure: keyof typeof procedures;
}

function readEnvelope(envelope: unknown, actor: string): Outcome<ReadEnvelope> {
  if (typeof envelope !== 'object' || envelope === null)
    return refuse('input-malformed', { field: '', reason: 'not an object' });
  const { procedure, input, key, dryRun } = envelope as Record<string, unknown>;
  const isKnown = typeof procedure === 'string' && Object.hasOwn(procedures, procedure);
  if (!isKnown)
    return refuse('procedure-unknown', { procedure: String(procedure), choices: Object.keys(procedures).join(', ') });
  if (key !== undefined && (typeof key !== 'string' || key.length < 8 || key.length > 100))
    return refuse('input-malformed', { field: 'key', reason: 'a text of 8 to 100 characters' }, 'key');
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    return refuse('input-malformed', { field: 'dryRun', reason: 'true or false' }, 'dryRun');
  return done({ procedure: procedure as keyof typeof procedures, input: input ?? {}, key, dryRun, actor });
}

const isCommand = (procedure: string): procedure is BookCommandName => Object.hasOwn(commands, procedure);

const commandHandler = (procedure: BookCommandName): CommandHandler<never, unknown, string> => commands[procedure];

function queryHandler(procedure: string): QueryHandler<never, unknown, string> {
  assert(Object.hasOwn(queries, procedure), `no handler for ${procedure}`);
  return queries[procedure as BookQueryName];
}
