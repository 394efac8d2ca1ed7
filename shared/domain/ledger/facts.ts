import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { BookSettings } from '../book/types.ts';
import type { Account } from './account.ts';

/**
 * What must be known to decide on an entry: plain data, loaded beforehand inside the command's transaction. Keys of the
 * maps by party are made by `partyKey`.
 */
export interface EntryFacts {
  readonly settings: BookSettings;
  readonly lockedThrough: CalendarDate | null;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly parties: ReadonlySet<string>;
  /** Open items of an account and party, oldest first. */
  readonly openItems: ReadonlyMap<string, readonly OpenItem[]>;
  /** What is owed after each of a party's lines, above zero, by date and then by sequence; where it may not cross zero. */
  readonly timelines: ReadonlyMap<string, readonly TimelinePoint[]>;
  /** Riel in each account that the entry touches and that holds cash: cash below zero warns. */
  readonly boxBalances: ReadonlyMap<string, number>;
  /** The last number given in a series and fiscal year, under `seriesKey`; absent where none was. */
  readonly lastNumbers: ReadonlyMap<string, number>;
  /** The sequence number that the log gives to the command's first event. */
  readonly nextSeq: number;
}

/** A line on a control account that is not fully settled; its sign is the line's (debit above zero). */
export interface OpenItem {
  readonly entry: number;
  readonly line: number;
  /** In the account's own minor units. */
  readonly open: number;
}

export interface TimelinePoint {
  readonly date: CalendarDate;
  readonly balance: number;
}

export const partyKey = (account: string, party: string): string => `${account}|${party}`;

export const seriesKey = (series: string, year: number): string => `${series}|${String(year)}`;
