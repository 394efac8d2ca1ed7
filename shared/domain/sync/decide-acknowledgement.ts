import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import type { AcknowledgementRefusal } from './refusals.ts';

/**
 * Whether an acknowledgement is of this book, and by somebody who is known here. Its signature is right by then; what it
 * says is that the advisor holds the book up to one event, and the book itself must end that event with the same hash.
 */
export interface AcknowledgedBook {
  readonly coopId: string;
  readonly streamId: string;
  readonly lastSeq: number;
  /** The event that is acknowledged as the last, as this book has it; null where the book does not reach so far. */
  readonly event: { readonly head: string; readonly epoch: { readonly number: number; readonly id: string } } | null;
  /** Fingerprints of the keys whose acknowledgements were taken in before. */
  readonly known: readonly string[];
}

export interface SaidByAdvisor {
  readonly coop_id: string;
  readonly stream_id: string;
  readonly epoch: { readonly number: number; readonly id: string };
  readonly to_seq: number;
  readonly head: string;
  /** Of the key that signed it. */
  readonly fingerprint: string;
  /** The fingerprint that the treasurer says to trust; blank where nothing was said. */
  readonly trust: string;
}

type Decided = Outcome<{ readonly isFirstKey: boolean; readonly isNewKey: boolean }, AcknowledgementRefusal>;

/**
 * The first key is taken as the advisor's (trust on first use, bundle.md), and shown; another one only where the treasurer
 * has compared its fingerprint by phone and says so.
 */
export function decideAcknowledgement(book: AcknowledgedBook, said: SaidByAdvisor): Decided {
  const { to_seq: to, fingerprint } = said;
  if (said.coop_id !== book.coopId) return refuse('ack-other-coop', { coop: said.coop_id });
  if (said.stream_id !== book.streamId) return refuse('ack-other-stream');
  if (!book.event) return refuse('ack-ahead', { to, seq: book.lastSeq });
  const here = book.event.epoch;
  if (here.number !== said.epoch.number || here.id !== said.epoch.id)
    return refuse('ack-other-epoch', { to, epoch: said.epoch.number, here: here.number });
  if (book.event.head !== said.head) return refuse('ack-head-differs', { to });
  const trust = plainFingerprint(said.trust);
  if (trust !== '' && trust !== plainFingerprint(fingerprint))
    return refuse('ack-trust-differs', { trust: said.trust, fingerprint }, 'trust');
  const isFirstKey = book.known.length === 0;
  const isNewKey = !book.known.includes(fingerprint);
  if (isNewKey && !isFirstKey && trust === '')
    return refuse('ack-key-other', { fingerprint, known: book.known.join(', ') }, 'trust');
  return done({ isFirstKey, isNewKey });
}

/** As it is typed after it was read out: with or without gaps, in either case. */
const plainFingerprint = (text: string): string => text.toLowerCase().replace(/[^0-9a-z]/g, '');
