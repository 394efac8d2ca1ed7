import type { ConditionView, InspectionView } from '../../../shared/contract/organic-control.ts';
import type { Named } from '../../../shared/contract/fields.ts';
import { formatNumber } from '../../../shared/domain/ledger/series.ts';
import type { InspectionRecorded } from '../../../shared/domain/organic/events.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import type { ConditionRow, ControlTables, InspectionRow } from './control-tables.ts';
import { decisionView } from './decision-view.ts';

/** An inspection with its conditions and what the committee decided upon it. */
const oneInspection = statement<ControlTables, { id: number }>()((query, p) =>
  query.selectFrom('inspection').selectAll().where('id', '=', p('id')),
);

const conditionsOf = statement<ControlTables, { inspection: number }>()((query, p) =>
  query.selectFrom('inspection_condition').selectAll().where('inspection_id', '=', p('inspection')).orderBy('no'),
);

const decisionsOn = statement<ControlTables, { inspection: number }>()((query, p) =>
  query.selectFrom('organic_decision').select('id').where('inspection_id', '=', p('inspection')).orderBy('id'),
);

export type InspectionRecord = Omit<InspectionRecorded, 'number' | 'party'>;

export const findInspection = (book: BookReader, id: number): InspectionRow | null =>
  oneInspection.get(book, { id }) ?? null;

export const recordOf = (row: InspectionRow): InspectionRecord => JSON.parse(row.record) as InspectionRecord;

export const conditionRows = (book: BookReader, inspection: number): readonly ConditionRow[] =>
  conditionsOf.all(book, { inspection });

export const isDecided = (book: BookReader, inspection: number): boolean =>
  decisionsOn.get(book, { inspection }) !== undefined;

export const numberOf = (row: {
  readonly series: string;
  readonly fiscal_year: number;
  readonly number: number;
}): string => formatNumber({ series: row.series, year: row.fiscal_year, no: row.number });

export function inspectionView(book: BookReader, row: InspectionRow): InspectionView {
  const record = recordOf(row);
  const party = namedParty(book, row.party_id);
  const of = { inspection: row.id, inspectionNumber: numberOf(row), party };
  return {
    id: row.id,
    number: numberOf(row),
    date: row.date,
    party,
    standards: record.standards,
    inspector: record.inspector,
    interviewee: record.interviewee,
    visits: record.visits,
    parcels: record.parcels.map((each) => ({
      parcel: each.parcel,
      seenM2: each.seen_m2,
      seenYieldKgPerHa: each.seen_yield_kg_per_ha,
    })),
    checklist: record.checklist,
    stockSeen: record.stock_seen,
    lastSeason: record.last_season,
    findings: record.findings,
    conditions: conditionRows(book, row.id).map((condition) => conditionView(of, condition)),
    recommendation: record.recommendation,
    isSigned: record.signed,
    decisions: decisionsOn.all(book, { inspection: row.id }).flatMap(({ id }) => decisionView(book, id) ?? []),
  };
}

export interface ConditionOf {
  readonly inspection: number;
  readonly inspectionNumber: string;
  readonly party: Named;
}

export const conditionView = (of: ConditionOf, row: ConditionRow): ConditionView => ({
  ...of,
  no: row.no,
  text: row.text,
  deadline: row.deadline,
  met: row.met_on === null ? null : { date: row.met_on, verifiedBy: row.verified_by ?? '', note: row.note ?? '' },
});
