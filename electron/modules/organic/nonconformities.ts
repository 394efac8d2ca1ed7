import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { NonconformityView } from '../../../shared/contract/organic-control.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import type { ControlTables, NonconformityRow } from './control-tables.ts';
import { numberOf } from './inspection-view.ts';
import { parcelCode } from './parcel-ids.ts';

/** The register of non-conformities, the newest first. */
const one = statement<ControlTables, { id: number }>()((query, p) =>
  query.selectFrom('nonconformity').selectAll().where('id', '=', p('id')),
);

const all = statement<ControlTables>()((query) =>
  query.selectFrom('nonconformity').selectAll().orderBy('date', 'desc').orderBy('id', 'desc'),
);

export const findNonconformity = (book: BookReader, id: number): NonconformityRow | null =>
  one.get(book, { id }) ?? null;

export function nonconformities(
  { book }: QueryContext,
  { party, openOnly, offset, limit }: ParsedInputOf<'organic.nonconformities'>,
): Outcome<OutputOf<'organic.nonconformities'>, never> {
  const found = all
    .all(book, {})
    .filter((row) => party === undefined || namedParty(book, row.party_id).code === party)
    .filter((row) => !openOnly || row.closed_on === null);
  const rows = found.slice(offset, offset + limit).map((row) => nonconformityView(book, row));
  return done({ rows, total: found.length });
}

/** Raised up to a day and as they stood at its end, the oldest first. */
export const nonconformitiesOn = (book: BookReader, asOf: string): readonly NonconformityView[] =>
  all
    .all(book, {})
    .filter(({ date }) => date <= asOf)
    .map((row) => nonconformityView(book, row))
    .map((view) => (view.closed !== null && view.closed.date > asOf ? { ...view, closed: null } : view))
    .reverse();

/** Open at the end of a day, the nearest deadline first. */
export const openNonconformities = (book: BookReader, asOf: string): readonly NonconformityView[] =>
  all
    .all(book, {})
    .filter((row) => row.date <= asOf && (row.closed_on === null || row.closed_on > asOf))
    .map((row) => nonconformityView(book, row))
    .sort((a, b) => (a.deadline === b.deadline ? a.id - b.id : a.deadline < b.deadline ? -1 : 1));

export const nonconformityView = (book: BookReader, row: NonconformityRow): NonconformityView => ({
  id: row.id,
  number: numberOf(row),
  date: row.date,
  source: row.source as NonconformityView['source'],
  party: namedParty(book, row.party_id),
  parcel: row.parcel_id === null ? null : parcelCode(book, row.parcel_id),
  standard: row.standard,
  rule: row.rule,
  description: row.description,
  grade: row.grade as NonconformityView['grade'],
  sanction: row.sanction,
  correctiveAction: row.corrective_action,
  deadline: row.deadline,
  responsible: row.responsible,
  closed:
    row.closed_on === null
      ? null
      : { date: row.closed_on, verifiedBy: row.verified_by ?? '', evidence: row.evidence ?? '' },
});
