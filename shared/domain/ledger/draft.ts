import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EntryKind, EntrySource, ReversedEntry } from './events.ts';
import type { Reopening, Settlement } from './open-items.ts';

/** An entry as another rule asks for it: signed riel by account; numbers, links and checks are the ledger's own work. */
export interface DraftLine {
  readonly account: string;
  readonly party?: string | undefined;
  /** Riel, debit above zero, never zero but on a line that only carries dollars. */
  readonly khr: number;
  /** On an account kept in another currency: minor units with the sign of `khr`, and riel per whole unit. */
  readonly foreign?: { readonly minor: number; readonly rate: string } | undefined;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
  readonly memo?: string | undefined;
  /**
   * Items that this line settles. Absent: oldest first. An empty list: none. `entry: 0` names a line of this same entry.
   */
  readonly settles?: readonly Settlement[] | undefined;
  /** On a line of a reversal: the items that the original's line had settled. */
  readonly reopens?: readonly Reopening[] | undefined;
  /** Names of the form fields or columns that the account, party and amount were typed in. */
  readonly fields?: { readonly account?: string; readonly party?: string; readonly amount?: string } | undefined;
}

export interface EntryDraft {
  readonly date: CalendarDate;
  readonly kind: EntryKind;
  readonly reference?: string | undefined;
  readonly description: string;
  readonly source?: EntrySource | undefined;
  readonly lines: readonly DraftLine[];
  readonly reversal?: Pick<ReversedEntry, 'reverses' | 'reason'> | undefined;
}
