import type { MemberOrganic } from '../../contract/organic.ts';
import type { ConditionView, InspectionView } from '../../contract/organic-control.ts';
import type { Fact, SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { isChecklistItem } from '../../domain/organic/checklist.ts';
import { groupDigits } from '../format.ts';
import { ANSWER_WORDS, CHECKLIST_ITEMS, checklistText, RECOMMENDATION_WORDS } from '../organic-words.ts';
import { around, asOfDay, cropAndVariety, dayOrBlank, figure, ha, saidFirst, standardName } from './organic-parts.ts';
import { statusIn, statusWord, text } from './organic-parts.ts';
import type { PaperWords } from './paper-words.ts';

/**
 * The form that an inspector takes to the farm, with all that the book knows filled in, and lines to write the rest on by
 * hand; of an inspection that has been recorded, the same form with what was found. Source: organic.md §4(b) [20].
 */
export interface InspectionFormFacts {
  readonly member: MemberOrganic;
  /** Null: to be filled at the farm. */
  readonly inspection: InspectionView | null;
  /** Conditions of earlier inspections that were not met by the day. */
  readonly earlier: readonly ConditionView[];
}

export function inspectionFormPaper(facts: InspectionFormFacts, words: PaperWords): SheetPaper {
  const { member, inspection } = facts;
  return {
    ...around(words, 'inspectionForm'),
    period: inspection ? words.day(inspection.date) : asOfDay(words, member.asOf),
    running: `${words.first.paper('inspectionForm')}, ${member.party.code} ${words.first.name(member.party)}`,
    facts: formFacts(facts, words),
    tables: [
      parcelsTable(facts, words),
      earlierTable(facts.earlier, words),
      checklistTable(inspection, words),
      written('stockSeen', inspection?.stockSeen, words),
      written('lastSeason', inspection?.lastSeason, words),
      written('findings', inspection?.findings, words),
      conditionsTable(inspection, words),
      recommendationTable(inspection, words),
      decisionTable(facts, words),
    ],
    sums: [],
    notes: [],
    signatures: [
      { label: words.under('signInspected'), isThumb: true },
      { label: words.under('signInspector'), isThumb: false },
      { label: words.under('signApproval'), isThumb: false },
    ],
  };
}

function standardsOf({ member, inspection }: InspectionFormFacts): readonly string[] {
  if (inspection) return inspection.standards;
  return [
    ...new Set([member.mainStandard, ...member.parcels.flatMap((p) => p.statuses.map(({ standard }) => standard))]),
  ];
}

function formFacts(facts: InspectionFormFacts, words: PaperWords): readonly Fact[] {
  const { party, parcels, approval } = facts.member;
  const { inspection } = facts;
  const visit = (place: number): string => {
    const found = inspection?.visits[place];
    if (!found) return '';
    const times = [found.start, found.end].filter((time) => time !== '').join('–');
    return `${words.shortDay(found.date)} ${words.figure(times)}`.trim();
  };
  return [
    [words.paper('reportNo'), inspection?.number ?? ''],
    [words.paper('inspector'), inspection?.inspector ?? ''],
    [words.paper('memberCode'), party.code],
    [words.paper('interviewee'), inspection?.interviewee ?? ''],
    [words.paper('name'), party.nameKm],
    [words.paper('visit1'), visit(0)],
    [words.paper('nameLatin'), party.nameEn],
    [words.paper('visit2'), visit(1)],
    [words.screen('member.village'), words.name({ nameKm: party.villageKm, nameEn: party.villageEn })],
    [words.paper('approval'), approval === null ? words.paper('approvalImplied') : statusIn(words, approval)],
    [
      words.paper('totalArea'),
      `${ha(
        words,
        parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0),
      )} ha`,
    ],
    [words.paper('wholeHolding'), ''],
    [
      words.paper('standards'),
      standardsOf(facts)
        .map((code) => standardName(words.first, code))
        .join('\n'),
    ],
  ];
}

function parcelsTable({ member, inspection }: InspectionFormFacts, words: PaperWords): SheetTable {
  const standard = member.mainStandard;
  const seen = (code: string): InspectionView['parcels'][number] | undefined =>
    inspection?.parcels.find(({ parcel }) => parcel === code);
  return {
    title: words.paper('parcels'),
    columns: [
      text(words, 'parcel', 19),
      text(words, 'crop', 20),
      figure(words, 'areaHa', 11),
      figure(words, 'yieldKgPerHa', 13),
      text(words, 'status', 15),
      figure(words, 'areaSeen', 13),
      figure(words, 'yieldSeen', 14),
    ],
    rows: member.parcels.map((parcel) => {
      const found = seen(parcel.code);
      const status = parcel.statuses.find((each) => each.standard === standard)?.status;
      return {
        cells: [
          [parcel.code, parcel.place ?? ''].filter((part) => part !== '').join('\n'),
          cropAndVariety(words, parcel),
          ha(words, parcel.areaM2),
          words.figure(groupDigits(parcel.yieldKgPerHa)),
          status === undefined ? '' : statusWord(words, status),
          found === undefined || found.seenM2 === null ? '' : ha(words, found.seenM2),
          words.figure(groupDigits(found?.seenYieldKgPerHa ?? '')),
        ],
      };
    }),
    none: words.paper('noParcels'),
    isForm: true,
  };
}

function earlierTable(earlier: readonly ConditionView[], words: PaperWords): SheetTable {
  return {
    title: words.paper('earlierConditions'),
    columns: [
      text(words, 'reportNo', 16),
      text(words, 'condition', 46),
      text(words, 'deadline', 16),
      text(words, 'fulfilled', 22),
    ],
    rows: earlier.map((each) => ({
      cells: [each.inspectionNumber, each.text, words.shortDay(each.deadline), ''],
    })),
    none: words.paper('noEarlierConditions'),
    isForm: true,
  };
}

function checklistTable(inspection: InspectionView | null, words: PaperWords): SheetTable {
  const given = inspection?.checklist ?? [];
  const own = given.map(({ item }) => item).filter((item) => !isChecklistItem(item));
  const answer = (said: 'yes' | 'no' | 'n/a' | '' | undefined): string =>
    said === undefined || said === '' ? '' : saidFirst(words, ANSWER_WORDS[said]);
  return {
    title: words.paper('checklist'),
    columns: [
      text(words, 'rowNo', 5),
      text(words, 'question', 46),
      text(words, 'first', 12),
      text(words, 'second', 12),
      text(words, 'notes', 25),
    ],
    rows: [...CHECKLIST_ITEMS, ...own].map((item, index) => {
      const found = given.find((each) => each.item === item);
      return {
        cells: [
          words.figure(String(index + 1)),
          words.below((language) => checklistText(item, language)),
          answer(found?.first),
          answer(found?.second),
          found?.note ?? '',
        ],
      };
    }),
    none: '',
    isForm: true,
  };
}

const BLANK_LINES = { stockSeen: 2, lastSeason: 2, findings: 4 } as const;
const blankRows = (lines: number, columns: number): SheetTable['rows'] =>
  Array.from({ length: lines }, () => ({ cells: Array<string>(columns).fill('') }));

/** What was written, or lines to write on. */
const written = (title: keyof typeof BLANK_LINES, known: string | undefined, words: PaperWords): SheetTable => ({
  title: words.paper(title),
  columns: [{ head: '', isFigure: false, share: 1 }],
  rows: known === undefined || known === '' ? blankRows(BLANK_LINES[title], 1) : [{ cells: [known] }],
  none: '',
  isForm: true,
});

function conditionsTable(inspection: InspectionView | null, words: PaperWords): SheetTable {
  const conditions = inspection?.conditions ?? [];
  return {
    title: words.paper('newConditions'),
    columns: [
      text(words, 'rowNo', 5),
      text(words, 'condition', 55),
      text(words, 'deadline', 18),
      text(words, 'fulfilled', 22),
    ],
    rows:
      conditions.length === 0
        ? blankRows(3, 4)
        : conditions.map(({ no, text: said, deadline, met }) => ({
            cells: [
              words.figure(String(no)),
              said,
              words.shortDay(deadline),
              met === null ? '' : `${words.shortDay(met.date)} ${met.verifiedBy}`,
            ],
          })),
    none: '',
    isForm: true,
  };
}

const RECOMMENDATIONS = ['approve', 'approve-with-conditions', 'refuse', 'suspend'] as const;

const recommendationTable = (inspection: InspectionView | null, words: PaperWords): SheetTable => ({
  title: words.paper('recommendation'),
  columns: RECOMMENDATIONS.flatMap(() => [
    { head: '', isFigure: false, share: 4 },
    { head: '', isFigure: false, share: 21 },
  ]),
  rows: [
    {
      cells: RECOMMENDATIONS.flatMap((each) => [
        inspection?.recommendation === each ? '×' : '',
        words.below((language) => RECOMMENDATION_WORDS[each][language]),
      ]),
    },
  ],
  none: '',
  isForm: true,
  isWhole: true,
});

function decisionTable(facts: InspectionFormFacts, words: PaperWords): SheetTable {
  const decisions = facts.inspection?.decisions ?? [];
  return {
    title: words.paper('committeeDecision'),
    columns: [
      text(words, 'standard', 26),
      text(words, 'decision', 22),
      text(words, 'date', 14),
      text(words, 'decider', 18),
      text(words, 'reason', 20),
    ],
    rows: standardsOf(facts).map((standard) => {
      const found = decisions.find((each) => each.standard === standard);
      return {
        cells: [
          standardName(words.first, standard),
          found ? statusWord(words, found.status) : '',
          dayOrBlank(words, found?.date ?? null),
          found?.decider ?? '',
          found?.reason ?? '',
        ],
      };
    }),
    none: '',
    isForm: true,
  };
}
