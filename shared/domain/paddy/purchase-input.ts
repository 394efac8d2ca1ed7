import type { EntryFacts, OpenItem } from '../ledger/facts.ts';
import type { MemberApproval, OrganicStatus } from '../organic/types.ts';
import type { DeductionKind, PaddyRule, PriceLine } from './types.ts';

/** What the buyer types at the scale, and what must be known to price it. Numbers are text as typed. */
export interface PurchaseInput {
  readonly date: string;
  readonly reference: string;
  readonly party: string;
  readonly variety: string;
  /** Blank: as the register has it. */
  readonly organicStatus: string;
  readonly bags: string;
  readonly grossKg: string;
  readonly tareKg: string;
  readonly moisturePct: string;
  readonly impurityPct: string;
  readonly deductions: readonly { readonly kind: DeductionKind; readonly amount: string }[];
  readonly payment: string;
  readonly cash: string;
  readonly cashAccount?: string | undefined;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
}

export interface PurchaseFacts extends EntryFacts {
  /** Price line in force for the variety on the day. */
  readonly price: PriceLine | null;
  /** Rule in force on the day. */
  readonly rule: PaddyRule | null;
  /** The book's number of the ticket that carries this reference already. */
  readonly ticketTaken: string | null;
  /** What the register says of the farmer on the day; null where the cooperative keeps none, or nobody is named. */
  readonly register: RegisterFacts | null;
  /** Papers that arrive as files warn where a typed one would be stopped: what was delivered was delivered. */
  readonly isImport: boolean;
}

/** The farmer in the register of certification, on the day of the ticket. */
export interface RegisterFacts {
  readonly standard: string;
  readonly status: OrganicStatus;
  readonly because: 'parcels' | 'no-parcel' | 'approval';
  readonly approval: MemberApproval | null;
  /** Grams that may be delivered in the season, and that were by other tickets. */
  readonly quotaG: number;
  readonly deliveredG: number;
  readonly overQuota: 'warn' | 'block';
}

export interface PayFacts extends EntryFacts {
  readonly ticket: {
    readonly id: number;
    readonly number: string;
    readonly party: string;
    readonly date: string;
    readonly voided: boolean;
    /** The control account on which the farmer was credited. */
    readonly payable: string;
    /** The ticket's line on it as far as it is unpaid. */
    readonly open: OpenItem | null;
    readonly reference: string | null;
    readonly fund?: string | undefined;
    readonly activity?: string | undefined;
  };
}
