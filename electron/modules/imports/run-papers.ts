import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { hangsOnBalances, Lacking } from './follow-ons.ts';
import type { Paper } from './paper.ts';
import { atPlace } from './paper.ts';

/**
 * Enters papers one after another, in the order of their days, and names every one that is refused. The command keeps
 * all or nothing: one refused paper, and none is in the book. Papers of one day have no order among files: a repayment
 * that finds no loan yet waits until the other papers of its day are in.
 */
const REFUSALS_LISTED = 1000;

export interface Run {
  readonly refusals: readonly Notice<ImportRefusal>[];
  readonly warnings: readonly Notice[];
}

export function runPapers(context: CommandContext, papers: readonly Paper[], lacking = new Lacking()): Run {
  const refusals: Notice<ImportRefusal>[] = [];
  const warnings = new Map<string, Notice>();
  for (const day of byDay(papers))
    for (const { paper, notices } of enterDay(context, day, warnings)) {
      refusals.push(
        ...notices.filter((notice) => !lacking.explains(notice, paper)).map((notice) => atPlace(paper, notice)),
      );
      lacking.paper(paper);
    }
  return { refusals, warnings: [...warnings.values()] };
}

interface Refused {
  readonly paper: Paper;
  readonly notices: readonly Notice<ImportRefusal>[];
}

/** Those of a day's papers that are refused for good. */
function enterDay(context: CommandContext, day: readonly Paper[], warnings: Map<string, Notice>): readonly Refused[] {
  const refused: Refused[] = [];
  let waiting = day;
  for (;;) {
    const later: Refused[] = [];
    for (const paper of waiting) {
      const written = paper.write(context);
      if (written.ok) noteWarnings(warnings, paper, [...written.warnings, ...futureDay(paper, context.today)]);
      else (hangsOnBalances(written.refusals) ? later : refused).push({ paper, notices: written.refusals });
    }
    if (later.length === 0 || later.length === waiting.length) return [...refused, ...later];
    waiting = later.map(({ paper }) => paper);
  }
}

/** Of the same warning about the same account the first is the day to look at. */
function noteWarnings(warnings: Map<string, Notice>, paper: Paper, notices: readonly Notice[]): void {
  for (const warning of notices) {
    const key = `${warning.code}|${String(warning.params['account'] ?? warning.params['role'] ?? '')}`;
    if (!warnings.has(key)) warnings.set(key, { ...warning, at: paper.place(warning.field) });
  }
}

const futureDay = ({ date }: Paper, today: CalendarDate): readonly Notice[] =>
  date > today ? [{ code: 'date-in-future', params: { date, today }, field: 'date' }] : [];

/** Stable: papers of one day keep the order of the files. */
function* byDay(papers: readonly Paper[]): Generator<readonly Paper[]> {
  const ordered = [...papers].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  let day: Paper[] = [];
  for (const paper of ordered) {
    if (day.length > 0 && day[0]?.date !== paper.date) {
      yield day;
      day = [];
    }
    day.push(paper);
  }
  if (day.length > 0) yield day;
}

/** Every fault, in the order of files and lines; or what the papers came to. */
export function allOrNothing<T>(refusals: readonly Notice<ImportRefusal>[], value: T): Outcome<T, ImportRefusal> {
  if (refusals.length === 0) return done(value);
  const ordered = [...refusals].sort(
    (a, b) => (a.at?.file ?? '').localeCompare(b.at?.file ?? '', 'en') || (a.at?.line ?? 0) - (b.at?.line ?? 0),
  );
  if (ordered.length <= REFUSALS_LISTED) return refuseAll(ordered);
  const count = ordered.length - REFUSALS_LISTED;
  return refuseAll([...ordered.slice(0, REFUSALS_LISTED), { code: 'too-many-refusals', params: { count } }]);
}
