import type { TimelineRow } from '../../../shared/contract/members.ts';
import type { EntryKind } from '../../../shared/domain/ledger/events.ts';
import type { ShareKind } from '../../../shared/domain/shares/events.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { accountById } from '../ledger/accounts.ts';
import { namedAccount, numberText } from '../ledger/entry-view.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { PaddyTables } from '../paddy/tables.ts';
import { findPartyId } from '../parties/queries.ts';
import type { SharesTables } from '../shares/tables.ts';

/**
 * A person's history as their papers lie in the file, the newest on top: tickets, share movements, and every other entry
 * that names them. Each paper is an event of the log, so one number orders them all within a day.
 */
type Tables = LedgerTables & PaddyTables & SharesTables;

interface Page {
  party: number;
  limit: number;
  offset: number;
}

const papersOf = statement<Tables, Page>()((query, p) =>
  query
    .selectFrom((sub) =>
      sub
        .selectFrom('weigh_ticket')
        .select((row) => ['date', 'id', row.lit<number>(1).as('kind')])
        .where('party_id', '=', p('party'))
        .unionAll(
          sub
            .selectFrom('share_change')
            .select((row) => ['date', 'movement_id as id', row.lit<number>(2).as('kind')])
            .where('party_id', '=', p('party')),
        )
        .unionAll(
          sub
            .selectFrom('journal_line')
            .innerJoin('journal_entry', 'journal_entry.id', 'journal_line.entry_id')
            .leftJoin('journal_entry as original', 'original.id', 'journal_entry.reverses')
            .innerJoin('account', 'account.id', 'journal_line.account_id')
            .select((row) => ['journal_line.date', 'journal_entry.id', row.lit<number>(3).as('kind')])
            .distinct()
            .where('party_id', '=', p('party'))
            // A purchase is told by its ticket, and what shares cost by the movement.
            .where('journal_entry.kind', 'not in', ['purchase', 'shares'])
            .where('original.kind', 'is not', 'shares')
            .where((row) =>
              row.or([row('journal_entry.source_noun', 'is', null), row('role', 'is not', 'share-capital')]),
            ),
        )
        .as('paper'),
    )
    .select((row) => ['id', 'kind', row.fn.countAll<number>().over().as('total')])
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(p('limit'))
    .offset(p('offset')),
);

const ticketRow = statement<Tables, { id: number }>()((query, p) =>
  query
    .selectFrom('weigh_ticket')
    .leftJoin('ticket_void', 'ticket_void.ticket_id', 'weigh_ticket.id')
    .select(['weigh_ticket.date', 'series', 'fiscal_year', 'number', 'reference', 'variety'])
    .select(['gross_g', 'tare_g', 'value_khr', 'ticket_void.ticket_id as voided'])
    .where('weigh_ticket.id', '=', p('id')),
);

const movementRow = statement<Tables, { id: number; party: number }>()((query, p) =>
  query
    .selectFrom('share_movement as movement')
    .innerJoin('share_change', 'share_change.movement_id', 'movement.id')
    .leftJoin('share_movement as reversal', 'reversal.reverses', 'movement.id')
    .leftJoin('journal_entry as entry', 'entry.source_event', 'movement.id')
    .leftJoin('journal_entry as undone', 'undone.source_event', 'movement.reverses')
    .leftJoin('journal_entry as undoing', 'undoing.reverses', 'undone.id')
    .select(['movement.date', 'movement.series', 'movement.fiscal_year', 'movement.number', 'movement.reference'])
    .select(['movement.kind', 'movement.par_khr', 'share_change.shares', 'reversal.id as reversal'])
    .select(['entry.id as entry', 'undoing.id as undoing'])
    .where('movement.id', '=', p('id'))
    .where('share_change.party_id', '=', p('party')),
);

const entryRow = statement<Tables, { id: number }>()((query, p) =>
  query
    .selectFrom('journal_entry as entry')
    .leftJoin('journal_entry as reversal', 'reversal.reverses', 'entry.id')
    .select(['entry.date', 'entry.series', 'entry.fiscal_year', 'entry.number', 'entry.reference'])
    .select(['entry.kind', 'entry.description', 'reversal.id as reversal'])
    .where('entry.id', '=', p('id')),
);

const linesOf = statement<Tables, { id: number; party: number }>()((query, p) =>
  query
    .selectFrom('journal_line')
    .select(['account_id', 'khr', 'minor'])
    .where('entry_id', '=', p('id'))
    .where('party_id', '=', p('party'))
    .orderBy('line'),
);

function ticketOf(book: BookReader, id: number): TimelineRow {
  const row = present(ticketRow.get(book, { id }), 'the ticket is there');
  const { date, reference, variety, value_khr: valueKhr } = row;
  const paper = { id, date, number: numberText(row), reference, isStruck: row.voided !== null };
  return { ...paper, kind: 'ticket', variety, netG: row.gross_g - row.tare_g, valueKhr };
}

function movementOf(book: BookReader, id: number, party: number): TimelineRow {
  const row = present(movementRow.get(book, { id, party }), 'the movement is there');
  const { date, reference, shares, par_khr: parKhr } = row;
  const entry = row.entry ?? row.undoing;
  const paper = { id, date, number: numberText(row), reference, isStruck: row.reversal !== null };
  return { ...paper, kind: 'shares', movement: row.kind as ShareKind, shares, parKhr, entry };
}

function entryOf(book: BookReader, id: number, party: number): TimelineRow {
  const row = present(entryRow.get(book, { id }), 'the entry is there');
  const { date, reference, description } = row;
  const paper = { id, date, number: numberText(row), reference, isStruck: row.reversal !== null };
  const lines = linesOf.all(book, { id, party }).flatMap(({ account_id, khr, minor }) => {
    const { currency, role, ...account } = accountById(book, account_id);
    // The shares that somebody brought at the opening are a paper of their own.
    if (row.kind === 'opening' && role === 'share-capital') return [];
    return { account: namedAccount(account), currency, minor: currency === 'KHR' ? khr : (minor ?? 0) };
  });
  return { ...paper, kind: 'entry', entryKind: row.kind as EntryKind, description, lines };
}

export function timeline(
  { book }: QueryContext,
  { code, limit, offset }: { readonly code: string; readonly limit: number; readonly offset: number },
): Outcome<{ readonly rows: readonly TimelineRow[]; readonly total: number }, 'party-unknown'> {
  const party = findPartyId(book, code);
  if (party === null) return refuse('party-unknown', { party: code }, 'code');
  const papers = papersOf.all(book, { party, limit, offset });
  const rows = papers.map(({ id, kind }) => {
    if (kind === 1) return ticketOf(book, id);
    return kind === 2 ? movementOf(book, id, party) : entryOf(book, id, party);
  });
  return done({ rows, total: papers[0]?.total ?? 0 });
}
