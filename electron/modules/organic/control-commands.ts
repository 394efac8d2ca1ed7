import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { InspectionView, NonconformityView } from '../../../shared/contract/organic-control.ts';
import type { ControlRefusal } from '../../../shared/domain/organic/control-refusals.ts';
import type { InspectedFarm } from '../../../shared/domain/organic/decide-approval.ts';
import { decideApproval, decideConditionMet } from '../../../shared/domain/organic/decide-approval.ts';
import type { InspectionFacts } from '../../../shared/domain/organic/decide-inspection.ts';
import { decideAmendment, decideInspection } from '../../../shared/domain/organic/decide-inspection.ts';
import {
  decideClosing,
  decideNonconformity,
  GRAVE_GRADES,
} from '../../../shared/domain/organic/decide-nonconformity.ts';
import { decisionOn } from '../../../shared/domain/organic/register-status.ts';
import type { SeasonFacts } from '../../../shared/domain/organic/decide-season.ts';
import { decideSeason } from '../../../shared/domain/organic/decide-season.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { lastNumbers } from '../ledger/numbers.ts';
import { isMember } from '../members/queries.ts';
import { findPartyId, namedParty } from '../parties/queries.ts';
import { settingsOf } from '../settings/settings.ts';
import type { ControlTables, InspectionRow } from './control-tables.ts';
import { conditionRows, findInspection, inspectionView, isDecided, recordOf } from './inspection-view.ts';
import { findNonconformity, nonconformityView } from './nonconformities.ts';
import { registerOfParty } from './register.ts';
import { organicSettingsOn } from './settings-in-force.ts';
import { findParcel } from './parcel-ids.ts';

/** Writing the internal control: seasons, inspections and what is decided on them, non-conformities. */
const ownerOf = (book: BookReader, parcel: string): string | null => {
  const found = findParcel(book, parcel);
  return found ? namedParty(book, found.party_id).code : null;
};

const membership = (book: BookReader, party: string): { readonly isParty: boolean; readonly isMember: boolean } => ({
  isParty: findPartyId(book, party) !== null,
  isMember: isMember(book, party),
});

const numbering = (book: BookReader): Pick<InspectionFacts, 'settings' | 'lastNumbers'> => ({
  settings: settingsOf(book),
  lastNumbers: lastNumbers(book),
});

/** How many tickets of a party, weighed from a day on, are not conventional: the scale tells. */
export type TicketsSince = (book: BookReader, party: number, date: string) => number;

/** By the main standard of today. */
function decidedAfter(
  book: BookReader,
  parcel: { readonly id: number; readonly party_id: number },
  { date, today }: { readonly date: string; readonly today: string },
): ReturnType<SeasonFacts['decidedAfter']> {
  const { decisions } = registerOfParty(book, parcel.party_id).ofParcel(parcel.id);
  const holds = decisionOn(decisions, { standard: organicSettingsOn(book, today).mainStandard, date: today });
  return holds && holds.date > date ? { date: holds.date, status: holds.status } : null;
}

export function recordSeason(
  { book, today, append }: CommandContext,
  input: ParsedInputOf<'organic.recordSeason'>,
  ticketsSince: TicketsSince,
): Outcome<{ readonly season: number }, ControlRefusal> {
  const parcel = findParcel(book, input.parcel);
  const decided = decideSeason(
    {
      today,
      owner: ownerOf(book, input.parcel),
      ticketsSince: (date) => (parcel ? ticketsSince(book, parcel.party_id, date) : 0),
      decidedAfter: (date) => (parcel ? decidedAfter(book, parcel, { date, today }) : null),
    },
    input,
  );
  if (!decided.ok) return decided;
  const [event] = append([decided.value]);
  return done({ season: present(event, 'a season').seq }, decided.warnings);
}

const inspectionFacts = (book: BookReader, party: string): InspectionFacts => ({
  ...membership(book, party),
  ...numbering(book),
  party,
  ownerOf: (parcel) => ownerOf(book, parcel),
});

