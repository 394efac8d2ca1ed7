import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import { fiscalYearOf } from '../../../shared/domain/book/types.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import { slipNumber } from '../../../shared/kernel/plain-text.ts';
import { writeJournal } from '../ledger/commands.ts';
import type { Kind, Paper } from './paper.ts';
import { cell, peopleIn, placeInRows, plain } from './paper.ts';
import type { Row } from './read-table.ts';

/**
 * A journal file has a row for each line; the rows with one reference are one slip, on one date. Numbers on slips begin
 * anew with each fiscal year.
 */
const LINE_COLUMNS: Readonly<Record<string, string>> = {
  account: 'account',
  party: 'member',
  debit: 'debit_khr',
  credit: 'credit_khr',
};

export const journalPapers: Kind = {
  columns: {
    required: ['date', 'reference', 'description', 'account', 'member', 'debit_khr', 'credit_khr'],
    optional: ['memo', 'fund', 'activity'],
  },
  papers: (rows, file, settings) => {
    const slips = new Map<string, Row[]>();
    const faults: Notice<ImportRefusal>[] = [];
    const inPart = new Set<string>();
    for (const row of rows) {
      const reference = slipNumber(cell(row, 'reference'));
      const date = plain(row, 'date');
      const miss = (notice: Notice<ImportRefusal>, column: string): void => {
        faults.push({ ...notice, at: { file, line: row.line, column } });
        inPart.add(reference);
      };
      const day = checkDay(date);
      if (day) miss(day, 'date');
      if (reference === '') miss({ code: 'cell-needed', params: { column: 'reference' } }, 'reference');
      if (day || reference === '') continue;
      const key = `${String(fiscalYearOf(date, settings.fiscalYearStart))} ${reference}`;
      const slip = slips.get(key);
      const first = slip?.[0] ? plain(slip[0], 'date') : date;
      if (first !== date) miss({ code: 'journal-two-dates', params: { reference, date, first } }, 'date');
      else if (slip) slip.push(row);
      else slips.set(key, [row]);
    }
    const papers = [...slips.values()].map((slip) => slipPaper(file, slip, inPart));
    return { papers, faults };
  },
};

function slipPaper(file: string, rows: readonly Row[], inPart: ReadonlySet<string>): Paper {
  const [first] = rows;
  const date = first ? plain(first, 'date') : '';
  const reference = first ? slipNumber(cell(first, 'reference')) : '';
  return {
    date,
    write: (context) =>
      writeJournal(context, {
        date,
        reference,
        description: first ? cell(first, 'description') : '',
        lines: rows.map((row) => ({
          account: plain(row, 'account'),
          party: plain(row, 'member'),
          debit: plain(row, 'debit_khr'),
          credit: plain(row, 'credit_khr'),
          memo: cell(row, 'memo') || undefined,
          fund: cell(row, 'fund') || undefined,
          activity: cell(row, 'activity') || undefined,
        })),
      }),
    place: placeInRows(file, rows, LINE_COLUMNS),
    parties: peopleIn(rows, ['member']),
    isPart: inPart.has(reference),
  };
}
