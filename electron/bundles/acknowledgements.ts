import { decideAcknowledgement } from '../../shared/domain/sync/decide-acknowledgement.ts';
import type { AcknowledgementRefusal } from '../../shared/domain/sync/refusals.ts';
import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done } from '../../shared/kernel/outcome.ts';
import type { BookReader } from '../book/book.ts';
import { headOf, readLog } from '../book/log.ts';
import { statement } from '../book/statement.ts';
import { fingerprintOf } from '../platform/fingerprint.ts';
import type { Acknowledgement } from './acknowledgement.ts';

/**
 * How far each advisor has come, as their acknowledgements say. Of the working store: it moves no figure, and is backed up
 * with the book. The keys that signed are the advisors' keys that this book knows.
 */
interface AcknowledgementTables {
  acknowledgement: {
    writer_key: string;
    bundle_id: string;
    from_seq: number;
    to_seq: number;
    taken_in_on: string;
  };
}

type Row = AcknowledgementTables['acknowledgement'];

const every = statement<AcknowledgementTables>()((query) =>
  query.selectFrom('acknowledgement').selectAll().orderBy('to_seq', 'desc').orderBy('writer_key').orderBy('bundle_id'),
);

const insert = statement<AcknowledgementTables, Row>()((query, p) =>
  query
    .insertInto('acknowledgement')
    .values({
      writer_key: p('writer_key'),
      bundle_id: p('bundle_id'),
      from_seq: p('from_seq'),
      to_seq: p('to_seq'),
      taken_in_on: p('taken_in_on'),
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** The latest of one advisor. */
export interface LatestAcknowledgement {
  readonly writerKey: string;
  readonly fingerprint: string;
  readonly bundleId: string;
  readonly to: number;
  /** The day on which the treasurer took it in. */
  readonly takenInOn: string;
}

/** One of each advisor, that of the highest event; who has come furthest first. */
export function latestAcknowledgements(book: BookReader): readonly LatestAcknowledgement[] {
  const latest = new Map<string, LatestAcknowledgement>();
  for (const row of every.all(book, {}))
    if (!latest.has(row.writer_key))
      latest.set(row.writer_key, {
        writerKey: row.writer_key,
        fingerprint: fingerprintOf(row.writer_key),
        bundleId: row.bundle_id,
        to: row.to_seq,
        takenInOn: row.taken_in_on,
      });
  return [...latest.values()];
}

/**
 * What the next delta stands on: where several advisors have acknowledged, the lowest of their latest ones, so that one
 * delta serves them all. Null where nobody has yet.
 */
export const deltaBase = (book: BookReader): LatestAcknowledgement | null =>
  latestAcknowledgements(book).at(-1) ?? null;

export interface TakingIn {
  readonly acknowledgement: Acknowledgement;
  /** The fingerprint that the treasurer says to trust; blank where nothing was said. */
  readonly trust: string;
  readonly today: CalendarDate;
}

export interface TakenIn {
  readonly to: number;
  readonly fingerprint: string;
  readonly isFirstKey: boolean;
}

/** Taken in twice it is taken in once. */
export function takeInAcknowledgement(
  book: BookReader,
  coopId: string,
  { acknowledgement, trust, today }: TakingIn,
): Outcome<TakenIn, AcknowledgementRefusal> {
  const { writer_key, bundle_id, from_seq, to_seq } = acknowledgement;
  const fingerprint = fingerprintOf(writer_key);
  const [head, [last]] = [headOf(book), readLog(book, to_seq)];
  const decided = decideAcknowledgement(
    {
      coopId,
      streamId: head?.stream ?? '',
      lastSeq: head?.seq ?? 0,
      event: last
        ? { head: last.hash.toString('hex'), epoch: { number: last.event.epoch, id: last.event.epochId } }
        : null,
      known: latestAcknowledgements(book).map((each) => each.fingerprint),
    },
    { ...acknowledgement, fingerprint, trust },
  );
  if (!decided.ok) return decided;
  insert.run(book, { writer_key, bundle_id, from_seq, to_seq, taken_in_on: today });
  return done({ to: to_seq, fingerprint, isFirstKey: decided.value.isFirstKey });
}
