import type { NonconformityView } from '../../contract/organic-control.ts';
import type { SheetPaper, SheetTable } from '../../domain/paper/types.ts';
import { GRADE_WORDS, SOURCE_WORDS } from '../organic-words.ts';
import { around, asOfDay, wholeNumber, saidFirst, text } from './organic-parts.ts';
import type { PaperWords } from './paper-words.ts';

/** The register of non-conformities, the oldest first, each with what is to be done by when. Source: organic.md §4(e). */
export interface NonconformityListFacts {
  readonly asOf: string;
  readonly openOnly: boolean;
  readonly rows: readonly NonconformityView[];
}

export function nonconformityListPaper(list: NonconformityListFacts, words: PaperWords): SheetPaper {
  const open = list.rows.filter(({ closed }) => closed === null).length;
  const counted = { total: wholeNumber(words, list.rows.length), open: wholeNumber(words, open) };
  return {
    ...around(words, 'nonconformityList'),
    isLandscape: true,
    period: asOfDay(words, list.asOf),
    running: words.first.paper('nonconformityList'),
    facts: [
      [words.paper('total'), words.paper('allOrOpen', counted)],
      ...(list.openOnly ? [[words.paper('status'), words.paper('openOnly')] as const] : []),
    ],
    tables: [rowsTable(list, words)],
    sums: [],
    notes: [],
    signatures: (['signIcs', 'signApproval'] as const).map((label) => ({ label: words.under(label), isThumb: false })),
  };
}

function rowsTable(list: NonconformityListFacts, words: PaperWords): SheetTable {
  return {
    title: words.paper('nonconformityList'),
    columns: [
      text(words, 'number', 7),
      text(words, 'date', 6),
      text(words, 'source', 7),
      text(words, 'name', 9),
      text(words, 'parcel', 6.5),
      text(words, 'rule', 9),
      text(words, 'description', 13),
      text(words, 'grade', 6),
      text(words, 'sanction', 7),
      text(words, 'correctiveAction', 11),
      text(words, 'deadline', 6),
      text(words, 'responsible', 7),
      text(words, 'closed', 9),
    ],
    rows: list.rows.map((row) => ({
      cells: [
        row.number,
        words.shortDay(row.date),
        saidFirst(words, SOURCE_WORDS[row.source]),
        `${row.party.code}\n${words.longName(row.party)}`,
        row.parcel ?? '',
        [row.standard, row.rule].filter((part) => part !== '').join('\n'),
        row.description,
        saidFirst(words, GRADE_WORDS[row.grade]),
        row.sanction,
        row.correctiveAction,
        words.shortDay(row.deadline),
        row.responsible,
        closedText(row, list.asOf, words),
      ],
    })),
    none: words.paper('noNonconformities'),
  };
}

function closedText({ closed, deadline }: NonconformityView, asOf: string, words: PaperWords): string {
  if (closed === null) return words.first.paper(deadline < asOf ? 'overdue' : 'stillOpen');
  return [words.shortDay(closed.date), closed.verifiedBy, closed.evidence].filter((part) => part !== '').join('\n');
}
