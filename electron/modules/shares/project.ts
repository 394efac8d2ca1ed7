import type { SharesMoved } from '../../../shared/domain/shares/events.ts';
import type { Project } from '../../book/log.ts';
import { statement } from '../../book/statement.ts';
import { projectNumber } from '../ledger/numbers.ts';
import { partyIdOf } from '../parties/queries.ts';
import type { SharesTables } from './tables.ts';

/** What a share movement does to the register and the holdings. */
const insertMovement = statement<SharesTables, SharesTables['share_movement']>()((query, p) =>
  query.insertInto('share_movement').values({
    id: p('id'),
    date: p('date'),
    kind: p('kind'),
    series: p('series'),
    fiscal_year: p('fiscal_year'),
    number: p('number'),
    reference: p('reference'),
    par_khr: p('par_khr'),
    reverses: p('reverses'),
    reason: p('reason'),
  }),
);

const insertChange = statement<SharesTables, SharesTables['share_change']>()((query, p) =>
  query
    .insertInto('share_change')
    .values({ movement_id: p('movement_id'), party_id: p('party_id'), date: p('date'), shares: p('shares') }),
);

// Not an upsert: SQLite checks the row that would be inserted, and a change may be below zero.
const openHolding = statement<SharesTables, { party_id: number }>()((query, p) =>
  query
    .insertInto('holding')
    .values({ party_id: p('party_id'), shares: 0 })
    .onConflict((conflict) => conflict.column('party_id').doNothing()),
);

const addToHolding = statement<SharesTables, { party_id: number; shares: number }>()((query, p) =>
  query
    .updateTable('holding')
    .set((row) => ({ shares: row('shares', '+', p('shares')) }))
    .where('party_id', '=', p('party_id')),
);

export const sharesProjections: readonly (readonly [kind: string, project: Project])[] = [
  [
    'shares.moved',
    (book, event) => {
      const body = event.body as unknown as SharesMoved;
      insertMovement.run(book, {
        id: event.seq,
        date: event.date,
        kind: body.movement,
        series: body.number.series,
        fiscal_year: body.number.year,
        number: body.number.no,
        reference: body.reference ?? null,
        par_khr: Number(body.par_khr),
        reverses: body.reverses ?? null,
        reason: body.reason ?? null,
      });
      for (const { party, shares } of body.changes) {
        const partyId = partyIdOf(book, party);
        insertChange.run(book, { movement_id: event.seq, party_id: partyId, date: event.date, shares });
        openHolding.run(book, { party_id: partyId });
        addToHolding.run(book, { party_id: partyId, shares });
      }
      projectNumber(book, body.number);
    },
  ],
];
