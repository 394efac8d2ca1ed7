import type { StatusInput } from '../../../shared/domain/organic/decide-status.ts';
import { milestones } from '../../../shared/domain/organic/propose.ts';
import { figuresOn } from '../../../shared/domain/organic/standards.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import { namedParty } from '../parties/queries.ts';
import { findParcel } from './parcel-ids.ts';
import { parcelsOfParty, registerOfParty } from './register.ts';
import { ownFigures } from './settings-in-force.ts';
import { parcelDates } from './status-of-parcel.ts';

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
  const history = registerOfParty(book, party, rows).ofParcel(parcelId);
  const dates = parcelDates({ row, history, date: input.date });
  const step = milestones(dates, figures).find(({ status }) => status === input.status);
  if (step && input.date >= step.from) return [];
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
