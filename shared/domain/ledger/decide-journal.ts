import { parseAmount } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { refuse, refuseAll } from '../../kernel/outcome.ts';
import { checkDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from './decide-entry.ts';
import { decideEntry } from './decide-entry.ts';
import type { DraftLine } from './draft.ts';
import type { VoucherFacts } from './decide-voucher.ts';
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
  const day = checkDay(input.date);
  if (day) return { ok: false, refusals: [day] };
  if (facts.referenceTaken !== null)
    return refuse('reference-doubled', { reference: input.reference, number: facts.referenceTaken }, 'reference');
  const lines: DraftLine[] = [];
  const faults: Notice<LedgerRefusal>[] = [];
  for (const [index, line] of input.lines.entries()) {
    const khr = signedRiel(line, index);
    if (typeof khr === 'number') lines.push(draftLine(line, khr, index));
    else faults.push(khr);
  }
  if (faults.length > 0) return refuseAll(faults);
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

function signedRiel(line: JournalInputLine, index: number): number | Notice<LedgerRefusal> {
  if (line.debit !== '' && line.credit !== '')
    return {
      code: 'journal-two-sides',
      params: { debit: line.debit, credit: line.credit },
      field: journalField(index, 'debit'),
    };
  const column = line.debit === '' ? 'credit' : 'debit';
  const typed = line[column];
  if (typed === '') return { code: 'journal-no-side', params: {}, field: journalField(index, 'debit') };
  const khr = parseAmount(typed, 'KHR');
  if (khr === null) {
    const params = { value: typed, currency: 'KHR' };
    return { code: 'amount-not-plain', params, field: journalField(index, column) };
  }
  if (khr <= 0) return { code: 'amount-not-above-zero', params: { value: typed }, field: journalField(index, column) };
  return column === 'debit' ? khr : -khr;
}

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
