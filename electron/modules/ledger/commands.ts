import type { ParsedInputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { PostedOutput } from '../../../shared/contract/ledger.ts';
import { decideAccount, decideRate } from '../../../shared/domain/ledger/decide-account.ts';
import type { EntryEvent } from '../../../shared/domain/ledger/decide-entry.ts';
import { decideJournal } from '../../../shared/domain/ledger/decide-journal.ts';
import { decideLock, decideUnlock } from '../../../shared/domain/ledger/decide-lock.ts';
import { decideReversal } from '../../../shared/domain/ledger/decide-reversal.ts';
import { decideVoucher } from '../../../shared/domain/ledger/decide-voucher.ts';
import type { LedgerRefusal } from '../../../shared/domain/ledger/refusals.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { accountView } from './account-view.ts';
import { accountOf, chartOf } from './accounts.ts';
import { postedOutput } from './entry-view.ts';
import { entryFacts, lockedThrough } from './facts.ts';
import { originalEntry } from './original.ts';
import { rateOn } from './rates.ts';
import { referenceTaken } from './references.ts';

/** The ledger's commands: load the facts, let the rule decide, append what it decided. */
export function openAccount(
  context: CommandContext,
  input: ParsedInputOf<'ledger.openAccount'>,
): Outcome<OutputOf<'ledger.openAccount'>, LedgerRefusal> {
  const decided = decideAccount({ accounts: chartOf(context.book), today: context.today }, input);
  if (!decided.ok) return decided;
  context.append([decided.value]);
  return done(accountView(context.book, accountOf(context.book, input.code)), decided.warnings);
}

/** Appends one decided entry and gives its number in the log. */
export function appendEntry(
  context: CommandContext,
  decided: Outcome<EntryEvent, LedgerRefusal>,
): Outcome<number, LedgerRefusal> {
  if (!decided.ok) return decided;
  const [logged] = context.append([decided.value]);
  return done(present(logged, 'one event was appended').seq, decided.warnings);
}

function posted<Code extends string>(
  context: CommandContext,
  entry: Outcome<number, Code>,
): Outcome<PostedOutput, Code> {
  return entry.ok ? done(postedOutput(context.book, entry.value), entry.warnings) : entry;
}

export type VoucherInput = ParsedInputOf<'ledger.postVoucher'>;

export function writeVoucher(
  { book, ...context }: CommandContext,
  input: VoucherInput,
): Outcome<number, LedgerRefusal> {
  const facts = {
    ...entryFacts(book, [{ account: input.account, party: input.party }]),
    rateOfDay: input.rate === '' ? rateOn(book, 'USD', input.date) : null,
    referenceTaken: referenceTaken(book, input),
  };
  return appendEntry({ book, ...context }, decideVoucher(facts, input));
}

export const postVoucher = (context: CommandContext, input: VoucherInput): Outcome<PostedOutput, LedgerRefusal> =>
  posted(context, writeVoucher(context, input));

export type JournalInput = ParsedInputOf<'ledger.postJournal'>;

export function writeJournal(
  { book, ...context }: CommandContext,
  input: JournalInput,
): Outcome<number, LedgerRefusal> {
  const facts = {
    ...entryFacts(book, input.lines),
    referenceTaken: referenceTaken(book, { ...input, kind: 'journal' }),
  };
  return appendEntry({ book, ...context }, decideJournal(facts, input));
}

export const postJournal = (context: CommandContext, input: JournalInput): Outcome<PostedOutput, LedgerRefusal> =>
  posted(context, writeJournal(context, input));

export function reverseEntry(
  context: CommandContext,
  input: ParsedInputOf<'ledger.reverseEntry'>,
): Outcome<PostedOutput, LedgerRefusal> {
  const original = originalEntry(context.book, input.entry);
  if (!original) return refuse('entry-unknown', { entry: input.entry }, 'entry');
  const decided = decideReversal(entryFacts(context.book, original.lines), original, input);
  if (!decided.ok) return decided;
  const [logged] = context.append([decided.value]);
  return done(postedOutput(context.book, present(logged, 'one event was appended').seq), decided.warnings);
}

export function lockPeriod(
  { book, append, today }: CommandContext,
  input: ParsedInputOf<'ledger.lockPeriod'>,
): Outcome<OutputOf<'ledger.lockPeriod'>, LedgerRefusal> {
  const decided = decideLock({ lockedThrough: lockedThrough(book), today }, input.through);
  if (!decided.ok) return decided;
  append([decided.value]);
  return done({ lockedThrough: input.through }, decided.warnings);
}

export function unlockPeriod(
  { book, append, today }: CommandContext,
  input: ParsedInputOf<'ledger.unlockPeriod'>,
): Outcome<OutputOf<'ledger.unlockPeriod'>, LedgerRefusal> {
  const decided = decideUnlock({ lockedThrough: lockedThrough(book), today }, input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return done({ lockedThrough: input.through });
}

export function setRate(
  { append }: CommandContext,
  input: ParsedInputOf<'ledger.setRate'>,
): Outcome<OutputOf<'ledger.setRate'>, LedgerRefusal> {
  const decided = decideRate(input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return done({ date: input.date, khrPerUnit: decided.value.body.khr_per_unit });
}
