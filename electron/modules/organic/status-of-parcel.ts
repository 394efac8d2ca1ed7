import type { StatusOfParcel } from '../../../shared/contract/organic.ts';
import { conversionYear, countedFrom, proposalFor } from '../../../shared/domain/organic/propose.ts';
import type { ParcelDates } from '../../../shared/domain/organic/propose.ts';
import type { ParcelHistory } from '../../../shared/domain/organic/register-status.ts';
import { decisionOn, parcelStatusOn } from '../../../shared/domain/organic/register-status.ts';
import { figuresOn } from '../../../shared/domain/organic/standards.ts';
import type { BookReader } from '../../book/book.ts';
import type { ParcelRow } from './register.ts';
import { ownFigures } from './settings-in-force.ts';

/** What a parcel is under one standard on a day, and what its dates speak for. */
export interface StatusAsked {
  readonly row: ParcelRow;
  readonly history: ParcelHistory;
  readonly standard: string;
  readonly date: string;
}

/** Rice is sown every year; a crop that stands for years counts by the longer figure. */
const PERENNIAL = /(tree|orchard|pepper|cashew|mango|coffee|coconut|palm|ដើម|ម្រេច|ស្វាយ)/i;

export function parcelDates({ row, history, date }: Omit<StatusAsked, 'standard'>): ParcelDates {
  const inputs = history.prohibitedOn.map((input) => input.date).filter((day) => day <= date);
  return {
    conversionStart: row.conversion_start,
    lastProhibitedInputOn: inputs.reduce<string | null>(
      (last, day) => (last === null || day > last ? day : last),
      null,
    ),
    isPerennial: PERENNIAL.test(row.crop),
  };
}

/** The day of the latest prohibited input since a decision, which ended what it said. */
const endedOn = ({ history, date }: StatusAsked, since: string): string | null =>
  history.prohibitedOn
    .map((input) => input.date)
    .filter((day) => day >= since && day <= date)
    .reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

export function statusOfParcel(book: BookReader, asked: StatusAsked): StatusOfParcel {
  const { history, standard, date } = asked;
  const status = parcelStatusOn(history, { standard, date });
  const holds = decisionOn(history.decisions, { standard, date });
  const figures = figuresOn(standard, ownFigures(book), date);
  const dates = parcelDates(asked);
  const proposal = figures && asked.row.retired === 0 ? proposalFor(dates, figures, status) : null;
  return {
    standard,
    status,
    since: holds ? (holds.status === status ? holds.date : endedOn(asked, holds.date)) : null,
    conversionYear: status === 'in-conversion' && figures ? conversionYear(countedFrom(dates, figures), date) : 0,
    proposal: proposal ? { status: proposal.status, from: proposal.from, isDue: proposal.from <= date } : null,
  };
}
