import type { BookView, DeskView, Look } from '../../shared/contract/book.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { IMPORT_KINDS } from '../../shared/contract/imports.ts';
import type { ReportOptions, ReportTable } from '../../shared/contract/reports.ts';
import { assert, present } from '../../shared/kernel/assert.ts';
import type { Outcome, Refused } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { reading, readingEach, transact } from '../book/book.ts';
import type { CommandHandler, QueryHandler } from '../book/command.ts';
import type { Head } from '../book/log.ts';
import { headOf } from '../book/log.ts';
import { isBook, openBook } from '../book/open-book.ts';
import { isDamage, orStorageRefusal, refusalInUse, storageRefusal } from '../book/storage-error.ts';
import { rebuildBook } from '../book/rebuild.ts';
import type { Standing } from '../book/sentinel.ts';
import { Sentinel } from '../book/sentinel.ts';
import type { Verification } from '../book/verify.ts';
import { verifyBook } from '../book/verify.ts';
import { dropDraft, saveDraft } from '../modules/paddy/drafts.ts';
import { reasonOf } from '../platform/error-code.ts';
import type { Ports } from '../platform/ports.ts';
import { bookView } from './book-view.ts';
import { acknowledge, bundleStanding, checkedRecipient, rememberRecipient } from './bundle-standing.ts';
import { decideEpoch } from './decide-epoch.ts';
import type { Envelope, Road } from './dispatcher.ts';
import { parseInput, refusedOnReplica, runCommand, runQuery } from './dispatcher.ts';
import type { ReadEnvelope } from './read-envelope.ts';
import { readEnvelope } from './read-envelope.ts';
import type { BookCommandName, BookQueryName, SessionName } from './handlers.ts';
import { commands, queries } from './handlers.ts';
import { INVARIANTS } from './invariants.ts';
import { Jobs } from './jobs.ts';
import { PROJECTIONS } from './projections.ts';
import { keepLook, lookOf } from './look.ts';
import type { AnsweredBook } from './make-book-from-answers.ts';
import { makeBookFromAnswers } from './make-book-from-answers.ts';
import type { Making } from './make-book.ts';
import { makeBookFromFolder, makePracticeBook } from './make-book.ts';
import type { JournalFormat } from '../modules/statements/journal-export.ts';
import { exportJournal } from '../modules/statements/journal-export.ts';
import { report, toCsv } from '../modules/statements/reports.ts';
import { exporting, printing, startSaving } from './start-jobs.ts';
import { Workspaces } from './workspaces.ts';
import { workspaceAnswers } from './workspace-answers.ts';
import { booksFolder, recentBooks, rememberBook } from './recent-books.ts';

/**
 * The core as a host holds it: at most one open book, and one call for everything that can be asked. The desktop, the
 * browser host and the command line all come in here.
 */
export class Session {
  readonly ports: Ports;
  readonly #sentinel: Sentinel;
  readonly #jobs: Jobs;
  readonly workspaces: Workspaces;
  #book: Book | null = null;

  constructor(ports: Ports) {
    this.ports = ports;
    this.#sentinel = new Sentinel(ports.home);
    this.#jobs = new Jobs(ports, toStderr);
    this.workspaces = new Workspaces(ports);
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
      const view = this.view();
      return done(view, rememberBook(this.ports, this.book));
    } catch (error) {
      this.closeBook();
      const refused = storageRefusal(error);
      if (refused) return refused;
      if (!isDamage(error)) throw error;
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
    this.#jobs.dropOfBook();
    this.#book?.close();
    this.#book = null;
  }

  close(): void {
    this.closeBook();
    this.#jobs.dropOfWorkspace();
    this.workspaces.close();
    this.#sentinel.close();
  }

