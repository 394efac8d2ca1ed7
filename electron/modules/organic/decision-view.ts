import type { DecisionView } from '../../../shared/contract/organic.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import type { PartiesTables } from '../parties/tables.ts';
import type { DecisionRow, OrganicTables } from './tables.ts';

/** Decisions as screens and papers show them, the oldest first. */
type Tables = OrganicTables & PartiesTables;

const oneDecision = statement<Tables, { id: number }>()((query, p) =>
  query
    .selectFrom('organic_decision')
    .innerJoin('party', 'party.id', 'organic_decision.party_id')
    .leftJoin('parcel', 'parcel.id', 'organic_decision.parcel_id')
    .selectAll('organic_decision')
    .select(['party.code', 'party.name_km', 'party.name_en', 'parcel.code as parcel'])
    .where('organic_decision.id', '=', p('id')),
);

const ofParty = statement<Tables, { party: number; date: string }>()((query, p) =>
  query
    .selectFrom('organic_decision')
    .innerJoin('party', 'party.id', 'organic_decision.party_id')
    .leftJoin('parcel', 'parcel.id', 'organic_decision.parcel_id')
    .selectAll('organic_decision')
    .select(['party.code', 'party.name_km', 'party.name_en', 'parcel.code as parcel'])
    .where('organic_decision.party_id', '=', p('party'))
    .where('organic_decision.date', '<=', p('date'))
    .orderBy('organic_decision.date')
    .orderBy('organic_decision.id'),
);

type Joined = DecisionRow & { code: string; name_km: string; name_en: string; parcel: string | null };

export function decisionView(book: BookReader, id: number): DecisionView | null {
  const row = oneDecision.get(book, { id });
  return row ? toView(row) : null;
}

/** About the member and all of their parcels, up to a day. */
export const decisionsOfParty = (book: BookReader, party: number, date: string): readonly DecisionView[] =>
  ofParty.all(book, { party, date }).map(toView);

const toView = (row: Joined): DecisionView => ({
  id: row.id,
  date: row.date,
  recordedOn: row.recorded_on,
  party: { code: row.code, nameKm: row.name_km, nameEn: row.name_en },
  parcel: row.parcel,
  standard: row.standard,
  status: row.status as DecisionView['status'],
  decidedBy: row.decided_by as DecisionView['decidedBy'],
  decider: row.decider,
  inspection: row.inspection_id,
  reason: row.reason,
});
