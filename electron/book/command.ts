import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type { EventDraft, LoggedEvent } from '../../shared/kernel/event.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import type { Book } from './book.ts';

/**
 * What a command's handler works with: the book inside its open transaction, the day, and the one way to write. If the
 * handler refuses, or throws, nothing that it appended is kept.
 */
export interface CommandContext {
  readonly book: Book;
  readonly today: CalendarDate;
  /** Nothing will be kept; a handler that writes beside the book writes nothing. */
  readonly isDryRun: boolean;
  readonly append: (events: readonly EventDraft<string, unknown>[]) => readonly LoggedEvent[];
}

export type CommandHandler<Input, Output, Code extends string> = (
  context: CommandContext,
  input: Input,
) => Outcome<Output, Code>;

export interface QueryContext {
  readonly book: Book;
  readonly today: CalendarDate;
}

export type QueryHandler<Input, Output, Code extends string> = (
  context: QueryContext,
  input: Input,
) => Outcome<Output, Code>;
