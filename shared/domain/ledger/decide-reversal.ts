import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { LAST_DATE } from '../../kernel/calendar-date.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { refuse, refuseAll } from '../../kernel/outcome.ts';
import type { EntryEvent } from './decide-entry.ts';
import { decideEntry } from './decide-entry.ts';
import type { DraftLine } from './draft.ts';
import type { EntryFacts } from './facts.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * A mistake is corrected by a new entry with the same lines the other way round, on its own open day, that names the
 * original and says why. Nothing posted is ever changed (product.md, invariant 2).
 */
export interface OriginalEntry {
  readonly id: number;
  readonly date: CalendarDate;
  readonly number: string;
  readonly isReversal: boolean;
  readonly reversedBy: string | null;
  /** The paper that the entry belongs to and with which it must be reversed. */
  readonly paper: string | null;
  /** The lines, with the items that each of them settled in `reopens`. */
  readonly lines: readonly DraftLine[];
}

export interface ReversalInput {
  readonly date: CalendarDate;
  readonly reason: string;
  /** True when the paper itself is being voided, so that its entry may go with it. */
  readonly withPaper?: boolean;
}

export function decideReversal(
  facts: EntryFacts,
  original: OriginalEntry,
  input: ReversalInput,
): Outcome<EntryEvent, LedgerRefusal> {
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-needed', {}, 'reason');
  if (original.isReversal) return refuse('entry-is-reversal', { number: original.number }, 'entry');
  if (original.reversedBy !== null)
    return refuse('entry-already-reversed', { number: original.number, by: original.reversedBy }, 'entry');
  if (original.paper !== null && !input.withPaper)
    return refuse('entry-of-a-paper', { number: original.number, paper: original.paper }, 'entry');
  const capital = original.lines.find((line) => facts.accounts.get(line.account)?.role === 'share-capital');
  if (capital && !input.withPaper) return refuse('share-capital-by-hand', { account: capital.account }, 'entry');
  const day = checkDay(input.date);
  if (day) return refuseAll([day]);
  if (input.date < original.date)
    return refuse('date-out-of-range', { value: input.date, first: original.date, last: LAST_DATE }, 'date');
  return decideEntry(facts, {
    date: input.date,
    kind: 'reversal',
    description: `Reversal of ${original.number}`,
    reversal: { reverses: original.id, reason },
    lines: original.lines.map(oppositeLine),
  });
}

const oppositeLine = (line: DraftLine): DraftLine => ({
  ...line,
  khr: -line.khr,
  foreign: line.foreign ? { minor: -line.foreign.minor, rate: line.foreign.rate } : undefined,
});
