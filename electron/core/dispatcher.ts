import { procedures } from '../../shared/contract/contract.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import type { Done, Notice, Outcome, Refused } from '../../shared/kernel/outcome.ts';
import { done, refuse } from '../../shared/kernel/outcome.ts';
import type { Book } from '../book/book.ts';
import { reading, transact } from '../book/book.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../book/command.ts';
import type { Head, Origin, Stamp } from '../book/log.ts';
import { append, headOf } from '../book/log.ts';
import { findReceipt, keepReceipt } from '../book/receipts.ts';
import type { Sentinel } from '../book/sentinel.ts';
import type { Clock, Ids } from '../platform/ports.ts';
import { reasonOf } from '../platform/error-code.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { orStorageRefusal } from '../book/storage-error.ts';
import { PROJECTIONS } from './projections.ts';

/**
 * The one road by which anything is written: the input is parsed, the same key never posts twice, the handler decides
 * inside one transaction, its events are appended and projected, and only a committed posting moves the sentinel. A dry
 * run goes the same road and is rolled back at its end, so that a preview cannot differ from a posting.
 */
export interface Envelope {
  readonly procedure: string;
  readonly input: unknown;
  readonly key?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly actor: string;
}

export interface Road {
  readonly book: Book;
  readonly sentinel: Sentinel;
  readonly clock: Clock;
  readonly ids: Ids;
}

type Answer = Outcome<unknown>;

/** What a procedure reads, with defaults filled in, or which field is malformed. */
export function parseInput(procedure: keyof typeof procedures, input: unknown): Answer {
  if (isTooDeep(input, DEPTH_LIMIT)) return refuse('input-nested-too-deep', { limit: DEPTH_LIMIT });
  const broken = brokenText(input, '');
  if (broken !== null) return refuse('input-malformed', { field: broken, reason: 'half a character' }, broken);
  const parsed = procedures[procedure].input.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] };
  const refusals = parsed.error.issues.map((issue): Notice => {
    const field = issue.path.map(String).join('.');
    return { code: 'input-malformed', params: { field, reason: issue.message }, field };
  });
  return { ok: false, refusals };
}

/** Far deeper than any form or paper; what is deeper still would overflow the stack of whoever walks it. */
const DEPTH_LIMIT = 32;

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((part) => isTooDeep(part, left - 1));
}

/** The path of a text that holds half of a character, which no log can write; null where all are whole. */
function brokenText(value: unknown, path: string): string | null {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = brokenText(name, path) ?? brokenText(part, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

export function runQuery(road: Road, handler: QueryHandler<never, unknown, string>, input: unknown): Answer {
  return orStorageRefusal(() =>
    reading(road.book, () => handler({ book: road.book, today: road.clock.today() }, input as never)),
  );
}

export interface RunOptions {
  readonly handler: CommandHandler<never, unknown, string>;
  /** Parsed input. */
  readonly input: unknown;
  readonly envelope: Envelope;
  /** Begins a book or an epoch, which a book behind its sentinel may do; asked for inside the transaction. */
  readonly origin?: (book: Book) => Origin;
}

export function runCommand(road: Road, options: RunOptions): Answer {
  const { envelope } = options;
  const readOnly = refusedOnReplica(road.book);
  if (readOnly) return readOnly;
  const key = envelope.key ?? road.ids.hex(16);
  const sha256 = envelope.key === undefined ? '' : sha256Hex(canonicalJson(envelope.input ?? null));
  const ran = orStorageRefusal(() =>
    done(
      transact(road.book, () => {
        const before = barred(road, options, { key, sha256 });
        if (before) return { keep: false, value: { answer: before, head: null } };
        const answer = inTransaction(road, options, { key, sha256 });
        const keep = answer.ok && envelope.dryRun !== true;
        return { keep, value: { answer, head: keep ? headOf(road.book) : null } };
      }),
    ),
  );
  if (!ran.ok) return ran;
  const { answer, head } = ran.value;
  return answer.ok && head ? noted(road, head, answer) : answer;
}

/** What is committed is done, whatever becomes of the note of it: the note may lag, and to say "not done" would post twice. */
function noted(road: Road, head: Head, answer: Done<unknown>): Answer {
  try {
    road.sentinel.write(head);
    return answer;
  } catch (error) {
    return done(answer.value, [...answer.warnings, { code: 'note-not-kept', params: { reason: reasonOf(error) } }]);
  }
}

/** A paper dated after today is likelier a slip of the hand, or a wrong clock, than true: it is taken, and said. */
function withWarning(answer: Answer, day: { readonly date: string; readonly today: string }): Answer {
  if (!answer.ok || day.date <= day.today) return answer;
  if (answer.warnings.some(({ code }) => code === 'date-in-future')) return answer;
  return { ...answer, warnings: [...answer.warnings, { code: 'date-in-future', params: day, field: 'date' }] };
}

interface CommandKey {
  readonly key: string;
  readonly sha256: string;
}

/** A cooperative's book in an advisor's workspace is posted to by nobody here. */
export const refusedOnReplica = (book: Book): Refused<'book-is-replica'> | null =>
  book.isReplica ? refuse('book-is-replica', { path: book.path }) : null;

/** What stands in the way before the rule is asked: the key was used, or the file was restored or copied. */
function barred(road: Road, { envelope, origin }: RunOptions, { key, sha256 }: CommandKey): Answer | null {
  const receipt = envelope.key === undefined ? null : findReceipt(road.book, key);
  if (receipt) {
    if (receipt.outcome === null) return refuse('already-done', { key });
    const same = receipt.procedure === envelope.procedure && receipt.sha256 === sha256;
    return same ? (JSON.parse(receipt.outcome) as Answer) : refuse('key-reused', { key });
  }
  if (origin) return null;
  const standing = road.sentinel.standing(road.book);
  if (!standing.behind) return null;
  return refuse('book-behind-sentinel', { seq: headOf(road.book)?.seq ?? 0, known: standing.known });
}

function inTransaction(road: Road, { handler, input, envelope, origin }: RunOptions, command: CommandKey): Answer {
  const { book } = road;
  const first = (headOf(book)?.seq ?? 0) + 1;
  const stamp: Stamp = { recordedAt: road.clock.now(), actor: envelope.actor, command: command.key };
  let begin = origin?.(book);
  let latest = '';
  const today = road.clock.today();
  const context: CommandContext = {
    book,
    today,
    isDryRun: envelope.dryRun === true,
    append: (drafts) =>
      drafts.map((draft) => {
        if (draft.kind.startsWith('ledger.entry-') && draft.date > latest) latest = draft.date;
        const logged = append({ book, projections: PROJECTIONS, stamp, ...(begin ? { origin: begin } : {}) }, draft);
        begin = undefined;
        return logged;
      }),
  };
  const answer = withWarning(handler(context, input as never), { date: latest, today });
  if (answer.ok && envelope.key !== undefined && envelope.dryRun !== true) {
    const range = { first, last: (headOf(book) as Head).seq };
    keepReceipt(book, { ...command, procedure: envelope.procedure, ...range, outcome: JSON.stringify(answer) });
  }
  return answer;
}
