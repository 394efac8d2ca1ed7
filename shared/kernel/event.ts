import type { CalendarDate } from './calendar-date.ts';

/**
 * An event states what became true, complete and final; a book is the list of them. `date` is the day that counts in the
 * books (for standing data such as an account or a name: the day it was written down). Amounts in a body are text.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface EventDraft<Kind extends string = string, Body = Json> {
  readonly kind: Kind;
  /** Version of the body's shape; a new shape gets a new version and an upcaster from the old. */
  readonly v: number;
  readonly date: CalendarDate;
  readonly body: Body;
  /** False: a program that does not know the kind, or this version of it, may keep the event as it is and go on. */
  readonly must?: boolean;
}

/** An event in its place in the log. */
export interface LoggedEvent<Kind extends string = string, Body = Json> extends EventDraft<Kind, Body> {
  readonly seq: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly command: string;
}
