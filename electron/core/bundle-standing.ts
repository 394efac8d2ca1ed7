import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import type { AcknowledgedBy, AcknowledgementTaken, BundleStanding } from '../../shared/contract/sync.ts';
import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { headOf } from '../book/log.ts';
import { readAcknowledgement } from '../bundles/acknowledgement.ts';
import type { LatestAcknowledgement } from '../bundles/acknowledgements.ts';
import { deltaBase, latestAcknowledgements, takeInAcknowledgement } from '../bundles/acknowledgements.ts';
import { readRecipient } from '../bundles/encrypt.ts';
import { keepRecipient, recipientOf } from '../bundles/recipient.ts';
import { BundleRefused } from '../bundles/refused.ts';
import { settingsOf } from '../modules/settings/settings.ts';
import { fingerprintOf } from '../platform/fingerprint.ts';

/** How far the advisors have come with this book, and what they send back: the working store's part of the exchange. */
const acknowledgedBy = ({ fingerprint, to, bundleId, takenInOn }: LatestAcknowledgement): AcknowledgedBy => ({
  fingerprint,
  to,
  bundleId,
  takenInOn,
});

export function bundleStanding(book: Book): Outcome<BundleStanding> {
  const [base, recipient] = [deltaBase(book), recipientOf(book)];
  return done({
    acknowledged: latestAcknowledgements(book).map(acknowledgedBy),
    base: base ? acknowledgedBy(base) : null,
    events: headOf(book)?.seq ?? 0,
    recipient,
    recipientFingerprint: recipient === '' ? '' : fingerprintOf(recipient),
  });
}

export function acknowledge(
  book: Book,
  { bytesBase64, trust }: ParsedInputOf<'bundles.acknowledge'>,
  today: CalendarDate,
): Outcome<AcknowledgementTaken> {
  return refusing(() => {
    const acknowledgement = readAcknowledgement(Buffer.from(bytesBase64, 'base64'));
    return takeInAcknowledgement(book, settingsOf(book).coopId, { acknowledgement, trust, today });
  });
}

export const rememberRecipient = (book: Book, typed: string): Outcome<{ readonly recipient: string }> =>
  refusing(() => {
    const recipient = recipientIn(typed);
    keepRecipient(book, recipient);
    return done({ recipient });
  });

/** What was typed as a recipient, as it is used; blank stays blank. Throws BundleRefused where it is none. */
const recipientIn = (typed: string): string => (typed.trim() === '' ? '' : readRecipient(typed));

/** The same as an answer. */
export const checkedRecipient = (typed: string): Outcome<string> => refusing(() => done(recipientIn(typed)));

function refusing<T>(work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof BundleRefused) return refuseAll(error.notices);
    throw error;
  }
}
