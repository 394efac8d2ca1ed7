import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { ConditionView, InspectionView } from '../../../shared/contract/organic-control.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import type { ControlTables, InspectionRow } from './control-tables.ts';
import { conditionView, findInspection, inspectionView, numberOf } from './inspection-view.ts';

/** The inspections as screens ask for them, the newest first; found by number, inspector, or the member's code and names. */
const all = statement<ControlTables>()((query) =>
  query.selectFrom('inspection').selectAll().orderBy('date', 'desc').orderBy('id', 'desc'),
);

export function inspections(
  { book }: QueryContext,
  { party, text, offset, limit }: ParsedInputOf<'organic.inspections'>,
): Outcome<OutputOf<'organic.inspections'>, never> {
  const wanted = text.trim().toLowerCase();
  const found = all
    .all(book, {})
    .filter((row) => party === undefined || namedParty(book, row.party_id).code === party)
    .filter((row) => wanted === '' || isFound(book, row, wanted));
  const rows = found.slice(offset, offset + limit).map((row) => inspectionView(book, row));
  return done({ rows, total: found.length });
}

function isFound(book: BookReader, row: InspectionRow, wanted: string): boolean {
  const { code, nameKm, nameEn } = namedParty(book, row.party_id);
  return [numberOf(row), row.inspector, code, nameKm, nameEn].some((each) => each.toLowerCase().includes(wanted));
}

export function inspection(
  { book }: QueryContext,
  input: ParsedInputOf<'organic.inspection'>,
): Outcome<InspectionView, 'inspection-unknown'> {
  const row = findInspection(book, input.inspection);
  return row ? done(inspectionView(book, row)) : refuse('inspection-unknown', {}, 'inspection');
}

const conditions = statement<ControlTables, { asOf: string }>()((query, p) =>
  query
    .selectFrom('inspection_condition')
    .innerJoin('inspection', 'inspection.id', 'inspection_condition.inspection_id')
    .selectAll('inspection_condition')
    .select(['inspection.series', 'inspection.fiscal_year', 'inspection.number', 'inspection.party_id'])
    .where('inspection.date', '<=', p('asOf'))
    .where((row) => row.or([row('met_on', 'is', null), row('met_on', '>', p('asOf'))]))
    .orderBy('deadline')
    .orderBy('inspection_id')
    .orderBy('no'),
);

/** Not met at the end of a day, the nearest deadline first. */
export const openConditions = (book: BookReader, asOf: string): readonly ConditionView[] =>
  conditions.all(book, { asOf }).map((row) => {
    const of = {
      inspection: row.inspection_id,
      inspectionNumber: numberOf(row),
      party: namedParty(book, row.party_id),
    };
    return conditionView(of, { ...row, met_on: null });
  });

const inspectedBetween = statement<ControlTables, { from: string; to: string }>()((query, p) =>
  query
    .selectFrom('inspection')
    .select('party_id')
    .distinct()
    .where('date', '>=', p('from'))
    .where('date', '<=', p('to')),
);

/** Members with an inspection between two days, both counted. */
export const inspectedParties = (book: BookReader, from: string, to: string): ReadonlySet<number> =>
  new Set(inspectedBetween.all(book, { from, to }).map((row) => row.party_id));
