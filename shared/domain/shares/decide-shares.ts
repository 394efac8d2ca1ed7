import { LAST_DATE } from '../../kernel/calendar-date.ts';
import { formatAmount } from '../../kernel/money.ts';
import type { Notice, Outcome } from '../../kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../kernel/outcome.ts';
import { accountForRole } from '../ledger/account.ts';
import { cashBox } from '../ledger/cash-box.ts';
import { checkOpenDay } from '../../kernel/check-day.ts';
import type { EntryEvent } from '../ledger/decide-entry.ts';
import { decideEntry, lowestFrom } from '../ledger/decide-entry.ts';
import type { OriginalEntry } from '../ledger/decide-reversal.ts';
import { decideReversal } from '../ledger/decide-reversal.ts';
import type { DraftLine } from '../ledger/draft.ts';
import type { EntryFacts } from '../ledger/facts.ts';
import { partyKey } from '../ledger/facts.ts';
import { nextNumber, SHARE_SERIES } from '../ledger/series.ts';
import type { HoldingPoint, SharesMoved, SharesMovedEvent } from './events.ts';
import type { ShareRefusal } from './refusals.ts';

/**
 * Shares move in whole numbers and capital by whole par, so that share capital is always shares × par, party by party
 * (product.md, invariant 6). Nobody may hold less than nothing on any day from the movement's own.
 */
export interface ShareInput {
  readonly kind: 'buy' | 'transfer' | 'redeem';
  readonly date: string;
  readonly reference: string;
  readonly member: string;
  readonly toMember: string;
  readonly shares: string;
  readonly payFrom: 'cash' | 'subscription';
  readonly cashAccount?: string | undefined;
}

export interface ShareFacts extends EntryFacts {
  readonly members: ReadonlySet<string>;
  /** Each party's holdings over time, by date and then by sequence. */
  readonly holdings: ReadonlyMap<string, readonly HoldingPoint[]>;
  readonly referenceTaken: string | null;
}

export type ShareDecision = readonly [SharesMovedEvent, EntryEvent];

export function decideShares(facts: ShareFacts, input: ShareInput): Outcome<ShareDecision, ShareRefusal> {
  const faults = inputFaults(facts, input);
  if (faults.length > 0) return refuseAll(faults);
  const shares = Number(input.shares);
  const changes = changesOf(input, shares);
  const short = changes.map((change) => shortfall(facts, input.date, change)).find((fault) => fault !== null);
  if (short) return refuseAll([short]);
  const lines = shareLines(facts, input, shares * facts.settings.sharePar);
  if (!lines.ok) return lines;
  const moved = movedEvent(facts, input.date, {
    movement: input.kind,
    ...(input.reference === '' ? {} : { reference: input.reference }),
    changes,
  });
  const entry = decideEntry(facts, {
    date: input.date,
    kind: 'shares',
    reference: input.reference || undefined,
    description: DESCRIPTIONS[input.kind],
    source: { noun: 'shares', event: facts.nextSeq },
    lines: lines.value,
  });
  return entry.ok ? done([moved, entry.value], entry.warnings) : entry;
}

const DESCRIPTIONS = { buy: 'Share purchase', transfer: 'Share transfer', redeem: 'Share redemption' } as const;

export function movedEvent(
  facts: EntryFacts,
  date: string,
  body: Omit<SharesMoved, 'number' | 'par_khr'>,
): SharesMovedEvent {
  const number = nextNumber(facts, SHARE_SERIES, date);
  const par = formatAmount(facts.settings.sharePar, 'KHR');
  return { kind: 'shares.moved', v: 1, date, body: { ...body, number, par_khr: par } };
}

function inputFaults(facts: ShareFacts, input: ShareInput): Notice<ShareRefusal>[] {
  const faults: Notice<ShareRefusal>[] = [];
  const miss = (code: ShareRefusal, params: Notice['params'], field: string): number =>
    faults.push({ code, params, field });
  const day = checkOpenDay(input.date, facts.lockedThrough);
  if (day) faults.push(day);
  if (facts.referenceTaken !== null)
    miss('reference-doubled', { reference: input.reference, number: facts.referenceTaken }, 'reference');
  if (!/^[1-9]\d{0,8}$/.test(input.shares)) miss('shares-not-whole', { value: input.shares }, 'shares');
  checkMember(facts, input.member, (code, params) => miss(code, params, 'member'));
  if (input.kind !== 'transfer') {
    if (input.toMember !== '') miss('share-to-member-unwanted', { value: input.toMember }, 'toMember');
  } else if (input.toMember === '') miss('share-to-member-needed', {}, 'toMember');
  else if (input.toMember === input.member) miss('share-to-self', { member: input.member }, 'toMember');
  else checkMember(facts, input.toMember, (code, params) => miss(code, params, 'toMember'));
  return faults;
}

