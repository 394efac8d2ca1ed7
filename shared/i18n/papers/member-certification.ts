import type { StatementDelivery } from '../../contract/member-statement.ts';
import type { MemberOrganic } from '../../contract/organic.ts';
import type { Fact, SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { around, asOfDay, cropAndVariety, dayOrBlank, decisionsTable, figure, ha } from './organic-parts.ts';
import { standardName, statusIn, statusWord, text, wholeNumber } from './organic-parts.ts';
import type { PaperText } from './paper-texts.ts';
import type { PaperWords } from './paper-words.ts';

/**
 * A member's certification on one sheet: whether the group has approved them, how far each parcel is, what was decided and
 * by whom, and how much of the season's quota has been delivered.
 */
export interface CertificationFacts {
  readonly member: MemberOrganic;
  /** Of the season of the day, voided tickets left out. */
  readonly deliveries: readonly StatementDelivery[];
}

export function memberCertificationPaper({ member, deliveries }: CertificationFacts, words: PaperWords): SheetPaper {
  return {
    ...around(words, 'certification'),
    period: asOfDay(words, member.asOf),
    running: `${words.first.paper('certification')}, ${member.party.code} ${words.first.name(member.party)}`,
    facts: memberFacts(member, words),
    tables: [
      parcelsTable(member, words),
      quotaTable(member, words),
      deliveriesTable(member, deliveries, words),
      decisionsTable(words, member.decisions, false),
    ],
    sums: [],
    notes: [],
    signatures: [
      { label: words.under('signMember'), isThumb: true },
      { label: words.under('signIcs'), isThumb: false },
      { label: words.under('signChair'), isThumb: false },
    ],
  };
}

function memberFacts(member: MemberOrganic, words: PaperWords): readonly Fact[] {
  const { party, approval, status, mainStandard } = member;
  const facts: readonly Fact[] = [
    [words.paper('memberCode'), party.code],
    [words.screen('member.village'), words.name({ nameKm: party.villageKm, nameEn: party.villageEn })],
    [words.paper('name'), party.nameKm],
    [
      words.screen('member.joined'),
      party.joinedOn === null ? words.screen('member.not') : words.shortDay(party.joinedOn),
    ],
    [words.paper('nameLatin'), party.nameEn],
    [words.paper('standard'), standardName(words, mainStandard)],
    [words.paper('approval'), approval === null ? words.paper('approvalImplied') : statusIn(words, approval)],
    [words.paper('deliveryStatus'), statusIn(words, status)],
  ];
  return facts.filter(([, value]) => value !== '');
}

function parcelsTable({ parcels }: MemberOrganic, words: PaperWords): SheetTable {
  const total = (part: (parcel: (typeof parcels)[number]) => number): number =>
    parcels.reduce((sum, parcel) => sum + part(parcel), 0);
  const rows: SheetTable['rows'] = parcels.map((parcel) => ({
    cells: [
      [parcel.code, parcel.place ?? ''].filter((part) => part !== '').join('\n'),
      cropAndVariety(words, parcel),
      ha(words, parcel.areaM2),
      wholeNumber(words, parcel.estimateKg),
      dayOrBlank(words, parcel.conversionStart),
      parcel.statuses
        .map(({ standard, status, since }) =>
          [`${standard}: ${statusWord(words, status)}`, dayOrBlank(words, since)]
            .filter((part) => part !== '')
            .join(', '),
        )
        .join('\n'),
    ],
  }));
  const sum = [
    ...[words.first.paper('total'), ''],
    ha(
      words,
      total(({ areaM2 }) => areaM2),
    ),
    wholeNumber(
      words,
      total(({ estimateKg }) => estimateKg),
    ),
  ];
  return {
    title: words.paper('parcels'),
    columns: [
      text(words, 'parcel', 17),
      text(words, 'crop', 19),
      figure(words, 'areaHa', 10),
      figure(words, 'estimateKg', 13),
      text(words, 'conversionStart', 14),
      text(words, 'statusByStandard', 30),
    ],
    rows: rows.length === 0 ? [] : [...rows, { cells: sum, isSum: true }],
    none: words.paper('noParcels'),
  };
}

const yearOf = (words: PaperWords, date: string): string => words.figure(date.slice(0, 4));

function quotaTable(member: MemberOrganic, words: PaperWords): SheetTable {
  const { areaM2, estimateKg, quotaG, deliveredG, asOf } = member;
  const isOver = deliveredG > quotaG;
  return {
    title: words.paper('quotaOf', { year: yearOf(words, asOf) }),
    columns: [
      figure(words, 'approvedArea', 20),
      figure(words, 'estimateKg', 20),
      figure(words, 'quotaKg', 20),
      figure(words, 'deliveredKg', 20),
      figure(words, isOver ? 'overKg' : 'leftKg', 20),
    ],
    rows: [
      {
        cells: [
          ha(words, areaM2),
          wholeNumber(words, estimateKg),
          words.kg(quotaG),
          words.kg(deliveredG),
          words.kg(Math.abs(quotaG - deliveredG)),
        ],
      },
    ],
    none: '',
  };
}

function deliveriesTable(
  { asOf }: MemberOrganic,
  deliveries: readonly StatementDelivery[],
  words: PaperWords,
): SheetTable {
  const sumOf = (head: PaperText, counted: readonly StatementDelivery[]): SheetTable['rows'][number] => ({
    cells: [
      ...[words.first.paper(head), '', '', ''],
      words.kg(counted.reduce((total, { netG }) => total + netG, 0)),
      words.kg(counted.reduce((total, { payableG }) => total + payableG, 0)),
    ],
    isSum: true,
  });
  const rows: SheetTable['rows'] = deliveries.map((row) => ({
    cells: [
      words.shortDay(row.date),
      row.ticket,
      words.first.variety(row.variety),
      statusWord(words, row.organicStatus),
      words.kg(row.netG),
      words.kg(row.payableG),
    ],
  }));
  const ofQuota = deliveries.filter(({ organicStatus }) => organicStatus !== 'conventional');
  const sums = [sumOf('total', deliveries), sumOf('countedInQuota', ofQuota)];
  return {
    title: words.paper('seasonDeliveries', { year: yearOf(words, asOf) }),
    columns: [
      text(words, 'date', 20),
      text(words, 'ticket', 18),
      text(words, 'variety', 18),
      text(words, 'status', 16),
      figure(words, 'netKg', 14),
      figure(words, 'payableKg', 14),
    ],
    rows: rows.length === 0 ? [] : [...rows, ...sums],
    none: words.paper('noDeliveries'),
  };
}