  get book(): Book {
    return present(this.#book, 'a book is open');
  }

  view(): BookView {
    const { book } = this;
    const note = this.#sentinel.noteOf(book);
    return reading(book, () => bookView(book, this.ports, this.#standing(book, note)));
  }

  /** What this computer has posted says nothing of a book that is posted to elsewhere. */
  #standing(book: Book, note: string | null): Standing {
    return book.isReplica ? { behind: false } : this.#sentinel.standing(book, note);
  }

  makeFromFolder(path: string, folder: string, actor: string): ReturnType<typeof makeBookFromFolder> {
    return makeBookFromFolder(this.#making(actor), path, folder);
  }

  importKinds(): readonly string[] {
    return IMPORT_KINDS;
  }

  report(name: string, options: ReportOptions): Outcome<ReportTable> {
    const { book } = this;
    return orStorageRefusal(() =>
      reading(book, () => report({ book, today: this.ports.clock.today() }, name, options)),
    );
  }

  csv(table: Pick<ReportTable, 'columns' | 'rows'>): string {
    return toCsv(table);
  }

  /** Stands on one snapshot, which is held until the last part is taken or the taker stops. */
  journal(format: JournalFormat): Iterable<string> {
    const { book } = this;
    return readingEach(book, () => exportJournal(book, format));
  }

  rebuild(path: string): Outcome<{ readonly events: number }> {
    const { book } = this;
    return reading(book, () => rebuildBook(book, { path, unique: this.ports.ids.hex(4) }, PROJECTIONS));
  }

  verify(): Promise<Verification> {
    const { book } = this;
    return verifyBook(book, {
      projections: PROJECTIONS,
      invariants: INVARIANTS,
      watch: () => {
        const note = this.#sentinel.noteOf(book);
        return () => this.#standing(book, note);
      },
    });
  }

  /** What a host says of a fault that the disk, or another program at the file, has made; null for any other. */
  refusalOf(error: unknown): Refused | null {
    return refusalInUse(error);
  }

  #deskView(): DeskView {
    return {
      open: this.#book ? this.view() : null,
      recent: recentBooks(this.ports),
      booksFolder: booksFolder(this.ports),
      today: this.ports.clock.today(),
      look: lookOf(this.ports),
    };
  }

  #answer(envelope: ReadEnvelope, input: unknown): Outcome<unknown> {
    const ownAnswer = this.#desk.get(envelope.procedure) ?? this.#advisor.get(envelope.procedure);
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
    ['desk.makePracticeBook', (_, actor) => this.#openMade(makePracticeBook(this.#making(actor)))],
    [
      'desk.makeBook',
      (input, actor) => this.#openMade(makeBookFromAnswers(this.#making(actor), input as AnsweredBook)),
    ],
    ['jobs.view', (input) => this.#jobs.view((input as { job: string }).job)],
    ['jobs.list', () => this.#jobs.list()],
    ['jobs.cancel', (input) => this.#jobs.cancel((input as { job: string }).job)],
    ['jobs.file', (input) => this.#jobs.piece(input as ParsedInputOf<'jobs.file'>)],
    ['jobs.save', (input) => startSaving(this.#jobs, input as ParsedInputOf<'jobs.save'>)],
  ]);

  readonly #advisor = workspaceAnswers({
    workspaces: () => this.workspaces,
    jobs: () => this.#jobs,
    openBook: (path) => this.open(path),
    openPath: () => this.#book?.path ?? null,
    closeBook: () => this.closeBook(),
  });

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
    [
      'papers.print',
      ({ book }, input, { actor }) => {
        const { asked } = input as ParsedInputOf<'papers.print'>;
        return this.#jobs.start(printing({ ports: this.ports, book: book.path, actor }, asked));
      },
    ],
    [
      'bundles.export',
      ({ book }, input, { actor }) => {
        const readOnly = refusedOnReplica(book);
        if (readOnly) return readOnly;
        const { isDelta, recipient: typed } = input as ParsedInputOf<'bundles.export'>;
        const recipient = checkedRecipient(typed);
        if (!recipient.ok) return recipient;
        const asked = { isDelta, recipient: recipient.value };
        return this.#jobs.start(exporting({ ports: this.ports, book: book.path, actor }, asked));
      },
    ],
    ['bundles.standing', ({ book }) => orStorageRefusal(() => reading(book, () => bundleStanding(book)))],
    [
      'bundles.acknowledge',
      ({ book, clock }, input, envelope) => {
        const given = input as ParsedInputOf<'bundles.acknowledge'>;
        return inWorkingStore(book, envelope, () => acknowledge(book, given, clock.today()));
      },
    ],
    [
      'bundles.keepRecipient',
      ({ book }, input, envelope) =>
        inWorkingStore(book, envelope, () => rememberRecipient(book, (input as { recipient: string }).recipient)),
    ],
  ]);

  #startEpoch(road: Road, envelope: Envelope, input: { readonly reason: string }): Outcome<unknown> {
    // Both are asked inside the transaction: another program may have begun the epoch since this one last looked.
    const headHere = (book: Book): Head => present(headOf(book), 'a book has a first event');
    const decide = (book: Book): ReturnType<typeof decideEpoch> => {
      const facts = { standing: this.#sentinel.standing(book), head: headHere(book), today: road.clock.today() };
      return decideEpoch(facts, input);
    };
    return runCommand(road, {
      envelope,
      input,
      origin: (book) => {
        const [head, decided] = [headHere(book), decide(book)];
        return {
          stream: head.stream,
          epoch: decided.ok ? decided.value.epoch : head.epoch,
          epochId: road.ids.hex(16),
        };
      },
      handler: (context) => {
        const decided = decide(context.book);
        if (!decided.ok) return decided;
        context.append([decided.value.event]);
        return done({ epoch: decided.value.epoch });
      },
    });
  }

  #making(actor: string): Making {
    return { ports: this.ports, sentinel: this.#sentinel, actor };
  }

  #openMade(made: Outcome<{ readonly path: string }>): Outcome<BookView> {
    return made.ok ? this.open(made.value.path) : made;
  }
}

function toStderr(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
}

/** Drafts are outside the log, and still all or nothing; a dry run keeps none. */
function inWorkingStore(book: Book, { dryRun }: Envelope, write: () => Outcome<unknown>): Outcome<unknown> {
  return (
    refusedOnReplica(book) ?? orStorageRefusal(() => transact(book, () => ({ keep: dryRun !== true, value: write() })))
  );
}

const isCommand = (procedure: string): procedure is BookCommandName => Object.hasOwn(commands, procedure);

const commandHandler = (procedure: BookCommandName): CommandHandler<never, unknown, string> => commands[procedure];

function queryHandler(procedure: string): QueryHandler<never, unknown, string> {
  assert(Object.hasOwn(queries, procedure), `no handler for ${procedure}`);
  return queries[procedure as BookQueryName];
}
