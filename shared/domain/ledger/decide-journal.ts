import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { refuseAll } from '../../kernel/outcome.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from './decide-entry.ts';
import { decideEntry, lineFaults } from './decide-entry.ts';
import type { DraftLine } from './draft.ts';
import type { VoucherFacts } from './decide-voucher.ts';
import { readSide } from './read-side.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * A journal slip: any number of lines in riel, each either debit or credit, that together balance. Riel written on a
 * dollar account is a revaluation and stands only against exchange gain or loss.
 */
export interface JournalInput {
  readonly date: string;
  readonly reference: string;
  readonly description: string;
  readonly lines: readonly JournalInputLine[];
}

export interface JournalInputLine {
  readonly account: string;
  readonly party: string;
  readonly debit: string;
  readonly credit: string;
  readonly memo?: string | undefined;
  readonly fund?: string | undefined;
  readonly activity?: string | undefined;
}

export function decideJournal(
  facts: Omit<VoucherFacts, 'rateOfDay'>,
  input: JournalInput,
): Outcome<EntryEvent, LedgerRefusal> {
  const lines: DraftLine[] = [];
  const faults: Notice<LedgerRefusal>[] = [];
  const day = checkDay(input.date);
  if (day) faults.push(day);
  if (facts.referenceTaken !== null) {
    const params = { reference: input.reference, number: facts.referenceTaken };
    faults.push({ code: 'reference-doubled', params, field: 'reference' });
  }
  for (const [index, line] of input.lines.entries()) {
    const side = readSide(line, (column) => journalField(index, column));
    if ('code' in side) faults.push(side);
    else if (side.khr === 0)
      faults.push({ code: 'amount-not-above-zero', params: { value: '0' }, field: journalField(index, side.column) });
    else lines.push(draftLine(line, side.khr, index));
  }
  if (faults.length > 0) return refuseAll([...faults, ...lines.flatMap((line) => lineFaults(facts, 'journal', line))]);
  return decideEntry(facts, {
    date: input.date,
    kind: 'journal',
    reference: input.reference || undefined,
    description: input.description,
    lines,
  });
}

/** Field of a line's fault: the line's place from 0, and the column. */
export const journalField = (index: number, column: string): string => `lines.${String(index)}.${column}`;

const draftLine = (line: JournalInputLine, khr: number, index: number): DraftLine => ({
  account: line.account,
  party: line.party || undefined,
  khr,
  memo: line.memo,
  fund: line.fund,
  activity: line.activity,
  fields: {
    account: journalField(index, 'account'),
    party: journalField(index, 'party'),
    amount: journalField(index, khr > 0 ? 'debit' : 'credit'),
  },
});
