import type { EventDraft, Json, LoggedEvent } from '../../shared/kernel/event.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Book, BookReader } from './book.ts';
import type { StoredEvent } from './canonical-event.ts';
import { canonicalEvent, chainHash, FIRST_PREVIOUS } from './canonical-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { statement } from './statement.ts';

/**
 * The book's truth: events one after another, each chained to the one before. Appending writes the event and hands it to
 * the projection of its kind, which builds the tables; nothing else writes either.
 */
interface LogRow {
  seq: number;
  stream: string;
  epoch: number;
  epoch_id: string;
  recorded_at: string;
  date: string;
  actor: string;
  command: string;
  kind: string;
  must: number;
  v: number;
  body: string;
  hash: Buffer;
}

export interface LogTables {
  log: LogRow;
}

/** Where the log ends. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
  readonly stream: string;
  readonly epoch: number;
  readonly epochId: string;
}

export interface Stamp {
  readonly recordedAt: string;
  readonly actor: string;
  /** The command's idempotency key: all its events carry it. */
  readonly command: string;
}

const insertEvent = statement<LogTables, LogRow>()((query, p) =>
  query.insertInto('log').values({
    seq: p('seq'),
    stream: p('stream'),
    epoch: p('epoch'),
    epoch_id: p('epoch_id'),
    recorded_at: p('recorded_at'),
    date: p('date'),
    actor: p('actor'),
    command: p('command'),
    kind: p('kind'),
    must: p('must'),
    v: p('v'),
    body: p('body'),
    hash: p('hash'),
  }),
);

const lastEvent = statement<LogTables>()((query) =>
  query.selectFrom('log').select(['seq', 'hash', 'stream', 'epoch', 'epoch_id']).orderBy('seq', 'desc').limit(1),
);

const eventsFrom = statement<LogTables, { from: number }>()((query, p) =>
  query
    .selectFrom('log')
    .select([
      ...([
        'seq',
        'stream',
        'epoch',
        'epoch_id',
        'recorded_at',
        'date',
        'actor',
        'command',
        'kind',
        'must',
        'v',
      ] as const),
      'body',
      'hash',
    ])
    .where('seq', '>=', p('from'))
    .orderBy('seq'),
);

/** In the order of the columns that `eventsFrom` names. */
type RawRow = readonly [
  number,
  string,
  number,
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  number,
  string,
  Buffer,
];

const oneEvent = statement<LogTables, { seq: number }>()((query, p) =>
  query.selectFrom('log').selectAll().where('seq', '=', p('seq')),
);

export function headOf(book: BookReader): Head | null {
  return book.remember('head', () => {
    const row = lastEvent.get(book, {});
    return row ? { seq: row.seq, hash: row.hash, stream: row.stream, epoch: row.epoch, epochId: row.epoch_id } : null;
  });
}

/** The hash of the last event, which two readers of one file compare: who sees the same head sees the same book. */
export const headHash = (book: BookReader): string => headOf(book)?.hash.toString('hex') ?? '';

export const toStored = (row: LogRow): StoredEvent => ({
  seq: row.seq,
  stream: row.stream,
  epoch: row.epoch,
  epochId: row.epoch_id,
  recordedAt: row.recorded_at,
  date: row.date,
  actor: row.actor,
  command: row.command,
  kind: row.kind,
  must: row.must === 1,
  v: row.v,
  body: row.body,
});

export const toLogged = (event: StoredEvent): LoggedEvent => ({
  seq: event.seq,
  recordedAt: event.recordedAt,
  actor: event.actor,
  command: event.command,
  date: event.date,
  kind: event.kind,
  v: event.v,
  body: JSON.parse(event.body) as Json,
});

