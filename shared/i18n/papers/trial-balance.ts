import type { TrialBalance } from '../../contract/ledger.ts';
import type { SheetPaper, SheetRow } from '../../domain/paper/types.ts';
import type { PaperWords } from './paper-words.ts';
import { figureColumn, textColumn } from './statement-tables.ts';

/** Where the log ends: an event's number, and the hash of everything up to it in hex. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

/** The trial balance that the board signs, with the fingerprint of the log that it was read from. */
export function trialBalancePaper(balance: TrialBalance, head: LogHead, words: PaperWords): SheetPaper {
  const title = words.screen('balance.title');
  const period = words.paper('asOf', (own) => ({ date: own.day(balance.asOf) }));
  const surplus = words.paper(balance.surplusKhr < 0 ? 'loss' : 'surplus', {
    year: words.figure(String(balance.fiscalYear)),
  });
  return {
    letterhead: words.letterhead(),
    coop: words.coop(),
    title,
    period,
    running: `${title}, ${period}`,
    facts: [
      [words.paper('lockState'), lockState(balance, words)],
      [surplus, words.money(Math.abs(balance.surplusKhr))],
    ],
    tables: [
      {
        title: words.paper('amountsInRiel'),
        columns: [
          textColumn(words, 'code'),
          textColumn(words, 'account', true),
          figureColumn(words, 'inCurrency'),
          figureColumn(words, 'debit'),
          figureColumn(words, 'credit'),
        ],
        rows: [...balance.rows.map((row) => balanceRow(row, words)), totals(balance, words)],
        none: '',
      },
    ],
    sums: [],
    notes: [fingerprint(head, words)],
    signatures: (['signTreasurer', 'signChair', 'signCommittee'] as const).map((label) => ({
      label: words.under(label),
      isThumb: false,
    })),
    printed: words.printed(),
    pageOf: (page, pages) => words.pageOf(page, pages),
  };
}

/** A computed line has no code of the chart: its name says what it is. */
function balanceRow(row: TrialBalance['rows'][number], words: PaperWords): SheetRow {
  const amount = (khr: number): string => (khr === 0 ? '' : words.amount(khr));
  const foreign = row.balanceMinor === null ? '' : words.money(row.balanceMinor, row.currency);
  const code = row.computed ? '' : row.code;
  return { cells: [code, words.name(row), foreign, amount(row.debitKhr), amount(row.creditKhr)] };
}

const totals = ({ totalDebitKhr, totalCreditKhr }: TrialBalance, words: PaperWords): SheetRow => ({
  cells: ['', words.paper('total'), '', words.amount(totalDebitKhr), words.amount(totalCreditKhr)],
  isSum: true,
});

function lockState({ asOf, lockedThrough }: TrialBalance, words: PaperWords): string {
  if (lockedThrough === null) return words.paper('notLocked');
  const date = (own: PaperWords): { date: string } => ({ date: own.day(lockedThrough) });
  return words.paper(asOf <= lockedThrough ? 'lockedThrough' : 'notYetLocked', date);
}

/** In groups that can be read out over the telephone. */
const fingerprint = ({ seq, hash }: LogHead, words: PaperWords): string =>
  `${words.paper('fingerprint', { seq: String(seq) })}:\n${hash.match(/.{1,8}/g)?.join(' ') ?? hash}`;
