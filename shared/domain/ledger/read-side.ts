import { parseAmount } from '../../kernel/money.ts';
import type { Notice } from '../../kernel/outcome.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * A line of a slip has an amount on one side and nothing on the other, left blank or written as 0. An amount on both
 * sides, or blanks on both, is refused; 0 alone is for the paper to judge.
 */
export interface Sides {
  readonly debit: string;
  readonly credit: string;
}

export interface Side {
  /** Riel, debit above zero; 0 where only 0 was written. */
  readonly khr: number;
  readonly column: 'debit' | 'credit';
}

export function readSide({ debit, credit }: Sides, fieldOf: (column: string) => string): Side | Notice<LedgerRefusal> {
  const isNothing = (text: string): boolean => text === '' || parseAmount(text, 'KHR') === 0;
  if (debit === '' && credit === '') return { code: 'journal-no-side', params: {}, field: fieldOf('debit') };
  if (isNothing(debit) && isNothing(credit)) return { khr: 0, column: debit === '' ? 'credit' : 'debit' };
  if (!isNothing(debit) && !isNothing(credit))
    return { code: 'journal-two-sides', params: { debit, credit }, field: fieldOf('debit') };
  const column = isNothing(debit) ? 'credit' : 'debit';
  const typed = column === 'debit' ? debit : credit;
  const khr = parseAmount(typed, 'KHR');
  if (khr === null)
    return { code: 'amount-not-plain', params: { value: typed, currency: 'KHR' }, field: fieldOf(column) };
  if (khr < 0) return { code: 'amount-not-above-zero', params: { value: typed }, field: fieldOf(column) };
  return { khr: column === 'debit' ? khr : -khr, column };
}
