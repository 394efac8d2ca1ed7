import type { StatusInput } from '../../../shared/domain/organic/decide-status.ts';
import type { Proposal } from '../../../shared/domain/organic/propose.ts';
import { milestones } from '../../../shared/domain/organic/propose.ts';
import { figuresOn } from '../../../shared/domain/organic/standards.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import { statement } from '../../book/statement.ts';
import { namedParty } from '../parties/queries.ts';
import { findParcel } from './parcel-ids.ts';
import { parcelsOfParty, registerOfParty } from './register.ts';
import { ownFigures } from './settings-in-force.ts';
import { parcelDates } from './status-of-parcel.ts';
import type { OrganicTables } from './tables.ts';

/**
 * What the dates of a parcel say against a decision: it is earlier than the standard's months allow, or something prohibited
 * was put on the field. People decide, so it is said and taken.
 */
export function statusWarnings(book: BookReader, parcelId: number, input: StatusInput): readonly Notice[] {
  if (!isCalendarDate(input.date) || input.status === 'conventional') return [];
  const party = findParcel(book, input.parcel)?.party_id;
  if (party === undefined) return [];
  const rows = parcelsOfParty(book, party, input.date);
  const row = rows.find((each) => each.parcel_id === parcelId);
  const figures = figuresOn(input.standard, ownFigures(book), input.date);
  if (!row || !figures) return [];
  const history = registerOfParty(book, party).ofParcel(parcelId);
  const dates = parcelDates({ row, history, date: input.date });
  const step = milestones(dates, figures).find(({ status }) => status === input.status);
  if (step && input.date >= step.from) return sownBefore(book, parcelId, { input, step });
  const params = {
    parcel: input.parcel,
    party: namedParty(book, party).code,
    status: input.status,
    date: input.date,
    standard: input.standard,
    from: step?.from ?? '',
  };
  const code = step ? 'decision-before-its-time' : 'decision-without-dates';
  return [{ code, params, field: 'date' }];
}

const lastSown = statement<OrganicTables, { parcel: number; date: string }>()((query, p) =>
  query
    .selectFrom('field_season')
    .select((row) => row.fn.max<string | null>('sown_on').as('sown'))
    .where('parcel_id', '=', p('parcel'))
    .where('sown_on', '<=', p('date')),
);

interface Stepped {
  readonly input: StatusInput;
  readonly step: Proposal;
}

/** Where the standard measures against sowing, the crop that stands already is not yet organic (organic.md §6, EU test). */
function sownBefore(book: BookReader, parcel: number, { input, step }: Stepped): readonly Notice[] {
  if (step.status !== 'organic' || step.figures.measuredAgainst !== 'sowing') return [];
  const sown = lastSown.get(book, { parcel, date: input.date })?.sown ?? null;
  if (sown === null || sown >= step.from) return [];
  const params = { parcel: input.parcel, sown, from: step.from, standard: input.standard };
  return [{ code: 'crop-sown-before-time', params, field: 'date' }];
}
