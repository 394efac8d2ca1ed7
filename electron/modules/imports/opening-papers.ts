import { decideOpening } from '../../../shared/domain/ledger/decide-opening.ts';
import type { ImportRefusal } from '../../../shared/domain/imports/refusals.ts';
import { movedEvent, openingChanges } from '../../../shared/domain/shares/decide-shares.ts';
import { parseAmount } from '../../../shared/kernel/money.ts';
import { checkDay } from '../../../shared/kernel/check-day.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuseAll } from '../../../shared/kernel/outcome.ts';
import type { CommandContext } from '../../book/command.ts';
import { chartOf } from '../ledger/accounts.ts';
import { entryFacts } from '../ledger/facts.ts';
import { openedOn } from '../ledger/openings.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Kind } from './paper.ts';
import { cell, peopleIn, placeInRow, placeInRows, plain } from './paper.ts';
import type { Row } from './read-table.ts';

/**
 * Opening balances are one entry for each date that the file names, and must balance on it. Opening share capital also
 * becomes holdings, so that the register of shares and the books begin alike.
 */
const COLUMNS: Readonly<Record<string, string>> = {
  account: 'account',
  party: 'member',
  debit: 'debit_khr',
  credit: 'credit_khr',
  dollars: 'amount_usd',
};

export const openingPapers: Kind = {
  columns: {
    required: ['account', 'member', 'debit_khr', 'credit_khr', 'amount_usd', 'date'],
    optional: ['fund', 'activity'],
  },
  papers: (rows, file) => {
    const byDate = new Map<string, Row[]>();
    const faults: Notice<ImportRefusal>[] = [];
    for (const row of rows) {
      const date = plain(row, 'date');
      const fault = checkDay(date);
      if (fault) {
        faults.push({ ...fault, at: placeInRow(file, row, {})('date') });
        continue;
      }
      const dated = byDate.get(date);
      if (dated) dated.push(row);
      else byDate.set(date, [row]);
    }
    const papers = [...byDate].map(([date, dated]) => ({
      date,
      write: (context: CommandContext) => writeOpening(context, date, dated),
      place: placeInRows(file, dated, COLUMNS),
      parties: peopleIn(dated, ['member']),
      isPart: faults.length > 0,
    }));
    return { papers, faults };
  },
};

function writeOpening(
  { book, append }: CommandContext,
  date: string,
  rows: readonly Row[],
): Outcome<unknown, ImportRefusal> {
  const lines = rows.map((row) => ({
    account: plain(row, 'account'),
    party: plain(row, 'member'),
    debit: plain(row, 'debit_khr'),
    credit: plain(row, 'credit_khr'),
    dollars: plain(row, 'amount_usd'),
    fund: cell(row, 'fund') || undefined,
    activity: cell(row, 'activity') || undefined,
  }));
  const facts = { ...entryFacts(book, lines), opened: openedOn(book, date) };
  const decided = decideOpening(facts, { date, lines });
  const chart = chartOf(book);
  const capital = lines.flatMap((line, index) => {
    if (chart.get(line.account)?.role !== 'share-capital') return [];
    const amount = parseAmount(line.credit === '' ? line.debit : line.credit, 'KHR') ?? 0;
    const creditKhr = line.credit === '' ? -amount : amount;
    return [{ party: line.party, creditKhr, field: `lines.${String(index)}.credit` }];
  });
  const changes = openingChanges(capital, settingsOf(book).sharePar);
  if (!decided.ok || !changes.ok)
    return refuseAll([...(decided.ok ? [] : decided.refusals), ...(changes.ok ? [] : changes.refusals)]);
  if (changes.value.length === 0) return done(append([decided.value]), decided.warnings);
  const moved = movedEvent(facts, date, { movement: 'opening', changes: changes.value });
  const source = { noun: 'shares' as const, event: facts.nextSeq };
  const entry = { ...decided.value, body: { ...decided.value.body, source } };
  return done(append([moved, entry]), decided.warnings);
}
