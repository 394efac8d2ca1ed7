import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EventDraft } from '../../kernel/event.ts';
import type { PaperNumber } from '../ledger/events.ts';

/** What moves shares: opening holdings, buying, passing on, giving back, and taking a movement back. */
export type ShareKind = 'opening' | 'buy' | 'transfer' | 'redeem' | 'reverse';

export interface SharesMoved {
  readonly movement: ShareKind;
  readonly number: PaperNumber;
  readonly reference?: string;
  /** Change of each holding, in whole shares, above zero for more. */
  readonly changes: readonly { readonly party: string; readonly shares: number }[];
  readonly par_khr: string;
  readonly reverses?: number;
  readonly reason?: string;
}

export type SharesMovedEvent = EventDraft<'shares.moved', SharesMoved>;

export interface HoldingPoint {
  readonly date: CalendarDate;
  /** Shares held after this movement. */
  readonly held: number;
}
