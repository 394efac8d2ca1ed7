import type { OrganicDashboard } from '../../../shared/contract/organic-control.ts';
import type { Named } from '../../../shared/contract/fields.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { approvalOn } from '../../../shared/domain/organic/register-status.ts';
import { MEMBER_APPROVALS } from '../../../shared/domain/organic/types.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { DayRefusal } from '../../../shared/kernel/check-day.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { BookReader } from '../../book/book.ts';
import type { QueryContext } from '../../book/command.ts';
import { statement } from '../../book/statement.ts';
import { seasonOf } from '../organic/delivery.ts';
import { expiringDocuments } from '../organic/documents.ts';
import { everyList } from '../organic/farmer-lists.ts';
import { inspectedParties, openConditions } from '../organic/inspections.ts';
import { openNonconformities } from '../organic/nonconformities.ts';
import type { ParcelRow, Register } from '../organic/register.ts';
import { parcelsOn, wholeRegister } from '../organic/register.ts';
import { organicSettingsOn } from '../organic/settings-in-force.ts';
import { statusOfParcel } from '../organic/status-of-parcel.ts';
import type { PartiesTables } from '../parties/tables.ts';
import { approvedArea, organicQuota } from './organic-quota.ts';

/**
 * What the manager of the internal control looks at first: land by status, papers that run out, what is open, who is over
 * the quota, whose dates speak for another status, and who has not been visited this year. The register is read once.
 */
const everyParty = statement<PartiesTables>()((query) =>
  query.selectFrom('party').select(['id', 'code', 'name_km as nameKm', 'name_en as nameEn']).orderBy('code'),
);

interface Parties {
  readonly byId: ReadonlyMap<number, Named>;
  readonly byCode: ReadonlyMap<string, Named>;
  /** In the order of their codes. */
  readonly ids: readonly number[];
}

function partiesOf(book: BookReader): Parties {
  const rows = everyParty.all(book, {}).map(({ id, ...named }) => ({ id, named }));
  return {
    byId: new Map(rows.map(({ id, named }) => [id, named])),
    byCode: new Map(rows.map(({ named }) => [named.code, named])),
    ids: rows.map(({ id }) => id),
  };
}

interface OnDay {
  readonly asOf: string;
  readonly standard: string;
  readonly parties: Parties;
  readonly register: Register;
  /** Parcels that belong to the group on the day. */
  readonly land: readonly ParcelRow[];
}

export function organicDashboard(
  { book, today }: QueryContext,
  input: ParsedInputOf<'organic.dashboard'>,
): Outcome<OrganicDashboard, DayRefusal> {
  const asOf = input.asOf ?? today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const { mainStandard } = organicSettingsOn(book, asOf);
  const day: OnDay = {
    asOf,
    standard: mainStandard,
    parties: partiesOf(book),
    register: wholeRegister(book),
    land: parcelsOn(book, asOf).filter(({ retired }) => retired === 0),
  };
  return done({
    asOf,
    mainStandard,
    areas: approvedArea(book, { asOf }),
    members: approvals(day),
    expiring: expiringDocuments(book, asOf),
    openConditions: openConditions(book, asOf),
    openNonconformities: openNonconformities(book, asOf),
    overQuota: overQuota(book, day),
    proposals: proposals(book, day),
    notInspected: notInspected(book, day),
    lists: everyList(book)
      .filter(({ issued_on: issuedOn }) => issuedOn <= asOf)
      .map(({ id, standard, version, as_of: listAsOf, issued_on: issuedOn }) => ({
        ...{ id, standard, version },
        ...{ asOf: listAsOf, issuedOn },
      }))
      .reverse(),
  });
}

/**
 * Of everybody with land, or of whom something was decided. Where nobody decided about the member, a decision about a parcel
 * implies the approval, and without one the member is only registered.
 */
function approvals({ asOf, standard, parties, register, land }: OnDay): OrganicDashboard['members'] {
  const asked = { standard, date: asOf };
  const isDecided = new Map<number, boolean>();
  for (const { party_id: party, parcel_id: parcel } of land) {
    const decided = register.ofParcel(parcel).decisions.some((each) => each.standard === standard && each.date <= asOf);
    isDecided.set(party, (isDecided.get(party) ?? false) || decided);
  }
  const counts = new Map<string, number>();
  for (const id of parties.ids) {
    const implied = isDecided.get(id);
    const approval =
      approvalOn(register.ofMember(id), asked) ?? (implied === undefined ? null : implied ? 'approved' : 'registered');
    if (approval !== null) counts.set(approval, (counts.get(approval) ?? 0) + 1);
  }
  return MEMBER_APPROVALS.flatMap((approval) => {
    const count = counts.get(approval);
    return count === undefined ? [] : [{ approval, count }];
  });
}

const overQuota = (book: BookReader, { asOf, parties }: OnDay): OrganicDashboard['overQuota'] =>
  organicQuota(book, { asOf })
    .filter((row) => row.deliveredG > row.quotaG)
    .map(({ member, quotaG, deliveredG }) => ({
      party: present(parties.byCode.get(member), 'a member is a party'),
      quotaG,
      deliveredG,
    }));

/** Under every standard by which something was decided of the parcel, and the main one. */
const proposals = (
  book: BookReader,
  { asOf, standard, parties, register, land }: OnDay,
): OrganicDashboard['proposals'] =>
  land.flatMap((row) => {
    const history = register.ofParcel(row.parcel_id);
    const standards = new Set([standard, ...history.decisions.map((each) => each.standard)]);
    return [...standards].flatMap((each) => {
      const { status, proposal } = statusOfParcel(book, { row, history, standard: each, date: asOf });
      if (!proposal?.isDue) return [];
      const party = present(parties.byId.get(row.party_id), 'a parcel has its party');
      return [{ parcel: row.code, party, standard: each, from: status, to: proposal.status, date: proposal.from }];
    });
  });

/** Every member is to be visited once a year (organic.md §1), counted as the calendar year of the day. */
function notInspected(book: BookReader, { asOf, parties, land }: OnDay): readonly Named[] {
  const visited = inspectedParties(book, seasonOf(asOf).from, asOf);
  const withLand = new Set(land.map((row) => row.party_id));
  return parties.ids
    .filter((id) => withLand.has(id) && !visited.has(id))
    .map((id) => present(parties.byId.get(id), 'every party has a name'));
}
