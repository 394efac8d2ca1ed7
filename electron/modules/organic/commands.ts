import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { DecisionView, ParcelView, StandardView } from '../../../shared/contract/organic.ts';
import type { ParcelFactsKnown, ParcelInput } from '../../../shared/domain/organic/decide-parcel.ts';
import { decideParcel, decideParcelChange } from '../../../shared/domain/organic/decide-parcel.ts';
import { decideSettings } from '../../../shared/domain/organic/decide-settings.ts';
import { decideStandard } from '../../../shared/domain/organic/decide-standard.ts';
import type { StatusFacts, StatusInput } from '../../../shared/domain/organic/decide-status.ts';
import { decideStatus } from '../../../shared/domain/organic/decide-status.ts';
import type { RegisterRefusal } from '../../../shared/domain/organic/refusals.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { CommandContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { isMember } from '../members/queries.ts';
import { findPartyId, namedParty } from '../parties/queries.ts';
import type { ControlTables } from './control-tables.ts';
import { decisionView } from './decision-view.ts';
import { findParcel } from './parcel-ids.ts';
import { parcelView } from './parcel-view.ts';
import { organicSettingsOn, standardViews } from './settings-in-force.ts';
import type { OrganicTables } from './tables.ts';
import { statusWarnings } from './status-warnings.ts';

/** Writing parcels into the register, and what the committee and the certifier decide of them. */
const standing = statement<OrganicTables, { code: string; date: string }>()((query, p) =>
  query
    .selectFrom('parcel_version')
    .innerJoin('parcel', 'parcel.id', 'parcel_version.parcel_id')
    .select('event')
    .where('parcel.code', '=', p('code'))
    .where('from_date', '=', p('date'))
    .limit(1),
);

const ownerOf = (book: BookReader, parcel: string): string | null => {
  const found = findParcel(book, parcel);
  return found ? namedParty(book, found.party_id).code : null;
};

const parcelFacts = ({ book, today }: CommandContext, input: ParcelInput): ParcelFactsKnown => ({
  today,
  isMember: isMember(book, input.party),
  isParty: findPartyId(book, input.party) !== null,
  owner: ownerOf(book, input.parcel),
  isStanding: standing.get(book, { code: input.parcel, date: input.fromDate }) !== undefined,
});

export function writeParcel(context: CommandContext, input: ParcelInput): Outcome<string, RegisterRefusal> {
  const decided = decideParcel(parcelFacts(context, input), input);
  if (!decided.ok) return decided;
  context.append([decided.value]);
  return done(input.parcel, decided.warnings);
}

export function registerParcel(
  context: CommandContext,
  input: ParsedInputOf<'organic.registerParcel'>,
): Outcome<ParcelView, RegisterRefusal> {
  const written = writeParcel(context, { ...input, isRetired: false });
  return written.ok ? done(viewNow(context, input.parcel), written.warnings) : written;
}

export function changeParcel(
  context: CommandContext,
  input: ParsedInputOf<'organic.changeParcel'>,
): Outcome<ParcelView, RegisterRefusal> {
  const decided = decideParcelChange(parcelFacts(context, input), input);
  if (!decided.ok) return decided;
  context.append([decided.value]);
  return done(viewNow(context, input.parcel), decided.warnings);
}

const viewNow = ({ book, today }: CommandContext, code: string): ParcelView => {
  const { id } = present(findParcel(book, code), 'the parcel was just written');
  return present(parcelView(book, id, today) ?? parcelView(book, id, '9999-12-31'), 'it has a version');
};

const sameDay = statement<OrganicTables, { party: number; parcel: number | null; standard: string; date: string }>()(
  (query, p) =>
    query
      .selectFrom('organic_decision')
      .select('status')
      .where('party_id', '=', p('party'))
      .where('parcel_id', 'is', p('parcel'))
      .where('standard', '=', p('standard'))
      .where('date', '=', p('date'))
      .orderBy('id'),
);

const signedBy = statement<ControlTables, { party: number; date: string }>()((query, p) =>
  query
    .selectFrom('inspection')
    .select('inspector')
    .where('party_id', '=', p('party'))
    .where('date', '<=', p('date'))
    .where('signed', '=', 1)
    .orderBy('date')
    .orderBy('id'),
);

function statusFacts(context: CommandContext, input: StatusInput): StatusFacts {
  const { book } = context;
  const party = findPartyId(book, input.party);
  const parcel = input.parcel === '' ? null : findParcel(book, input.parcel);
  const day = { standard: input.standard, date: input.date };
  const decided = party === null ? [] : sameDay.all(book, { party, parcel: parcel?.id ?? null, ...day });
  return {
    isParty: party !== null,
    isMember: isMember(book, input.party),
    owner: parcel ? namedParty(book, parcel.party_id).code : null,
    sameDay: decided.map(({ status }) => status),
    inspectors: party === null ? [] : signedBy.all(book, { party, date: input.date }).map(({ inspector }) => inspector),
    warnings: parcel ? statusWarnings(book, parcel.id, input) : [],
  };
}

/** Sequence number of the decision. */
export function writeStatus(context: CommandContext, input: StatusInput): Outcome<number, RegisterRefusal> {
  const decided = decideStatus(statusFacts(context, input), input);
  if (!decided.ok) return decided;
  const [event] = context.append([decided.value]);
  return done(present(event, 'a decision').seq, decided.warnings);
}

export function decideStatusOf(
  context: CommandContext,
  input: ParsedInputOf<'organic.decideStatus'>,
): Outcome<DecisionView, RegisterRefusal> {
  const written = writeStatus(context, input);
  if (!written.ok) return written;
  return done(present(decisionView(context.book, written.value), 'the decision is there'), written.warnings);
}

export function setOrganicSettings(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.setSettings'>,
): Outcome<OutputOf<'organic.setSettings'>, RegisterRefusal> {
  const decided = decideSettings(input);
  if (!decided.ok) return decided;
  append([decided.value]);
  return done(organicSettingsOn(book, input.fromDate));
}

export function setStandard(
  { book, append }: CommandContext,
  input: ParsedInputOf<'organic.setStandard'>,
): Outcome<StandardView, RegisterRefusal> {
  const decided = decideStandard(input);
  if (!decided.ok) return decided;
  append([decided.value]);
  const views = standardViews(book, input.fromDate);
  return done(
    present(
      views.find(({ code }) => code === input.standard),
      'the standard is known',
    ),
  );
}