/** The body, read; undefined where it is no JSON. */
export function bodyOf(event: StoredEvent): Json | undefined {
  try {
    return JSON.parse(event.body) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function* readLog(
  book: BookReader,
  from = 1,
): Generator<{ readonly event: StoredEvent; readonly hash: Buffer }> {
  // Whole logs are read by the thousand: rows as they come, without a record made of each first.
  const rows = book.prepared(RAW_EVENTS, eventsFrom.sql).raw(true).iterate(from) as IterableIterator<RawRow>;
  for (const [seq, stream, epoch, epochId, recordedAt, date, actor, command, kind, must, v, body, hash] of rows)
    yield {
      event: { seq, stream, epoch, epochId, recordedAt, date, actor, command, kind, must: must === 1, v, body },
      hash,
    };
}

const RAW_EVENTS = {};

const hashOf = statement<LogTables, { seq: number }>()((query, p) =>
  query.selectFrom('log').select('hash').where('seq', '=', p('seq')),
);

export const hashAt = (book: BookReader, seq: number): Buffer | null => hashOf.get(book, { seq })?.hash ?? null;

export function readEvent(book: BookReader, seq: number): LoggedEvent | null {
  const row = oneEvent.get(book, { seq });
  return row ? toLogged(toStored(row)) : null;
}

/** What each kind of event does to the tables. */
export type Project = (book: BookReader, event: LoggedEvent) => void;
export type Projections = ReadonlyMap<string, Project>;

/** Where a log begins, or goes on after a restore. */
export interface Origin {
  readonly stream: string;
  readonly epoch: number;
  readonly epochId: string;
}

export interface AppendContext {
  readonly book: Book;
  readonly projections: Projections;
  readonly stamp: Stamp;
  /** Given for the first event of a book and of an epoch; else the head's own. */
  readonly origin?: Origin;
}

export function append(
  { book, projections, stamp, origin }: AppendContext,
  draft: EventDraft<string, unknown>,
): LoggedEvent {
  const head = headOf(book);
  const { stream, epoch, epochId } = present(origin ?? head, 'the first event names its stream');
  const stored: StoredEvent = {
    seq: (head?.seq ?? 0) + 1,
    stream,
    epoch,
    epochId,
    ...stamp,
    date: draft.date,
    kind: draft.kind,
    must: draft.must ?? true,
    v: draft.v,
    body: canonicalJson(draft.body),
  };
  const hash = chainHash(head?.hash ?? FIRST_PREVIOUS, canonicalEvent(stored));
  copyEvent(book, stored, hash);
  book.forget('head');
  book.remember('head', () => ({ seq: stored.seq, hash, stream, epoch, epochId }));
  const logged: LoggedEvent = { ...stamp, ...draft, seq: stored.seq, body: draft.body as Json };
  projectionOf(projections, stored)?.(book, logged);
  return logged;
}

/** Writes an event as it stands, with the hash that it has. */
export const copyEvent = (book: BookReader, event: StoredEvent, hash: Buffer): void => {
  insertEvent.run(book, {
    seq: event.seq,
    stream: event.stream,
    epoch: event.epoch,
    epoch_id: event.epochId,
    recorded_at: event.recordedAt,
    date: event.date,
    actor: event.actor,
    command: event.command,
    kind: event.kind,
    must: event.must ? 1 : 0,
    v: event.v,
    body: event.body,
    hash,
  });
};

/** No kind has a second shape yet, so what says more than this was written by a newer program. */
const KNOWN_VERSION = 1;

/** An event that must be understood, of a kind or a version that this program does not know. */
export class EventFromFuture extends Error {
  override readonly name = 'EventFromFuture';
}

/** What an event does to the tables; null where it is not known and need not be: it is kept as it is. */
export function projectionOf(
  projections: Projections,
  { kind, v, must }: Pick<StoredEvent, 'kind' | 'v' | 'must'>,
): Project | null {
  const project = projections.get(kind);
  if (project && v <= KNOWN_VERSION) return project;
  if (must) throw new EventFromFuture(`${kind}, version ${String(v)}, is not known`);
  return null;
}
