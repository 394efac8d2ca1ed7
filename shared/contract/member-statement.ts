import type { AccountType } from '../domain/ledger/account.ts';
import type { EntryKind } from '../domain/ledger/events.ts';
import type { OrganicStatus } from '../domain/organic/types.ts';
import type { DeductionKind } from '../domain/paddy/types.ts';
import type { ShareKind } from '../domain/shares/events.ts';
import type { Currency } from '../kernel/money.ts';
import type { Named } from './fields.ts';

/**
 * A member's standing with the cooperative over some days, for the paper that is handed out at the assembly. Amounts are
 * in minor units of their currency; a balance is above zero on the side that its account is kept for, so that a loan of
 * 100 is owed by the member and a payable of 100 to the member.
 */
export interface MemberStatement {
  readonly party: Named;
  readonly villageKm: string;
  readonly villageEn: string;
  readonly sex: 'F' | 'M' | null;
  readonly group: string | null;
  /** Null for a farmer who is no member. */
  readonly joinedOn: string | null;
  readonly from: string;
  readonly to: string;
  readonly shares: StatementShares;
  readonly deliveries: readonly StatementDelivery[];
  readonly payments: readonly StatementPayment[];
  readonly accounts: readonly StatementAccount[];
  /** What moved the accounts beside the deliveries, the payments and the shares. */
  readonly others: readonly StatementLine[];
}

export interface StatementShares {
  readonly opening: number;
  readonly movements: readonly {
    readonly date: string;
    readonly number: string;
    readonly kind: ShareKind;
    readonly shares: number;
  }[];
  readonly closing: number;
  readonly parKhr: number;
}

/** A ticket of these days, voided ones left out. */
export interface StatementDelivery {
  readonly date: string;
  /** The slip's number, or the book's own where it has none. */
  readonly ticket: string;
  readonly variety: string;
  readonly organicStatus: OrganicStatus;
  readonly netG: number;
  readonly payableG: number;
  readonly unitPrice: string;
  readonly valueKhr: number;
  readonly deductions: readonly { readonly kind: DeductionKind; readonly khr: number }[];
  readonly deductionKhr: number;
  readonly dueKhr: number;
}

/** Cash given for a ticket, and taken back with a minus. */
export interface StatementPayment {
  readonly date: string;
  readonly number: string;
  readonly ticket: string;
  readonly settledKhr: number;
  readonly cashKhr: number;
}

export interface StatementAccount extends Named {
  readonly type: AccountType;
  readonly role: string | null;
  readonly currency: Currency;
  readonly openingMinor: number;
  readonly addedMinor: number;
  readonly takenMinor: number;
  readonly closingMinor: number;
  /** The closing balance as the books hold it in riel. */
  readonly closingKhr: number;
}

export interface StatementLine {
  readonly date: string;
  readonly number: string;
  readonly kind: EntryKind;
  readonly description: string;
  readonly account: Named;
  readonly currency: Currency;
  /** Added to the account above zero, taken from it below. */
  readonly changeMinor: number;
}
