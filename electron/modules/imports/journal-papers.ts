import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import { slipNumber } from '../../../shared/kernel/plain-text.ts';
import { writeJournal } from '../ledger/commands.ts';
import type { Kind, Paper } from './paper.ts';
import { cell, placeInRows, plain } from './paper.ts';
import type { Row } from './read-table.ts';

/** A journal file has a row for each line; the rows with one reference are one slip, on one date. */
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
  papers: (rows, file) => {
    const slips = new Map<string, Row[]>();
    const faults: Notice<ImportRefusal>[] = [];
    for (const row of rows) {
      const reference = slipNumber(cell(row, 'reference'));
      const slip = slips.get(reference) ?? [];
      const first = slip[0] ? plain(slip[0], 'date') : plain(row, 'date');
      if (reference === '')
        faults.push({
          code: 'cell-needed',
          params: { column: 'reference' },
          at: { file, line: row.line, column: 'reference' },
        });
      else if (plain(row, 'date') !== first) {
        const params = { reference, date: plain(row, 'date'), first };
        faults.push({ code: 'journal-two-dates', params, at: { file, line: row.line, column: 'date' } });
      } else slips.set(reference, [...slip, row]);
    }
    if (faults.length > 0) return refuseAll(faults);
    return done([...slips].map(([reference, slip]) => slipPaper(file, reference, slip)));
  },
};

function slipPaper(file: string, reference: string, rows: readonly Row[]): Paper {
  const [first] = rows;
  const date = first ? plain(first, 'date') : '';
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
  };
}
