import { z } from 'zod';
import { PADDY_REFUSALS } from '../domain/paddy/refusals.ts';
import type { MemberApproval, OrganicStatus } from '../domain/organic/types.ts';
import type { DeductionKind, PaddyRule, PriceLine } from '../domain/paddy/types.ts';
import type { Named } from './fields.ts';
import { code, date, DAY_REFUSALS, dimensions, page, reason, reference, seq, text, typed } from './fields.ts';
import type { EntryView } from './ledger.ts';
import { command, query } from './procedure.ts';

/** Weighing, pricing and paying for paddy. A ticket keeps the rule, price and every step as they were that day. */
export interface TicketView {
  readonly id: number;
  /** The book's own number, `WT-2025-00012`. */
  readonly number: string;
  /** The number on the paper slip, where it has one. */
  readonly reference: string | null;
  readonly date: string;
  readonly party: Named;
  readonly variety: string;
  readonly organicStatus: OrganicStatus;
  /** What the register said on the day, where the cooperative keeps one: the season's quota and what was delivered before. */
  readonly quota: { readonly standard: string; readonly quotaG: number; readonly deliveredBeforeG: number } | null;
  readonly bags: number | null;
  readonly grossG: number;
  readonly tareG: number;
  readonly netG: number;
  readonly moisturePct: string;
  readonly impurityPct: string;
  /** For showing, to 6 decimals; the payable weight was computed from the exact fractions. */
  readonly moistureFactor: string;
  readonly impurityFactor: string;
  readonly payableG: number;
  readonly priceKhrPerKg: string;
  readonly premiumKhrPerKg: string;
  readonly unitPriceKhrPerKg: string;
  readonly valueKhr: number;
  readonly deductions: readonly { readonly kind: DeductionKind; readonly khr: number }[];
  readonly deductionKhr: number;
  readonly dueKhr: number;
  readonly paidNowKhr: number;
  /** Cash less what it settled: above zero the farmer got the odd riel, below zero the box kept them. */
  readonly roundingKhr: number;
  /** Cash of this ticket and of all later payments of it. */
  readonly paidKhr: number;
  /** Riel of the due that nothing has settled yet; 0 on a voided ticket. */
  readonly openKhr: number;
  readonly rule: PaddyRule;
  readonly voided: { readonly date: string; readonly reason: string } | null;
  readonly entries: readonly { readonly id: number; readonly number: string; readonly kind: string }[];
}

export interface PurchaseOutput {
  readonly ticket: TicketView;
  readonly entries: readonly EntryView[];
  /** The farmer's balances after this ticket. */
  readonly farmer: { readonly payableKhr: number; readonly loanKhr: number; readonly inputAdvanceKhr: number };
  readonly box: (Named & { readonly balanceKhr: number }) | null;
}

/** What the buyer at the scale should know of a farmer before weighing. */
export interface FarmerAtScale extends Named {
  readonly villageKm: string;
  readonly villageEn: string;
  readonly isMember: boolean;
  readonly payableKhr: number;
  readonly loanKhr: number;
  readonly inputAdvanceKhr: number;
  /** The farmer's paddy in the register of certification on the day; null where the cooperative keeps no register. */
  readonly register: RegisterAtScale | null;
  readonly lastTicket: {
    readonly date: string;
    readonly variety: string;
    readonly organicStatus: OrganicStatus;
    readonly netG: number;
  } | null;
}

export interface RegisterAtScale {
  readonly standard: string;
  readonly status: OrganicStatus;
  readonly because: 'parcels' | 'no-parcel' | 'approval';
  readonly approval: MemberApproval | null;
  readonly quotaG: number;
  /** In the season of the day, by all tickets that are not void. */
  readonly deliveredG: number;
  readonly overQuota: 'warn' | 'block';
}

export interface PaddyDesk {
  /** Every variety that has a price on any day, so that a choice never vanishes with the day. */
  readonly varieties: readonly string[];
  /** The lines in force on the day. */
  readonly prices: readonly PriceLine[];
  readonly rule: PaddyRule | null;
  readonly cashAccounts: readonly (Named & { readonly balanceKhr: number })[];
  /** Tickets of the day, voided ones left out. */
  readonly today: { readonly date: string; readonly tickets: number; readonly netG: number; readonly valueKhr: number };
  readonly recent: readonly TicketView[];
}

export const purchaseInput = z.object({
  date,
  reference,
  /** May be blank in a dry run: the rest of the slip is checked before the farmer is chosen. */
  party: z
    .string()
    .max(40)
    .transform((typedCode) => typedCode.normalize('NFC')),
  variety: text,
  /** Blank: as the register has it. */
  organicStatus: z.string().max(20),
  bags: typed.default(''),
  grossKg: typed,
  tareKg: typed,
  moisturePct: typed,
  impurityPct: typed,
  deductions: z
    .array(z.object({ kind: z.enum(['loan', 'input-advance', 'share-subscription']), amount: typed }))
    .max(3)
    .default([]),
  payment: z.string().max(10),
  /** Cash given; blank for `none`, and for `full` the rule's own figure. */
  cash: typed.default(''),
  cashAccount: code.optional(),
  ...dimensions,
});

/** A purchase half entered, waiting in the queue: kept as typed, without any rule. */
export const draftInput = z.object({
  id: z.string().min(1).max(60),
  form: z.record(z.string().max(40), z.string().max(300)),
});

export interface PurchaseDraft {
  readonly id: string;
  readonly savedAt: string;
  readonly form: Readonly<Record<string, string>>;
}

export const paddyProcedures = {
  'paddy.desk': query<PaddyDesk>()(z.object({ date: date.optional() }), DAY_REFUSALS),
  'paddy.farmer': query<FarmerAtScale>()(z.object({ code, date: date.optional() }), [
    'party-unknown',
    ...DAY_REFUSALS,
  ] as const),
  'paddy.tickets': query<{ readonly rows: readonly TicketView[]; readonly total: number }>()(
    z.object({ text: text.default(''), party: z.string().max(40).optional(), ...page }),
  ),
  'paddy.ticket': query<TicketView>()(z.object({ ticket: seq }), ['ticket-unknown'] as const),
  'paddy.postPurchase': command<PurchaseOutput>()(purchaseInput, PADDY_REFUSALS),
  'paddy.payTicket': command<PurchaseOutput>()(
    z.object({
      ticket: seq,
      date,
      payment: z.enum(['full', 'part']),
      cash: typed.default(''),
      cashAccount: code.optional(),
    }),
    PADDY_REFUSALS,
  ),
  /** Takes back one payment of a ticket; the ticket itself stays. */
  'paddy.reversePayment': command<PurchaseOutput>()(z.object({ entry: seq, date, reason }), PADDY_REFUSALS),
  'paddy.voidTicket': command<PurchaseOutput>()(z.object({ ticket: seq, date, reason }), PADDY_REFUSALS),
  'paddy.setPrice': command<PriceLine>()(
    z.object({
      fromDate: date,
      variety: text,
      price: typed,
      organicPremium: typed.default('0'),
      inConversionPremium: typed.default('0'),
    }),
    PADDY_REFUSALS,
  ),
  'paddy.drafts': query<readonly PurchaseDraft[]>()(z.object({})),
  'paddy.saveDraft': command<PurchaseDraft>()(draftInput, []),
  'paddy.dropDraft': command<{ readonly id: string }>()(z.object({ id: z.string().min(1).max(60) }), []),
} as const;
