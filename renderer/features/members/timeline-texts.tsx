import type { ReactElement } from 'react';
import type { TimelineRow } from '../../../shared/contract/members.ts';
import { descriptionText } from '../../../shared/i18n/descriptions.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import type { Route } from '../../ui/route.ts';
import type { Words } from '../../ui/words.ts';

/** What one paper of a person's history says of itself, how much it is about, and where it lies. */

type EntryRow = Extract<TimelineRow, { kind: 'entry' }>;

const signed = (count: number): string => `${count > 0 ? '+' : '−'} ${groupDigits(Math.abs(count))}`;

/** What the program itself posts is described by its kind alone. */
const OWN_WORDS: ReadonlySet<string> = new Set<EntryRow['entryKind']>(['opening', 'settlement', 'reversal']);

function EntryText({ row, words }: { readonly row: EntryRow; readonly words: Words }): ReactElement {
  const { entryKind, description, lines } = row;
  const accounts = entryKind === 'settlement' ? [] : lines.map(({ account }) => words.nameOf(account));
  const told = OWN_WORDS.has(entryKind) ? '' : descriptionText(description, words.language);
  return (
    <>
      {[words.say(`entry.kind.${entryKind}`), told].filter((part) => part !== '').join(' · ')}
      {accounts.length === 0 ? null : <span className="soft"> · {[...new Set(accounts)].join(', ')}</span>}
    </>
  );
}

export function paperText(row: TimelineRow, words: Words): ReactElement {
  const { say, language } = words;
  switch (row.kind) {
    case 'ticket':
      return (
        <>
          {say('ticket.title')} · <KgText grams={row.netG} />
          <span className="soft"> · {varietyText(row.variety, language)}</span>
        </>
      );
    case 'shares':
      return (
        <>
          {say('member.shares')} · {say(`shares.kind.${row.movement}`)} ·{' '}
          <span className="figure">{signed(row.shares)}</span>
        </>
      );
    case 'entry':
      return <EntryText row={row} words={words} />;
  }
}

/** Of several lines in one currency the larger side; lines in different currencies have no sum, and none is shown. */
function amountOf({ lines }: EntryRow): ReactElement | null {
  const [first] = lines;
  if (!first || lines.some(({ currency }) => currency !== first.currency)) return null;
  const sideOf = (sign: 1 | -1): number => lines.reduce((sum, { minor }) => sum + Math.max(sign * minor, 0), 0);
  return <MoneyText minor={Math.max(sideOf(1), sideOf(-1))} currency={first.currency} />;
}

export function paperAmount(row: TimelineRow): ReactElement | null {
  switch (row.kind) {
    case 'ticket':
      return <MoneyText minor={row.valueKhr} />;
    case 'shares':
      return <MoneyText minor={Math.abs(row.shares) * row.parKhr} />;
    case 'entry':
      return amountOf(row);
  }
}

/** Shares of the opening have no entry of their own: null. */
export function placeOf(row: TimelineRow): Route | null {
  if (row.kind === 'ticket') return { screen: 'ticket', id: row.id };
  const entry = row.kind === 'shares' ? row.entry : row.id;
  return entry === null ? null : { screen: 'entry', id: entry };
}
