import type { InputOf } from '../../../shared/contract/contract.ts';
import type { InspectionView } from '../../../shared/contract/organic-control.ts';
import type { ParcelView } from '../../../shared/contract/organic.ts';
import { formatHa } from '../../../shared/domain/organic/quota.ts';
import { CHECKLIST_ITEMS } from '../../../shared/i18n/organic-words.ts';

/**
 * The inspection's form as it is being filled in, as typed and without any rule: what the farm visit asks, the answers of
 * both visits, and the conditions set on the farm.
 */
const TEXTS = [
  ...(['firstDate', 'firstStart', 'firstEnd', 'secondDate', 'secondStart', 'secondEnd'] as const),
  ...(['inspector', 'interviewee', 'stockSeen', 'lastSeason', 'findings'] as const),
] as const;
export type InspectText = (typeof TEXTS)[number];

export type Answer = 'yes' | 'no' | 'n/a' | '';
export const ANSWERS: readonly Answer[] = ['', 'yes', 'no', 'n/a'];

interface Answered {
  readonly first: Answer;
  readonly second: Answer;
  readonly note: string;
}

export interface ConditionTyped {
  readonly text: string;
  readonly deadline: string;
}

interface Seen {
  readonly seenHa: string;
  readonly seenYieldKgPerHa: string;
}

export type Recommendation = InspectionView['recommendation'];

export interface InspectForm {
  readonly party: string;
  readonly partyText: string;
  readonly texts: Readonly<Record<InspectText, string>>;
  /** None: the main standard. */
  readonly standards: readonly string[];
  /** By parcel. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** By item of the checklist. */
  readonly answers: Readonly<Record<string, Answered>>;
  readonly conditions: readonly ConditionTyped[];
  readonly recommendation: Recommendation;
  readonly isSigned: boolean;
}

export const UNANSWERED: Answered = { first: '', second: '', note: '' };
export const UNSEEN: Seen = { seenHa: '', seenYieldKgPerHa: '' };

const BLANK_TEXTS = Object.fromEntries(TEXTS.map((name) => [name, ''])) as Record<InspectText, string>;

export const blankInspection = (party: string, today: string): InspectForm => ({
  party,
  partyText: party,
  texts: { ...BLANK_TEXTS, firstDate: today },
  standards: [],
  seen: {},
  answers: {},
  conditions: [],
  recommendation: 'approve',
  isSigned: false,
});

/** A report that was written, to be gone on with at the second visit. */
export function formOfInspection(view: InspectionView): InspectForm {
  const [first, second] = view.visits;
  return {
    party: view.party.code,
    partyText: view.party.code,
    texts: {
      ...BLANK_TEXTS,
      firstDate: first?.date ?? view.date,
      firstStart: first?.start ?? '',
      firstEnd: first?.end ?? '',
      secondDate: second?.date ?? '',
      secondStart: second?.start ?? '',
      secondEnd: second?.end ?? '',
      inspector: view.inspector,
      interviewee: view.interviewee,
      stockSeen: view.stockSeen,
      lastSeason: view.lastSeason,
      findings: view.findings,
    },
    standards: view.standards,
    seen: Object.fromEntries(
      view.parcels.map(({ parcel, seenM2, seenYieldKgPerHa }) => [
        parcel,
        { seenHa: seenM2 === null ? '' : formatHa(seenM2), seenYieldKgPerHa: seenYieldKgPerHa ?? '' },
      ]),
    ),
    answers: Object.fromEntries(
      view.checklist.map(({ item, first: one, second: two, note }) => [item, { first: one, second: two, note }]),
    ),
    conditions: view.conditions.map(({ text, deadline }) => ({ text, deadline })),
    recommendation: view.recommendation,
    isSigned: view.isSigned,
  };
}

interface Known {
  readonly mainStandard: string;
  readonly parcels: readonly ParcelView[];
}

type InspectionInput = Omit<InputOf<'organic.amendInspection'>, 'inspection'>;

/** The report as it is sent: dated by its first visit, with every parcel of the farm, and only what was answered. */
export function inspectionInput(form: InspectForm, { mainStandard, parcels }: Known): InspectionInput {
  const { texts } = form;
  const second = { date: texts.secondDate, start: texts.secondStart, end: texts.secondEnd };
  return {
    date: texts.firstDate,
    standards: form.standards.length === 0 ? [mainStandard] : [...form.standards],
    inspector: texts.inspector,
    interviewee: texts.interviewee,
    visits: [
      { date: texts.firstDate, start: texts.firstStart, end: texts.firstEnd },
      ...(second.date === '' ? [] : [second]),
    ],
    parcels: parcels.map(({ code }) => ({ parcel: code, ...(form.seen[code] ?? UNSEEN) })),
    checklist: CHECKLIST_ITEMS.flatMap((item) => {
      const answer = form.answers[item];
      return answer && JSON.stringify(answer) !== JSON.stringify(UNANSWERED) ? [{ item, ...answer }] : [];
    }),
    stockSeen: texts.stockSeen,
    lastSeason: texts.lastSeason,
    findings: texts.findings,
    conditions: [...form.conditions],
    recommendation: form.recommendation,
    isSigned: form.isSigned,
  };
}
