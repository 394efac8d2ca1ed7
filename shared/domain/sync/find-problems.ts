import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { daysBetween } from '../../kernel/calendar-date.ts';
import type { Notice } from '../../kernel/outcome.ts';
import type { Coming } from './decide-arrival.ts';
import { gapsOf, gapText } from './decide-arrival.ts';
import type { ProblemCode } from './workspace-codes.ts';

/** What an advisor should look at in one cooperative's book, by what has arrived of it. */
export interface Watched {
  readonly toSeq: number;
  readonly forkAt: number | null;
  readonly restoredAt: number | null;
  readonly waiting: readonly Pick<Coming, 'from' | 'to'>[];
  /** Fingerprints of keys that signed refused bundles of this cooperative. */
  readonly otherKeys: readonly string[];
  /** How many refused files name it. */
  readonly quarantined: number;
  /** Blank before the first bundle was taken in. */
  readonly receivedOn: CalendarDate;
  readonly lastEventOn: CalendarDate;
  readonly unlockedMonths: readonly string[];
  /** Cash boxes below zero, as they are shown. */
  readonly boxesBelowZero: readonly string[];
}

/** Months that may stand open before it is worth a word. */
const OPEN_MONTHS = 3;
/** Days without a bundle. */
const SILENT_DAYS = 60;
/** No book of this program is older. */
const FIRST_DAY = '2020-01-01';

/** The worst first. */
export function findProblems(watched: Watched, today: CalendarDate): readonly Notice<ProblemCode>[] {
  const { forkAt, receivedOn, unlockedMonths } = watched;
  const gaps = gapsOf(watched.toSeq, watched.waiting);
  const silent = receivedOn === '' ? 0 : daysBetween(receivedOn, today);
  const [since = ''] = unlockedMonths;
  return [
    ...(forkAt === null ? [] : [said('problem-fork', { seq: forkAt })]),
    ...watched.otherKeys.map((fingerprint) => said('problem-key-changed', { fingerprint })),
    ...(gaps.length === 0 ? [] : [said('problem-pending', { gap: gapText(gaps) })]),
    ...watched.boxesBelowZero.map((box) => said('problem-cash-below', { box })),
    ...(watched.quarantined === 0 ? [] : [said('problem-quarantined', { count: watched.quarantined })]),
    ...(isClockWrong(watched) ? [said('problem-clock', { day: watched.lastEventOn })] : []),
    ...(silent > SILENT_DAYS ? [said('problem-no-bundle', { days: silent })] : []),
    ...(unlockedMonths.length < OPEN_MONTHS ? [] : [said('problem-not-locked', { since })]),
    ...(watched.restoredAt === null ? [] : [said('problem-restored', { seq: watched.restoredAt })]),
  ];
}

const said = (code: ProblemCode, params: Notice['params']): Notice<ProblemCode> => ({ code, params });

/** A clock may be wrong and the book right: it is said, and nothing is refused for it. */
const isClockWrong = ({ lastEventOn, receivedOn }: Watched): boolean =>
  lastEventOn !== '' && (lastEventOn < FIRST_DAY || daysBetween(receivedOn, lastEventOn) > 1);
