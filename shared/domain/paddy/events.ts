import type { EventDraft } from '../../kernel/event.ts';
import type { PaperNumber } from '../ledger/events.ts';
import type { RuleSet } from './read-rule.ts';

/** A weigh ticket freezes the rule, the price and every step, so that it reprints the same years later. */
export interface TicketWeighed {
  readonly number: PaperNumber;
  readonly reference?: string;
  readonly party: string;
  readonly variety: string;
  readonly organic_status: string;
  readonly bags?: number;
  readonly gross_g: number;
  readonly tare_g: number;
  readonly moisture_pct: string;
  readonly impurity_pct: string;
  readonly rule: Omit<RuleSet, 'from_date'>;
  /** To 6 decimals, for showing. */
  readonly moisture_factor: string;
  readonly impurity_factor: string;
  readonly payable_g: number;
  readonly price_khr_per_kg: string;
  readonly premium_khr_per_kg: string;
  readonly value_khr: string;
  readonly deductions: readonly { readonly kind: string; readonly khr: string }[];
  readonly due_khr: string;
  readonly payment: string;
  readonly paid_khr: string;
  readonly rounding_khr: string;
  /** What the register said on the day, where the cooperative keeps one. */
  readonly register?: {
    readonly standard: string;
    readonly quota_g: number;
    readonly delivered_before_g: number;
  };
}

export interface SettlementPaid {
  /** Sequence number of the ticket's own event. */
  readonly ticket: number;
  readonly cash_khr: string;
  /** Riel of the due that the cash settled. */
  readonly settled_khr: string;
}

/** A payment that was never made, or made wrongly, is taken back; the due is open again. */
export interface SettlementReversed {
  readonly ticket: number;
  /** Sequence number of the payment's entry. */
  readonly entry: number;
  readonly cash_khr: string;
  readonly settled_khr: string;
  readonly reason: string;
}

export interface TicketVoided {
  readonly ticket: number;
  readonly reason: string;
}

export type TicketWeighedEvent = EventDraft<'paddy.ticket-weighed', TicketWeighed>;
export type SettlementPaidEvent = EventDraft<'paddy.settlement-paid', SettlementPaid>;
export type SettlementReversedEvent = EventDraft<'paddy.settlement-reversed', SettlementReversed>;
export type TicketVoidedEvent = EventDraft<'paddy.ticket-voided', TicketVoided>;
