import type { EventDraft } from '../../kernel/event.ts';

/**
 * The ledger's events. A posted entry carries every line with its account, party, riel, and where the account is kept in
 * dollars the dollars and the rate, so that replay never looks anything up.
 */
export type EntryKind =
  'opening' | 'receipt' | 'payment' | 'transfer' | 'journal' | 'purchase' | 'settlement' | 'shares' | 'reversal';

/** The book's own number of a paper: gapless within a series and fiscal year. */
export interface PaperNumber {
  readonly series: string;
  readonly year: number;
  readonly no: number;
  readonly [key: string]: string | number;
}

/** The line of an earlier entry that this line settles, and how much of it, in the account's own minor units as text. */
export interface ItemLink {
  readonly entry: number;
  readonly line: number;
  readonly amount: string;
  readonly [key: string]: string | number;
}

export interface PostedLine {
  readonly account: string;
  readonly party?: string;
  /** Riel, debit above zero, credit below. */
  readonly khr: string;
  /** On an account kept in another currency: the amount, `-8.49`; `0.00` on a revaluation. */
  readonly amount?: string;
  readonly currency?: string;
  /** Riel for one whole unit of the currency; absent on a revaluation. */
  readonly rate?: string;
  readonly fund?: string;
  readonly activity?: string;
  readonly memo?: string;
  readonly settles?: readonly ItemLink[];
  /** On a reversal: items that the reversed line had settled and that are open again. */
  readonly reopens?: readonly ItemLink[];
}

/** What an entry was made from: the noun, and the log's sequence number of that paper's own event. */
export interface EntrySource {
  readonly noun: 'paddy' | 'shares';
  readonly event: number;
}

export interface PostedEntry {
  readonly entry_kind: EntryKind;
  readonly number: PaperNumber;
  /** The number on the paper itself, as typed. */
  readonly reference?: string;
  readonly description: string;
  readonly source?: EntrySource;
  readonly lines: readonly PostedLine[];
}

export interface ReversedEntry extends PostedEntry {
  readonly reverses: number;
  readonly reason: string;
}

export interface AccountOpened {
  readonly code: string;
  readonly name_en: string;
  readonly name_km: string;
  readonly type: string;
  readonly role: string | null;
  readonly currency: string;
  readonly sub_ledger: boolean;
}

export interface PeriodLocked {
  readonly through: string;
}

export interface PeriodUnlocked {
  /** The new, earlier date, or null where nothing stays locked. */
  readonly through: string | null;
  readonly reason: string;
}

export interface RateSet {
  readonly currency: string;
  readonly khr_per_unit: string;
}

export type EntryPostedEvent = EventDraft<'ledger.entry-posted', PostedEntry>;
export type EntryReversedEvent = EventDraft<'ledger.entry-reversed', ReversedEntry>;