function checkMember(
  facts: ShareFacts,
  member: string,
  miss: (code: ShareRefusal, params: Notice['params']) => void,
): void {
  if (!facts.parties.has(member)) miss('party-unknown', { party: member });
  else if (!facts.members.has(member)) miss('share-not-a-member', { member });
}

function changesOf(input: ShareInput, shares: number): SharesMoved['changes'] {
  if (input.kind === 'buy') return [{ party: input.member, shares }];
  if (input.kind === 'redeem') return [{ party: input.member, shares: -shares }];
  return [
    { party: input.member, shares: -shares },
    { party: input.toMember, shares },
  ];
}

function shortfall(
  facts: ShareFacts,
  date: string,
  change: { readonly party: string; readonly shares: number },
): Notice<ShareRefusal> | null {
  if (change.shares >= 0) return null;
  let low = { date, held: 0 };
  for (const point of facts.holdings.get(change.party) ?? []) {
    if (point.date <= date) low = { date, held: point.held };
    else if (point.held < low.held) low = point;
  }
  if (low.held + change.shares >= 0) return null;
  const params = { member: change.party, held: low.held, shares: -change.shares, date: low.date };
  return { code: 'shares-beyond-held', params, field: 'shares' };
}

function shareLines(facts: ShareFacts, input: ShareInput, khr: number): Outcome<readonly DraftLine[], ShareRefusal> {
  const accounts = [...facts.accounts.values()];
  const capital = accountForRole(accounts, 'share-capital');
  if (!capital) return refuse('role-missing', { role: 'share-capital', currency: 'KHR' });
  const capitalLine = (party: string, sign: number): DraftLine => ({
    account: capital.code,
    party: party || undefined,
    khr: sign * khr,
    fields: { party: 'member' },
  });
  if (input.kind === 'transfer') return done([capitalLine(input.member, 1), capitalLine(input.toMember, -1)]);
  if (input.kind === 'buy' && input.payFrom === 'subscription') {
    const subscriptions = accountForRole(accounts, 'share-subscriptions');
    if (!subscriptions) return refuse('role-missing', { role: 'share-subscriptions', currency: 'KHR' });
    const paid = lowestFrom(facts.timelines.get(partyKey(subscriptions.code, input.member)) ?? [], input.date).balance;
    if (paid < khr) return refuse('subscription-too-small', { member: input.member, paid, needed: khr }, 'shares');
    return done([{ account: subscriptions.code, party: input.member, khr }, capitalLine(input.member, -1)]);
  }
  const box = cashBox(facts, input.cashAccount);
  if (!box.ok) return box;
  const cash: DraftLine = { account: box.value, khr: input.kind === 'buy' ? khr : -khr };
  return done(input.kind === 'buy' ? [cash, capitalLine(input.member, -1)] : [capitalLine(input.member, 1), cash]);
}

/** A movement typed by mistake is taken back as a whole: its shares and its entry, on an open day, with a reason. */
export function decideShareReversal(
  facts: ShareFacts,
  original: { readonly id: number; readonly body: SharesMoved; readonly entry: OriginalEntry },
  input: { readonly date: string; readonly reason: string },
): Outcome<ShareDecision, ShareRefusal> {
  const day = checkOpenDay(input.date, facts.lockedThrough);
  if (day) return refuseAll([day]);
  if (input.date < original.entry.date)
    return refuse('date-out-of-range', { value: input.date, first: original.entry.date, last: LAST_DATE }, 'date');
  const changes = original.body.changes.map(({ party, shares }) => ({ party, shares: -shares }));
  const short = changes.map((change) => shortfall(facts, input.date, change)).find((fault) => fault !== null);
  if (short) return refuseAll([short]);
  const entry = decideReversal(facts, original.entry, { ...input, withPaper: true });
  if (!entry.ok) return entry;
  const moved = movedEvent(facts, input.date, {
    movement: 'reverse',
    changes,
    reverses: original.id,
    reason: input.reason.trim(),
  });
  return done([moved, entry.value], entry.warnings);
}

/** Opening capital becomes holdings; what is no multiple of par is refused (product.md "Shares"). */
export function openingChanges(
  lines: readonly { readonly party: string; readonly creditKhr: number; readonly field: string }[],
  par: number,
): Outcome<SharesMoved['changes'], ShareRefusal> {
  const faults: Notice<ShareRefusal>[] = [];
  const held = new Map<string, number>();
  for (const line of lines) {
    if (line.creditKhr % par !== 0 || line.creditKhr < 0) {
      const params = { member: line.party, amount: line.creditKhr, par };
      faults.push({ code: 'shares-capital-not-multiple', params, field: line.field });
    } else held.set(line.party, (held.get(line.party) ?? 0) + line.creditKhr / par);
  }
  if (faults.length > 0) return refuseAll(faults);
  return done([...held].filter(([, shares]) => shares !== 0).map(([party, shares]) => ({ party, shares })));
}
