import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';

/**
 * What the program takes from the world: the time, chance, and where this computer keeps its own things. Rules and the
 * book get them from here, so that a test can hold them still.
 */
export interface Clock {
  /** The instant, in UTC, `2026-11-23T22:14:30.123Z`; for the log only, never for the books. */
  now(): string;
  /** The day in Cambodia (UTC+7, no summer time). */
  today(): CalendarDate;
}

export interface Ids {
  /** Random text of so many bytes, in hex. */
  hex(bytes: number): string;
}

export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Folder of keys, sentinels and recent books: `SAHAKUM_HOME`, or the system's place for application data. */
  readonly home: string;
}
