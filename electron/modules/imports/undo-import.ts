import type { PostedEntry } from '../../../shared/domain/ledger/events.ts';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { LoggedEvent } from '../../../shared/kernel/event.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import type { BookReader } from '../../book/book.ts';
import { readEvent } from '../../book/log.ts';
import { reverseEntry } from '../ledger/commands.ts';
import { lockedThrough } from '../ledger/facts.ts';
import { reversePayment, voidTicket } from '../paddy/ticket-commands.ts';
import { reverseShares } from '../shares/commands.ts';
import type { FileInput } from './import-file.ts';
import { fileOf } from './import-file.ts';
import { findImport, forgetImport } from './imported-files.ts';

/**
 * A file that was imported by mistake is taken back as a whole, newest paper first, by reversals that say why: nothing is
 * deleted. Payments that came with imported tickets go back too, for they were never made. Papers that were corrected
 * meanwhile are left as they are.
 */
export interface UndoInput extends FileInput {
  readonly date: string;
  readonly reason: string;
}

const STANDING: ReadonlySet<string> = new Set(['accounts', 'members', 'paddy-prices']);

export function undoImport(
  context: CommandContext,
  input: UndoInput,
): Outcome<{ readonly fileName: string; readonly reversals: number }, ImportRefusal> {
  if (STANDING.has(input.kind)) return refuse('import-standing', { kind: input.kind }, 'kind');
  if (input.reason.trim() === '') return refuse('reason-needed', {}, 'reason');
  const file = fileOf(input);
  const note = findImport(context.book, file);
  if (!note) return refuse('import-unknown', { file: file.fileName }, 'fileName');
  if (note.last !== 0 && !isOneCommand(context.book, note))
    return refuse('import-unknown', { file: file.fileName }, 'fileName');
  if (note.last === 0) return refuse('import-with-book', { file: file.fileName }, 'fileName');
  const refusals: Notice<ImportRefusal>[] = [];
  let reversals = 0;
  for (let seq = note.last; seq >= note.first; seq -= 1) {
    const undone = undoEvent(context, present(readEvent(context.book, seq), 'an event of the import'), input);
    if (!undone.ok) refusals.push(...undone.refusals.map((notice) => ({ ...notice, at: { file: file.fileName } })));
    else if (undone.value) reversals += 1;
  }
  if (refusals.length > 0) return refuseAll(refusals);
  forgetImport(context.book, file);
  return done({ fileName: file.fileName, reversals });
}

/** The note of an import is no part of the log: what it names must be all that one command wrote, and nothing more. */
function isOneCommand(book: BookReader, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const commandOf = (seq: number): string | undefined => readEvent(book, seq)?.command;
  const command = commandOf(first);
  return (
    command !== undefined &&
    commandOf(last) === command &&
    commandOf(first - 1) !== command &&
    commandOf(last + 1) !== command
  );
}

/** Whether the event was a paper that is now taken back; its other events go with it. */
function undoEvent(context: CommandContext, event: LoggedEvent, input: UndoInput): Outcome<boolean, ImportRefusal> {
  const { reason } = input;
  const date = input.date === '' ? ownDay(context, event) : input.date;
  const body = event.body as unknown as Partial<PostedEntry>;
  switch (event.kind) {
    case 'paddy.ticket-weighed':
      return settle(voidTicket(context, { ticket: event.seq, date, reason }), 'ticket-voided');
    case 'shares.moved':
      return settle(reverseShares(context, { movement: event.seq, date, reason }), 'movement-already-reversed');
    case 'ledger.entry-posted':
      if (body.source === undefined)
        return settle(reverseEntry(context, { entry: event.seq, date, reason }), 'entry-already-reversed');
      return body.entry_kind === 'settlement'
        ? settle(reversePayment(context, { entry: event.seq, date, reason }), 'entry-already-reversed')
        : done(false);
    default:
      return done(false);
  }
}

/** As if the file had never come: on the paper's own day, unless that month is locked. */
function ownDay({ book, today }: CommandContext, event: LoggedEvent): CalendarDate {
  const locked = lockedThrough(book);
  return locked !== null && event.date <= locked ? today : event.date;
}

/** What was taken back before by hand is not taken back twice. */
function settle(outcome: Outcome<unknown, ImportRefusal>, before: ImportRefusal): Outcome<boolean, ImportRefusal> {
  if (outcome.ok) return done(true);
  return outcome.refusals.every(({ code }) => code === before) ? done(false) : outcome;
}
