import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { endOfMonth, isMonthEnd, monthOf } from '../../kernel/calendar-date.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { PeriodLocked, PeriodUnlocked } from './events.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * A book is locked through one date: nothing may be dated on or before it. It moves forward to the end of a month, and
 * backward only with a reason, which stays in the log (product.md "Locks").
 */
export type LockEvent = EventDraft<'ledger.period-locked', PeriodLocked>;
export type UnlockEvent = EventDraft<'ledger.period-unlocked', PeriodUnlocked>;

export interface LockFacts {
  readonly lockedThrough: CalendarDate | null;
  readonly today: CalendarDate;
}

export function decideLock(facts: LockFacts, through: string): Outcome<LockEvent, LedgerRefusal> {
  const day = checkDay(through, 'through');
  if (day) return refuseAll([day]);
  if (!isMonthEnd(through))
    return refuse('lock-not-month-end', { date: through, end: endOfMonth(monthOf(through)) }, 'through');
  if (facts.lockedThrough !== null && through <= facts.lockedThrough)
    return refuse('lock-not-forward', { date: through, through: facts.lockedThrough }, 'through');
  const event: LockEvent = { kind: 'ledger.period-locked', v: 1, date: facts.today, body: { through } };
  return done(event, through > endOfMonth(monthOf(facts.today)) ? [lockAhead(through, facts.today)] : []);
}

/** A month that has not come yet is locked by a slip of the hand more often than by intent. */
const lockAhead = (through: string, today: string): Notice => ({
  code: 'lock-in-future',
  params: { through, today },
  field: 'through',
});

export function decideUnlock(
  facts: LockFacts,
  input: { readonly through: string | null; readonly reason: string },
): Outcome<UnlockEvent, LedgerRefusal> {
  const { through } = input;
  if (through !== null) {
    const day = checkDay(through, 'through');
    if (day) return refuseAll([day]);
    if (!isMonthEnd(through))
      return refuse('lock-not-month-end', { date: through, end: endOfMonth(monthOf(through)) }, 'through');
  }
  if (facts.lockedThrough === null) return refuse('nothing-locked', {}, 'through');
  if (through !== null && through >= facts.lockedThrough)
    return refuse('unlock-not-backward', { date: through, through: facts.lockedThrough }, 'through');
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', {}, 'reason');
  return done({ kind: 'ledger.period-unlocked', v: 1, date: facts.today, body: { through, reason } });
}
