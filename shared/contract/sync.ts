import { z } from 'zod';
import { ACKNOWLEDGEMENT_REFUSALS } from '../domain/sync/refusals.ts';
import type { JobStarted } from './jobs.ts';
import { command, query } from './procedure.ts';

/**
 * The cooperative's side of the exchange with its advisor: bundles go out, acknowledgements come back. Neither changes the
 * books; what has come back is kept beside them.
 */
export interface AcknowledgedBy {
  /** Of the advisor's signing key, in groups that can be read out by phone. */
  readonly fingerprint: string;
  /** The last event that this advisor holds. */
  readonly to: number;
  readonly bundleId: string;
  /** The day on which it was taken in here. */
  readonly takenInOn: string;
}

export interface BundleStanding {
  /** The latest of each advisor; who has come furthest first. */
  readonly acknowledged: readonly AcknowledgedBy[];
  /** What the next delta begins after, the lowest of those; null where nobody has acknowledged. */
  readonly base: AcknowledgedBy | null;
  /** Of the last event of the book. */
  readonly events: number;
  /** For whom bundles are encrypted, `age1…`; blank where no key is known. */
  readonly recipient: string;
  readonly recipientFingerprint: string;
}

export interface AcknowledgementTaken {
  readonly to: number;
  readonly fingerprint: string;
  /** It is the first key that this book has met, and is known from now on. */
  readonly isFirstKey: boolean;
}

const recipient = z.string().max(200);
/** Of a file with an acknowledgement; one that the program writes has less than 1,200. */
export const ACKNOWLEDGEMENT_LIMIT_BYTES = 4096;

/** Room for a file that is too large, so that it is refused for what it is. */
const bytesBase64 = z.string().max(2 * ACKNOWLEDGEMENT_LIMIT_BYTES);

export const syncProcedures = {
  /** A bundle of the book, signed, and read back before it is done: all of it, or what is new since the acknowledged one. */
  'bundles.export': query<JobStarted>()(
    z.object({ isDelta: z.boolean().default(false), recipient: recipient.default('') }),
    ['jobs-too-many', 'recipient-malformed'],
  ),
  'bundles.standing': query<BundleStanding>()(z.object({})),
  /** `trust`: the fingerprint of a further advisor's key, once it was compared by phone. */
  'bundles.acknowledge': command<AcknowledgementTaken>()(
    z.object({ bytesBase64, trust: z.string().max(100).default('') }),
    ACKNOWLEDGEMENT_REFUSALS,
  ),
  /** Remembers the advisor's key for encryption; blank forgets it. */
  'bundles.keepRecipient': command<{ readonly recipient: string }>()(z.object({ recipient }), ['recipient-malformed']),
} as const;
