import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { CalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import type { Paper } from './paper.ts';
import { atPlace } from './paper.ts';

/**
 * Enters papers one after another, in the order of their days, and names every one that is refused. The command keeps
 * all or nothing: one refused paper, and none is in the book.
 */
const REFUSALS_LISTED = 1000;

export function runPapers(
  context: CommandContext,
  papers: readonly Paper[],
  faults: readonly Notice<ImportRefusal>[] = [],
): Outcome<{ readonly papers: number }, ImportRefusal> {
  const refusals = [...faults];
  const warnings = new Map<string, Notice>();
  for (const paper of papers) {
    const written = paper.write(context);
    if (!written.ok) refusals.push(...written.refusals.map((notice) => atPlace(paper, notice)));
    else
      for (const warning of [...written.warnings, ...futureDay(paper, context.today)]) {
        // Of the same warning about the same account the first is the day to look at.
        const key = `${warning.code}|${String(warning.params['account'] ?? warning.params['role'] ?? '')}`;
        if (!warnings.has(key)) warnings.set(key, { ...warning, at: paper.place(warning.field) });
      }
  }
  if (refusals.length === 0) return done({ papers: papers.length }, [...warnings.values()]);
  return refuseAll(shortened(inOrderOfLines(refusals)));
}

const futureDay = ({ date }: Paper, today: CalendarDate): readonly Notice[] =>
  date > today ? [{ code: 'date-in-future', params: { date, today }, field: 'date' }] : [];

const inOrderOfLines = (refusals: readonly Notice<ImportRefusal>[]): readonly Notice<ImportRefusal>[] =>
  [...refusals].sort(
    (a, b) => (a.at?.file ?? '').localeCompare(b.at?.file ?? '', 'en') || (a.at?.line ?? 0) - (b.at?.line ?? 0),
  );

function shortened(refusals: readonly Notice<ImportRefusal>[]): readonly Notice<ImportRefusal>[] {
  if (refusals.length <= REFUSALS_LISTED) return refusals;
  const count = refusals.length - REFUSALS_LISTED;
  return [...refusals.slice(0, REFUSALS_LISTED), { code: 'too-many-refusals', params: { count } }];
}

/** Stable: papers of one day keep the order of the file. */
export const inOrderOfDays = (papers: readonly Paper[]): readonly Paper[] =>
  [...papers].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