export function recordInspection(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.recordInspection'>,
): Outcome<InspectionView, ControlRefusal> {
  const decided = decideInspection(inspectionFacts(book, input.party), input);
  if (!decided.ok) return decided;
  const [event] = append([decided.value]);
  return seen(book, present(event, 'an inspection').seq, decided.warnings);
}

export function amendInspection(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.amendInspection'>,
): Outcome<InspectionView, ControlRefusal> {
  const row = findInspection(book, input.inspection);
  const party = row ? namedParty(book, row.party_id).code : '';
  const met = row ? conditionRows(book, row.id).filter((condition) => condition.met_on !== null) : [];
  const standing = row ? { inspection: row.id, isDecided: isDecided(book, row.id), met } : null;
  const decided = decideAmendment(inspectionFacts(book, party), standing, input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return seen(book, input.inspection, decided.warnings);
}

const seen = (
  book: BookReader,
  inspection: number,
  warnings: readonly Notice[],
): Outcome<InspectionView, ControlRefusal> =>
  done(inspectionView(book, present(findInspection(book, inspection), 'it is written')), warnings);

const openGrades = statement<ControlTables, { party: number }>()((query, p) =>
  query.selectFrom('nonconformity').select('grade').where('party_id', '=', p('party')).where('closed_on', 'is', null),
);

function inspectedFarm(book: BookReader, row: InspectionRow): InspectedFarm {
  const record = recordOf(row);
  const grave: readonly string[] = GRAVE_GRADES;
  return {
    inspection: row.id,
    party: namedParty(book, row.party_id).code,
    date: row.date,
    standards: record.standards,
    inspector: record.inspector,
    lastVisit:
      record.visits
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? row.date,
    isSigned: record.signed,
    isDecided: isDecided(book, row.id),
    recommendation: record.recommendation,
    conditions: conditionRows(book, row.id).map(({ no, deadline, met_on: metOn }) => ({ no, deadline, metOn })),
    openGraveNonconformities: openGrades.all(book, { party: row.party_id }).filter(({ grade }) => grave.includes(grade))
      .length,
  };
}

const farmOf = (book: BookReader, inspection: number): InspectedFarm | null => {
  const row = findInspection(book, inspection);
  return row ? inspectedFarm(book, row) : null;
};

export function decideOnInspection(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.decideInspection'>,
): Outcome<InspectionView, ControlRefusal> {
  const decided = decideApproval(farmOf(book, input.inspection), input);
  if (!decided.ok) return decided;
  append(decided.value);
  return seen(book, input.inspection, decided.warnings);
}

export function meetCondition(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.meetCondition'>,
): Outcome<InspectionView, ControlRefusal> {
  const decided = decideConditionMet(farmOf(book, input.inspection), input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return seen(book, input.inspection, decided.warnings);
}

export function raiseNonconformity(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.raiseNonconformity'>,
): Outcome<NonconformityView, ControlRefusal> {
  const facts = { ...membership(book, input.party), ...numbering(book), owner: ownerOf(book, input.parcel) };
  const decided = decideNonconformity(facts, input);
  if (!decided.ok) return decided;
  const [event] = append([decided.value]);
  const row = present(findNonconformity(book, present(event, 'a non-conformity').seq), 'it was written');
  return done(nonconformityView(book, row), decided.warnings);
}

export function closeNonconformity(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.closeNonconformity'>,
): Outcome<NonconformityView, ControlRefusal> {
  const row = findNonconformity(book, input.nonconformity);
  const standing = row ? { nonconformity: row.id, date: row.date, closedOn: row.closed_on } : null;
  const decided = decideClosing(standing, input);
  if (!decided.ok) return decided;
  append([decided.value]);
  const closed = present(findNonconformity(book, input.nonconformity), 'it was closed');
  return done(nonconformityView(book, closed), decided.warnings);
}
