import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { EntryLineView, EntryView } from '../../../shared/contract/ledger.ts';
import { amountInWords } from '../../../shared/i18n/amount-in-words.ts';
import { descriptionText } from '../../../shared/i18n/descriptions.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { useBook } from '../../ui/book-context.ts';
import { MoneyText } from '../../ui/figures.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { hrefOf } from '../../ui/route.ts';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { isReversible, ReverseEntry } from './reverse-entry.tsx';
import '../../ui/paper.css';
import './ledger.css';

function Line({ line, asOf }: { readonly line: EntryLineView; readonly asOf: string }): ReactElement {
  const { nameOf } = useWords();
  const { account, party } = line;
  return (
    <tr>
      <td>
        <a href={hrefOf({ screen: 'register', account: account.code, to: asOf })}>
          {account.code} {nameOf(account)}
        </a>
      </td>
      <td>
        {party ? (
          <a href={hrefOf({ screen: 'register', account: account.code, party: party.code, to: asOf })}>
            {party.code} {nameOf(party)}
          </a>
        ) : null}
        {line.memo === null ? null : <span className="soft"> {line.memo}</span>}
        {line.minor === null ? null : (
          <span className="soft">
            {' '}
            <MoneyText minor={line.minor} currency={line.currency} />
            {line.rate === null ? null : ` × ${groupDigits(line.rate)}`}
          </span>
        )}
      </td>
      <td className="paper__figure">{line.khr > 0 ? <MoneyText minor={line.khr} bare /> : null}</td>
      <td className="paper__figure">{line.khr < 0 ? <MoneyText minor={-line.khr} bare /> : null}</td>
    </tr>
  );
}

function Lines({ entry }: { readonly entry: EntryView }): ReactElement {
  const { say, language } = useWords();
  return (
    <>
      <table className="paper__table">
        <thead>
          <tr>
            <th scope="col">{say('account.name')}</th>
            <th scope="col">{say('entry.party')}</th>
            <th scope="col" className="paper__figure">
              {say('ledger.debit')}
            </th>
            <th scope="col" className="paper__figure">
              {say('ledger.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map((line) => (
            <Line key={line.line} line={line} asOf={entry.date} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('common.total')}
            </th>
            <td className="paper__figure">
              <MoneyText minor={entry.debitKhr} />
            </td>
            <td className="paper__figure">
              <MoneyText minor={entry.debitKhr} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="paper__words">
        {say('paper.inWords')} {amountInWords(entry.debitKhr, 'KHR', language)}
      </p>
    </>
  );
}

function Links({ entry }: { readonly entry: EntryView }): ReactElement {
  const { say, day } = useWords();
  const { source, reverses, reversedBy } = entry;
  return (
    <>
      {reversedBy ? (
        <p className="paper__stamp" role="status">
          {say('entry.reversedBy', { date: day(reversedBy.date) })}{' '}
          <a href={hrefOf({ screen: 'entry', id: reversedBy.id })}>{reversedBy.number}</a>
        </p>
      ) : null}
      {reverses ? (
        <p className="paper__stamp">
          {say('entry.reverses')} <a href={hrefOf({ screen: 'entry', id: reverses.id })}>{reverses.number}</a> ·{' '}
          {say('common.reason')} · {reverses.reason}
        </p>
      ) : null}
      {source ? (
        <p>
          {say('entry.madeFrom')}{' '}
          {source.noun === 'paddy' ? (
            <a href={hrefOf({ screen: 'ticket', id: source.id })}>{source.number}</a>
          ) : (
            source.number
          )}
        </p>
      ) : null}
    </>
  );
}

/** An entry as the slip it stands for: a voucher, a journal slip, a purchase. What was reversed is struck and linked. */
function Slip({ entry }: { readonly entry: EntryView }): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const book = useBook();
  const description = descriptionText(entry.description, language);
  return (
    <article className={`paper${entry.reversedBy ? ' paper--struck' : ''}`} aria-labelledby="entry-title">
      <header className="paper__head">
        <p className="paper__coop">{nameOf(book.settings)}</p>
        <h1 id="entry-title">{say(`entry.kind.${entry.kind}`)}</h1>
        <dl className="paper__facts">
          <div>
            <dt>{say('entry.number')}</dt>
            <dd>{entry.number}</dd>
          </div>
          <div>
            <dt>{say('common.date')}</dt>
            <dd>{day(entry.date)}</dd>
          </div>
          {entry.reference === null ? null : (
            <div>
              <dt>{say('common.reference')}</dt>
              <dd>{entry.reference}</dd>
            </div>
          )}
        </dl>
      </header>
      <Links entry={entry} />
      {description === say(`entry.kind.${entry.kind}`) ? null : <p>{description}</p>}
      <div className="paper__body">
        <Lines entry={entry} />
      </div>
      <footer className="paper__foot soft">
        {say('entry.recorded', { actor: entry.actor, date: day(entry.recordedOn) })}
      </footer>
    </article>
  );
}

const BALANCE: Route = { screen: 'balance' };

/** Enter goes on to the paper that the entry came from, Esc goes back. */
export function EntryScreen({ id }: { readonly id: number }): ReactElement {
  const { say } = useWords();
  const entry = useAsk('ledger.entry', { entry: id });
  const source = entry.data?.source;
  const paper = source?.noun === 'paddy' ? source.id : null;
  const enter = useMemo(
    (): Route | undefined => (paper === null ? undefined : { screen: 'ticket', id: paper }),
    [paper],
  );
  useScreenKeys({ enter, back: BALANCE });
  return (
    <div className="screen">
      <Asked query={entry} title={say('entry.title')}>
        {(view) => (
          <>
            <Slip entry={view} />
            {isReversible(view) ? <ReverseEntry entry={view} /> : null}
          </>
        )}
      </Asked>
      <KeySheet
        rows={[
          ...(enter ? [{ keys: ['Enter'], means: say('keys.openPaper') }] : []),
          { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
