import { z } from 'zod';
import type { Currency } from '../kernel/money.ts';
import type { Named } from './fields.ts';
import { query } from './procedure.ts';

/** Statements that a screen reads as a whole, added up from the figures that the book keeps. */

export interface BoxNow extends Named {
  readonly currency: Currency;
  readonly balanceMinor: number;
  readonly isBank: boolean;
}

/** A sum over people, and how many they are. */
export interface SumOfPeople {
  readonly khr: number;
  readonly people: number;
}

/**
 * What was bought on a day or in a year, as the report of purchases has it: a void of an earlier ticket lessens the days it
 * was made in, so that their weight and value can be below zero.
 */
export interface Bought {
  /** Of these days, and not voided in them. */
  readonly tickets: number;
  /** Of days before these, and voided in them. */
  readonly voidedEarlier: number;
  readonly netG: number;
  readonly valueKhr: number;
}

export interface Dashboard {
  /** The day of the latest entry, or today where that is earlier: the last day of both charts. */
  readonly asOf: string;
  readonly boxes: readonly BoxNow[];
  readonly owedToFarmers: SumOfPeople;
  /** Farmers who were given more than they are owed, as after a void of a paid ticket. */
  readonly owedByFarmers: SumOfPeople;
  readonly owedOnLoans: SumOfPeople;
  /** Who owes most on loans. */
  readonly debtors: readonly { readonly party: Named; readonly khr: number }[];
  readonly season: Bought & { readonly year: number };
  readonly lastSeason: Bought;
  readonly today: Bought;
  /** Riel in each cash box at the end of each day, in the order of `cashBoxes`; dollars by their riel in the books. */
  readonly cashBoxes: readonly Named[];
  readonly cashByDay: readonly { readonly date: string; readonly khr: readonly number[] }[];
  /** Net grams of each day, and of the same day a year before; below zero where more was voided than bought. */
  readonly purchasesByDay: readonly { readonly date: string; readonly netG: number; readonly lastNetG: number }[];
  readonly attention: {
    /** Months with entries, before the present one, that are not locked: `2025-10`. */
    readonly unlockedMonths: readonly string[];
    readonly drafts: number;
    readonly boxesBelowZero: readonly Named[];
  };
}

export const statementProcedures = {
  'statements.dashboard': query<Dashboard>()(z.object({})),
} as const;
