import type { ShareMovementOutput } from '../../../shared/contract/shares.ts';
import { accountForRole } from '../../../shared/domain/ledger/account.ts';
import { formatNumber } from '../../../shared/domain/ledger/series.ts';
import type { ShareDecision, ShareFacts, ShareInput } from '../../../shared/domain/shares/decide-shares.ts';
import { decideShareReversal, decideShares } from '../../../shared/domain/shares/decide-shares.ts';
import type { SharesMoved } from '../../../shared/domain/shares/events.ts';
import type { ShareRefusal } from '../../../shared/domain/shares/refusals.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { readEvent } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { chartOf } from '../ledger/accounts.ts';
import { entryView } from '../ledger/entry-view.ts';
import { entryFacts } from '../ledger/facts.ts';
import { originalEntry } from '../ledger/original.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import { isMember } from '../members/queries.ts';
import { holdingsOver, shareReferenceTaken, sharesHeld } from './queries.ts';
import type { SharesTables } from './tables.ts';

/** Buying, passing on and giving back shares. */
interface Paper {
  readonly date: string;
  readonly reference: string;
  /** Whose holdings change; the first may pay with instalments. */
  readonly parties: readonly string[];
}

function shareFacts(book: BookReader, paper: Paper): ShareFacts {
  const { parties } = paper;
  const accounts = [...chartOf(book).values()];
  const subscriptions = accountForRole(accounts, 'share-subscriptions')?.code;
  const capital = accountForRole(accounts, 'share-capital')?.code ?? '';
  const entry = entryFacts(book, [
    ...parties.map((party) => ({ account: capital, party })),
    ...(subscriptions === undefined ? [] : [{ account: subscriptions, party: parties[0] }]),
  ]);
  return {
    ...entry,
    members: new Set(parties.filter((party) => isMember(book, party))),
    holdings: new Map(parties.map((party) => [party, holdingsOver(book, party)])),
    referenceTaken: shareReferenceTaken(book, paper.reference, paper.date),
  };
}

const partiesOf = ({ member, toMember }: ShareInput): readonly string[] =>
  [member, toMember].filter((code) => code !== '');

export function writeShares(
  context: CommandContext,
  input: ShareInput,
): Outcome<readonly [number, number], ShareRefusal> {
  return appendMovement(
    context,
    decideShares(shareFacts(context.book, { ...input, parties: partiesOf(input) }), input),
  );
}

function appendMovement(
  { append }: CommandContext,
  decided: Outcome<ShareDecision, ShareRefusal>,
): Outcome<readonly [number, number], ShareRefusal> {
  if (!decided.ok) return decided;
  const [moved, entry] = append(decided.value);
  return done([present(moved, 'a movement').seq, present(entry, 'its entry').seq], decided.warnings);
}

export function moveShares(context: CommandContext, input: ShareInput): Outcome<ShareMovementOutput, ShareRefusal> {
  return outputOf(context, writeShares(context, input));
}

function outputOf(
  { book }: CommandContext,
  written: Outcome<readonly [number, number], ShareRefusal>,
): Outcome<ShareMovementOutput, ShareRefusal> {
  if (!written.ok) return written;
  const [movement, entry] = written.value;
  const body = movementBody(book, movement);
  return done(
    {
      movement,
      number: formatNumber(body.number),
      entry: present(entryView(book, entry), 'the entry was just posted'),
      holdings: body.changes.map(({ party }) => ({ code: party, shares: sharesHeld(book, party) })),
    },
    written.warnings,
  );
}

const movementBody = (book: BookReader, seq: number): SharesMoved =>
  present(readEvent(book, seq), 'the movement is in the log').body as unknown as SharesMoved;

const movementRow = statement<SharesTables, { id: number }>()((query, p) =>
  query
    .selectFrom('share_movement as movement')
    .leftJoin('share_movement as reversal', 'reversal.reverses', 'movement.id')
    .select(['movement.kind', 'reversal.id as reversal'])
    .where('movement.id', '=', p('id')),
);

const entryOfMovement = statement<LedgerTables, { event: number }>()((query, p) =>
  query
    .selectFrom('journal_entry')
    .select('id')
    .where('source_event', '=', p('event'))
    .where('kind', 'in', ['shares', 'opening']),
);

export function reverseShares(
  context: CommandContext,
  input: { readonly movement: number; readonly date: string; readonly reason: string },
): Outcome<ShareMovementOutput, ShareRefusal> {
  const { book } = context;
  const row = movementRow.get(book, { id: input.movement });
  const entryId = entryOfMovement.get(book, { event: input.movement })?.id;
  if (!row || entryId === undefined) return refuse('movement-unknown', { movement: input.movement }, 'movement');
  const body = movementBody(book, input.movement);
  if (row.reversal !== null)
    return refuse('movement-already-reversed', { number: formatNumber(body.number) }, 'movement');
  const entry = present(originalEntry(book, entryId), 'the entry of a movement');
  const paper = { date: input.date, reference: '', parties: body.changes.map(({ party }) => party) };
  const facts = { ...shareFacts(book, paper), ...entryFacts(book, entry.lines) };
  return outputOf(
    context,
    appendMovement(context, decideShareReversal(facts, { id: input.movement, body, entry }, input)),
  );
}
