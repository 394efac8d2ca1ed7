import type { FarmerList } from '../../shared/contract/organic-control.ts';
import type { PaperAsked } from '../../shared/contract/papers.ts';
import type { SheetPaper, Workbook } from '../../shared/domain/paper/types.ts';
import { farmerListPaper } from '../../shared/i18n/papers/farmer-list.ts';
import { farmerListWorkbook } from '../../shared/i18n/papers/farmer-list-workbook.ts';
import { inspectionFormPaper } from '../../shared/i18n/papers/inspection-form.ts';
import { memberCertificationPaper } from '../../shared/i18n/papers/member-certification.ts';
import { nonconformityListPaper } from '../../shared/i18n/papers/nonconformity-list.ts';
import type { PaperWords } from '../../shared/i18n/papers/paper-words.ts';
import { parcelSheetPaper } from '../../shared/i18n/papers/parcel-sheet.ts';
import { present } from '../../shared/kernel/assert.ts';
import { checkDay } from '../../shared/kernel/check-day.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import { done, refuse, refuseAll } from '../../shared/kernel/outcome.ts';
import type { QueryContext } from '../book/command.ts';
import { seasonOf } from '../modules/organic/delivery.ts';
import { farmerList } from '../modules/organic/farmer-lists.ts';
import { inspection, openConditions } from '../modules/organic/inspections.ts';
import { nonconformitiesOn } from '../modules/organic/nonconformities.ts';
import { parcel } from '../modules/organic/queries.ts';
import { findPartyId } from '../modules/parties/queries.ts';
import { memberOrganic } from '../modules/statements/member-organic.ts';
import { deliveriesOf } from '../modules/statements/statement-paddy.ts';

/** The papers of certification, from the register and the control of the group to words on a sheet. */
export interface NamedSheet {
  readonly paper: SheetPaper;
  /** What it is about, beside its title. */
  readonly about: string;
  /** Of its file, without an ending. */
  readonly name: string;
}

type Asked<P extends PaperAsked['paper']> = Extract<PaperAsked, { readonly paper: P }>;

type OrganicPaper = 'farmer-list' | 'inspection-form' | 'parcel-sheet' | 'nonconformity-list' | 'member-certification';

export function organicPaper(
  context: QueryContext,
  asked: Asked<OrganicPaper>,
  words: PaperWords,
): Outcome<NamedSheet> {
  switch (asked.paper) {
    case 'farmer-list':
      return approvedFarmers(context, asked, words);
    case 'inspection-form':
      return inspectionForm(context, asked, words);
    case 'parcel-sheet':
      return parcelSheet(context, asked, words);
    case 'nonconformity-list':
      return nonconformityList(context, asked, words);
    case 'member-certification':
      return certification(context, asked, words);
  }
}

/** `EU-2018/848` as a part of a file's name. */
const listName = ({ standard, version, asOf }: FarmerList): string =>
  `farmer-list-${standard.replaceAll('/', '-')}-${version === 0 ? asOf : `v${String(version)}`}`;

/** The approved farmer list as a spreadsheet, with the name of its file. */
export function farmerWorkbook(
  context: QueryContext,
  asked: Asked<'farmer-list'>,
  words: PaperWords,
): Outcome<{ readonly workbook: Workbook; readonly name: string }> {
  const found = farmerList(context, asked);
  if (!found.ok) return found;
  return done({ workbook: farmerListWorkbook(found.value, words), name: listName(found.value) });
}

function approvedFarmers(context: QueryContext, asked: Asked<'farmer-list'>, words: PaperWords): Outcome<NamedSheet> {
  const found = farmerList(context, asked);
  if (!found.ok) return found;
  const list = found.value;
  return done({ paper: farmerListPaper(list, words), about: list.standard, name: listName(list) });
}

function inspectionForm(
  context: QueryContext,
  asked: Asked<'inspection-form'>,
  words: PaperWords,
): Outcome<NamedSheet> {
  const made = asked.inspection === undefined ? null : inspection(context, { inspection: asked.inspection });
  if (made && !made.ok) return made;
  const asOf = made ? made.value.date : (asked.asOf ?? context.today);
  const member = memberOrganic(context, { party: asked.member, asOf });
  if (!member.ok) return member.refusals.some(({ field }) => field === 'party') ? noParty(asked.member) : member;
  const { code } = member.value.party;
  if (made && made.value.party.code !== code) return refuse('inspection-unknown', {}, 'inspection');
  const earlier = openConditions(context.book, asOf).filter(
    (each) => each.party.code === code && each.inspection !== asked.inspection,
  );
  const paper = inspectionFormPaper({ member: member.value, inspection: made?.value ?? null, earlier }, words);
  return done({ paper, about: code, name: `inspection-${made ? made.value.number : `${code}-${asOf}`}` });
}

function parcelSheet(context: QueryContext, asked: Asked<'parcel-sheet'>, words: PaperWords): Outcome<NamedSheet> {
  const found = parcel(context, asked);
  if (!found.ok) return found;
  const { code } = found.value.parcel;
  return done({
    paper: parcelSheetPaper(found.value, words),
    about: code,
    name: `parcel-${code}-${found.value.asOf}`,
  });
}

function nonconformityList(
  context: QueryContext,
  asked: Asked<'nonconformity-list'>,
  words: PaperWords,
): Outcome<NamedSheet> {
  const asOf = asked.asOf ?? context.today;
  const fault = checkDay(asOf, 'asOf');
  if (fault) return refuseAll([fault]);
  const { member, openOnly } = asked;
  if (member !== undefined && findPartyId(context.book, member) === null) return noParty(member);
  const rows = nonconformitiesOn(context.book, asOf)
    .filter(({ party }) => member === undefined || party.code === member)
    .filter(({ closed }) => !openOnly || closed === null);
  const about = member ?? '';
  const paper = nonconformityListPaper({ asOf, openOnly, rows }, words);
  return done({ paper, about, name: ['nonconformities', about, asOf].filter((part) => part !== '').join('-') });
}

function certification(
  context: QueryContext,
  asked: Asked<'member-certification'>,
  words: PaperWords,
): Outcome<NamedSheet> {
  const member = memberOrganic(context, { party: asked.member, asOf: asked.asOf });
  if (!member.ok) return member.refusals.some(({ field }) => field === 'party') ? noParty(asked.member) : member;
  const { party, asOf } = member.value;
  const id = present(findPartyId(context.book, party.code), 'the party was found');
  const deliveries = deliveriesOf(context.book, id, { from: seasonOf(asOf).from, to: asOf });
  return done({
    paper: memberCertificationPaper({ member: member.value, deliveries }, words),
    about: party.code,
    name: `certification-${party.code}-${asOf}`,
  });
}

const noParty = (party: string): Outcome<never> => refuse('party-unknown', { party }, 'member');
