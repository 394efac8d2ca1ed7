import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { done, refuseAll } from '../../kernel/outcome.ts';
import { ControlFaults } from './control-faults.ts';
import type { ControlRefusal } from './control-refusals.ts';
import type { ListIssuedEvent, ListRowBody } from './events.ts';

/**
 * A version of the approved farmer list is frozen when it is handed out: later decisions change the next version and never
 * this one. Versions count from 1 within a standard.
 */
export interface ListFacts {
  readonly today: CalendarDate;
  readonly rows: readonly ListRowBody[];
  /** 0 where none was issued under the standard. */
  readonly lastVersion: number;
  /** Of the last version; empty where there is none. */
  readonly lastRows: readonly ListRowBody[];
}

/** Refuses an empty list, and one of a day that has not come: nobody can freeze what is not known yet. */
export function decideList(
  facts: ListFacts,
  input: { readonly standard: string; readonly asOf: string },
): Outcome<ListIssuedEvent, ControlRefusal> {
  const faults = new ControlFaults();
  faults.standard(input.standard, 'standard');
  if (faults.day(input.asOf, 'asOf') && input.asOf > facts.today)
    faults.miss('list-in-future', { date: input.asOf, today: facts.today }, 'asOf');
  if (faults.all.length === 0 && facts.rows.length === 0)
    faults.miss('list-empty', { standard: input.standard, date: input.asOf }, 'standard');
  if (faults.all.length > 0) return refuseAll(faults.all);
  const { lastVersion: last } = facts;
  const body = { standard: input.standard, version: last + 1, as_of: input.asOf, rows: facts.rows };
  const isSame = last > 0 && isSameList(facts.rows, facts.lastRows);
  return done(
    { kind: 'organic.list-issued', v: 1, date: facts.today, body },
    isSame ? [{ code: 'list-unchanged', params: { version: last }, field: 'asOf' }] : [],
  );
}

const isSameList = (rows: readonly ListRowBody[], before: readonly ListRowBody[]): boolean =>
  rows.length === before.length && rows.every((row, index) => isSameRow(row, before[index]));

const isSameRow = (row: ListRowBody, before: ListRowBody | undefined): boolean =>
  before !== undefined && (Object.keys(row) as (keyof ListRowBody)[]).every((key) => row[key] === before[key]);
