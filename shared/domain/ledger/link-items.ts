import { present } from '../../kernel/assert.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuse } from '../../kernel/outcome.ts';
import { keepsOpenItems } from './account.ts';
import type { DraftLine, EntryDraft } from './draft.ts';
import type { EntryFacts, OpenItem } from './facts.ts';
import { partyKey } from './facts.ts';
import type { Reopening, Settlement } from './open-items.ts';
import { afterSettling, misfit, settleOldestFirst } from './open-items.ts';
import type { LedgerRefusal } from './refusals.ts';

/**
 * Pairs each line of a new entry with the open items that it settles, line by line, so that a later line sees what an
 * earlier one has left. A reversal first opens again what its original had settled, and then settles the original itself,
 * as far as nothing else has: what was paid on it meanwhile stays as an advance. What was itself taken back never opens
 * again: there the reversal settles the advance that the taking back had left.
 */
export function settlementsOf(
  facts: EntryFacts,
  draft: EntryDraft,
): Outcome<readonly (readonly Settlement[])[], LedgerRefusal> {
  const items = new Map(facts.openItems);
  for (const [index, line] of draft.lines.entries())
    reopen(items, line, { draft, number: index + 1, amount: ownAmount(facts, line) });
  const result: (readonly Settlement[])[] = [];
  for (const [index, line] of draft.lines.entries()) {
    const account = present(facts.accounts.get(line.account), 'accounts were checked');
    if (!line.party || !keepsOpenItems(account)) {
      result.push([]);
      continue;
    }
    const key = partyKey(line.account, line.party);
    const amount = ownAmount(facts, line);
    const open = items.get(key) ?? [];
    const settles = line.settles ?? impliedSettlements(draft, index, { open, amount });
    const fault = misfit(amount, open, settles);
    if (fault)
      return fault.fault === 'item-unknown'
        ? refuse('item-unknown', { entry: fault.part.entry, line: fault.part.line }, line.fields?.amount)
        : refuse('item-overpaid', { open: fault.open, amount: fault.part.amount }, line.fields?.amount);
    const left = amount - Math.sign(amount) * settles.reduce((sum, part) => sum + part.amount, 0);
    items.set(key, [
      ...afterSettling(open, settles),
      ...(left === 0 ? [] : [{ entry: 0, line: index + 1, open: left }]),
    ]);
    result.push(settles);
  }
  return done(result);
}

/** In the account's own currency; a revaluation moves riel alone, and nothing of a dollar account. */
const ownAmount = (facts: EntryFacts, line: DraftLine): number =>
  facts.accounts.get(line.account)?.currency === 'KHR' ? line.khr : (line.foreign?.minor ?? 0);

function impliedSettlements(
  draft: EntryDraft,
  index: number,
  { open, amount }: { readonly open: readonly OpenItem[]; readonly amount: number },
): readonly Settlement[] {
  if (draft.kind === 'opening') return [];
  if (!draft.reversal) return settleOldestFirst(amount, open);
  const { reverses } = draft.reversal;
  const find = (entry: number, line: number): readonly OpenItem[] =>
    open.filter((item) => item.entry === entry && item.line === line);
  const advances = (draft.lines[index]?.reopens ?? []).flatMap((part) =>
    part.reversedBy === undefined
      ? []
      : find(part.reversedBy, part.line).map((item) => ({
          ...item,
          open: Math.sign(item.open) * Math.min(Math.abs(item.open), part.amount),
        })),
  );
  return settleOldestFirst(amount, [...advances, ...find(reverses, index + 1)]);
}

/** Of what a reversal's line takes back, the items that stand. */
export const standing = (reopens: readonly Reopening[] | undefined): readonly Reopening[] =>
  (reopens ?? []).filter(({ reversedBy }) => reversedBy === undefined);

function reopen(
  items: Map<string, readonly OpenItem[]>,
  line: DraftLine,
  { draft, number, amount }: { readonly draft: EntryDraft; readonly number: number; readonly amount: number },
): void {
  if (!draft.reversal || !line.party) return;
  const key = partyKey(line.account, line.party);
  const sign = Math.sign(amount);
  for (const part of standing(line.reopens)) {
    const target = moved(items.get(key) ?? [], { entry: part.entry, line: part.line, open: sign * part.amount });
    const original = { entry: draft.reversal.reverses, line: number, open: -sign * part.amount };
    items.set(key, moved(target, original));
  }
}

function moved(items: readonly OpenItem[], change: OpenItem): readonly OpenItem[] {
  const isSame = (item: OpenItem): boolean => item.entry === change.entry && item.line === change.line;
  const before = items.find(isSame);
  const after = { ...change, open: (before?.open ?? 0) + change.open };
  return [...items.filter((item) => !isSame(item)), ...(after.open === 0 ? [] : [after])];
}
