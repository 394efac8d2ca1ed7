import { parseAmount } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import type { Role } from '../ledger/account.ts';
import { lowestFrom } from '../ledger/decide-entry.ts';
import type { DraftLine } from '../ledger/draft.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import { partyKey } from '../ledger/facts.ts';
import type { PaddyRefusal } from './refusals.ts';
import type { DeductionKind } from './types.ts';

/**
 * What is kept back from a farmer's money: a loan (its interest before its principal), an input advance, an instalment
 * on shares. Nothing is kept back beyond what the farmer owes on that day and every later one, nor beyond the paddy's value.
 */
export interface Deduction {
  readonly kind: DeductionKind;
  readonly khr: number;
}

export const DEDUCTION_ROLES: Readonly<Record<DeductionKind, readonly Role[]>> = {
  loan: ['loan-interest-receivable', 'member-loans'],
  'input-advance': ['input-advances'],
  'share-subscription': ['share-subscriptions'],
};

export interface DeductionInput {
  readonly date: string;
  readonly party: string;
  readonly deductions: readonly { readonly kind: DeductionKind; readonly amount: string }[];
}

export interface Deducted {
  readonly deductions: readonly Deduction[];
  readonly total: number;
  /** Credits of the accounts that the deductions go to. */
  readonly lines: readonly DraftLine[];
}

export function decideDeductions(
  facts: EntryFacts,
  input: DeductionInput,
  value: number,
): Outcome<Deducted, PaddyRefusal> {
  const faults: Notice<PaddyRefusal>[] = [];
  const deductions: Deduction[] = [];
  const lines: DraftLine[] = [];
  const miss = (code: PaddyRefusal, params: Notice['params']): number =>
    faults.push({ code, params, field: 'deductions' });
  for (const { kind, amount } of input.deductions) {
    const khr = amount === '' ? 0 : parseAmount(amount, 'KHR');
    if (khr === null || khr < 0) miss('amount-not-plain', { value: amount, currency: 'KHR' });
    else if (khr > 0 && deductions.some((other) => other.kind === kind)) miss('deduction-doubled', { kind });
    else if (khr > 0) {
      const credited = creditLines(facts, input, { kind, khr });
      if (credited.ok) {
        deductions.push({ kind, khr });
        lines.push(...credited.value);
      } else faults.push(...credited.refusals);
    }
  }
  const total = deductions.reduce((sum, deduction) => sum + deduction.khr, 0);
  if (total > value) miss('deduction-above-value', { deductions: total, value });
  return faults.length > 0 ? refuseAll(faults) : done({ deductions, total, lines });
}

function creditLines(
  facts: EntryFacts,
  { date, party }: DeductionInput,
  { kind, khr }: Deduction,
): Outcome<readonly DraftLine[], PaddyRefusal> {
  const roles = DEDUCTION_ROLES[kind];
  const accounts = roles.flatMap((role) =>
    [...facts.accounts.values()]
      .filter((account) => account.role === role && account.currency === 'KHR')
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
  const fields = { amount: 'deductions', party: 'party' };
  const [first] = accounts;
  if (!first)
    return { ok: false, refusals: [{ code: 'role-missing', params: { role: roles.join(', '), currency: 'KHR' } }] };
  if (kind === 'share-subscription') return done([{ account: first.code, party, khr: -khr, fields }]);
  const lines: DraftLine[] = [];
  let left = khr;
  for (const account of accounts) {
    const owed = Math.max(0, lowestFrom(facts.timelines.get(partyKey(account.code, party)) ?? [], date).balance);
    const part = Math.min(left, owed);
    if (part > 0) lines.push({ account: account.code, party, khr: -part, fields });
    left -= part;
  }
  if (left === 0) return done(lines);
  const params = { deduction: khr, owed: khr - left, party };
  return { ok: false, refusals: [{ code: 'deduction-above-owed', params, field: 'deductions' }] };
}
