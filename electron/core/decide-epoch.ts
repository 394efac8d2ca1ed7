import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { EventDraft } from '../../shared/kernel/event.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Head } from '../book/log.ts';
import type { Standing } from '../book/sentinel.ts';
import type { EpochStarted } from '../modules/settings/settings.ts';

/** A restored or copied book may go on only under a new epoch, which names where it parted and why (bundle.md). */
export function decideEpoch(
  facts: { readonly standing: Standing; readonly head: Head; readonly today: CalendarDate },
  input: { readonly reason: string },
): Outcome<
  { readonly epoch: number; readonly event: EventDraft<'book.epoch-started', EpochStarted> },
  'reason-needed' | 'epoch-not-needed'
> {
  const { standing, head, today } = facts;
  const reason = input.reason.trim();
  if (!standing.behind) return refuse('epoch-not-needed');
  if (reason === '') return refuse('reason-needed', {}, 'reason');
  const body = { reason, parent_head: head.hash.toString('hex') };
  const epoch = Math.max(standing.epoch, head.epoch) + 1;
  return done({ epoch, event: { kind: 'book.epoch-started', v: 1, date: today, body } });
}
