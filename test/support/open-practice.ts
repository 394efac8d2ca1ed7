import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { InputOf, OutcomeOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import { noticeText } from '../../shared/i18n/notice-text.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { Session } from '../../electron/core/session.ts';
import type { Ports } from '../../electron/platform/ports.ts';
import { heldPorts } from './held-ports.ts';
import { SMALL_COOP } from './small-coop.ts';
import type { Files } from './temp-folder.ts';
import { folderOf, tempFolder } from './temp-folder.ts';

/** A real book in a home of its own, entered as every host enters it: by one call of the session. */
export const ACTOR = 'sophal';

export interface CallOptions {
  readonly key?: string;
  readonly dryRun?: boolean;
}

export class Practice {
  readonly session: Session;
  readonly home: string;
  readonly path: string;

  constructor(ports: Ports, path: string) {
    this.home = ports.home;
    this.path = path;
    this.session = new Session(ports);
  }

  call<N extends ProcedureName>(procedure: N, input: InputOf<N>, options: CallOptions = {}): OutcomeOf<N> {
    return this.session.call({ procedure, input, ...options }, ACTOR) as OutcomeOf<N>;
  }

  /** What the call answers; a refusal fails the test with its sentences. */
  must<N extends ProcedureName>(procedure: N, input: InputOf<N>, options: CallOptions = {}): OutputOf<N> {
    return valueOf(this.call(procedure, input, options));
  }

  /** The codes of the refusals; none where it was done. */
  refused<N extends ProcedureName>(procedure: N, input: InputOf<N>, options: CallOptions = {}): readonly string[] {
    return codesOf(this.call(procedure, input, options));
  }

  open(): this {
    valueOf(this.session.open(this.path));
    return this;
  }

  /** Where the log ends; the same before and after means that nothing was written. */
  head(): string {
    const { events, head } = this.session.view();
    return `${events} ${head}`;
  }

  reportCsv(name: string, options: Parameters<Session['report']>[1] = {}): string {
    return this.session.csv(valueOf(this.session.report(name, options)));
  }

  /** The book's file by other means than the program's. */
  sql<T>(work: (db: Database) => T): T {
    return onFile(this.path, work);
  }

  close(): void {
    this.session.close();
  }
}

export function onFile<T>(path: string, work: (db: Database) => T): T {
  const db = new DatabaseConstructor(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export const codesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

export const sentencesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map((notice) => noticeText(notice, 'en'));

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(sentencesOf(outcome).join('\n'));
}

export interface PracticeOptions {
  readonly files?: Files;
  readonly home?: string;
  readonly day?: string;
  readonly seed?: string;
}

/** A new book of the small cooperative (or of other files), open. */
export function openPractice({ files = {}, home = tempFolder('home'), day, seed }: PracticeOptions = {}): Practice {
  const ports = heldPorts(home, { ...(day === undefined ? {} : { day }), ...(seed === undefined ? {} : { seed }) });
  const practice = new Practice(ports, join(tempFolder('book'), 'book.sahakum'));
  valueOf(practice.session.makeFromFolder(practice.path, folderOf({ ...SMALL_COOP, ...files }), ACTOR));
  return practice.open();
}

/** The same file, or another, by a second session of the same computer. */
export const openAgain = (practice: Practice, path = practice.path, seed = 'again'): Practice =>
  new Practice(heldPorts(practice.home, { seed }), path).open();
