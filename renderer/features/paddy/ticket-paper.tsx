import type { ReactElement, ReactNode } from 'react';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { amountInWords } from '../../../shared/i18n/amount-in-words.ts';
import { amountText, groupDigits, kgText, percentText } from '../../../shared/i18n/format.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { useBook } from '../../ui/book-context.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import '../../ui/paper.css';

interface RowProps {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly figure: ReactNode;
  readonly sum?: boolean;
  /** Cash that is still out: a void ticket does not strike it. */
  readonly kept?: boolean;
}

const Row = ({ label, note, figure, sum = false, kept = false }: RowProps): ReactElement => (
  <tr className={`${sum ? 'is-sum' : ''}${kept ? ' is-kept' : ''}`}>
    <th scope="row">{label}</th>
    <td>{note}</td>
    <td className="paper__figure">{figure}</td>
  </tr>
);

/** What the register left for the season after this ticket, as it stood that day. */
function QuotaRow({ ticket }: { readonly ticket: TicketView }): ReactElement | null {
  const { say } = useWords();
  const { quota } = ticket;
  if (!quota || ticket.organicStatus === 'conventional') return null;
  const { quotaG, deliveredBeforeG, standard } = quota;
  return (
    <Row
      label={say('ticket.quota')}
      note={say('ticket.quota.note', { quota: kgText(quotaG), before: kgText(deliveredBeforeG), standard })}
      figure={<KgText grams={quotaG - deliveredBeforeG - ticket.payableG} />}
    />
  );
}

function WeightRows({ ticket }: { readonly ticket: TicketView }): ReactElement {
  const { say } = useWords();
  const { rule } = ticket;
  return (
    <>
      <Row
        label={say('paddy.gross')}
        note={ticket.bags === null ? '' : say('ticket.bags', { count: ticket.bags })}
        figure={<KgText grams={ticket.grossG} />}
      />
      <Row
        label={say('paddy.tare')}
        figure={
          <>
            − <KgText grams={ticket.tareG} />
          </>
        }
      />
      <Row sum label={say('paddy.net')} figure={<KgText grams={ticket.netG} />} />
      <Row
        label={say('paddy.moisture')}
        note={say('ticket.moisture', { percent: percentText(ticket.moisturePct), base: rule.baseMoisturePct })}
        figure={`× ${ticket.moistureFactor}`}
      />
      <Row
        label={say('paddy.impurity')}
        note={say('ticket.impurity', { percent: percentText(ticket.impurityPct), free: rule.impurityAllowedPct })}
        figure={`× ${ticket.impurityFactor}`}
      />
      <Row
        sum
        label={say('paddy.payable')}
        note={say('ticket.step', { step: kgText(rule.payableStepG) })}
        figure={<KgText grams={ticket.payableG} />}
      />
      <QuotaRow ticket={ticket} />
    </>
  );
}

function MoneyRows({ ticket }: { readonly ticket: TicketView }): ReactElement {
  const { say, language } = useWords();
  const isOut = ticket.paidKhr > 0;
  return (
    <>
      <Row
        label={say('ticket.price')}
        note={varietyText(ticket.variety, language)}
        figure={`${groupDigits(ticket.priceKhrPerKg)} ៛`}
      />
      <Row
        label={say('ticket.premium')}
        note={say(`status.${ticket.organicStatus}`)}
        figure={`+ ${groupDigits(ticket.premiumKhrPerKg)} ៛`}
      />
      <Row
        sum
        label={say('paddy.value')}
        note={`${kgText(ticket.payableG)} kg × ${groupDigits(ticket.unitPriceKhrPerKg)} ៛`}
        figure={<MoneyText minor={ticket.valueKhr} />}
      />
      {ticket.deductions.map((deduction) => (
        <Row
          key={deduction.kind}
          label={say(`deduction.${deduction.kind}`)}
          figure={
            <>
              − <MoneyText minor={deduction.khr} />
            </>
          }
        />
      ))}
      <Row sum label={say('paddy.due')} figure={<MoneyText minor={ticket.dueKhr} />} />
      <Row kept={isOut} label={say('paddy.paidNow')} figure={<MoneyText minor={ticket.paidNowKhr} />} />
      {ticket.roundingKhr === 0 ? null : (
        <Row label={say('paddy.rounding')} figure={<MoneyText minor={ticket.roundingKhr} />} />
      )}
      {ticket.paidKhr === ticket.paidNowKhr ? null : (
        <Row sum kept label={say('ticket.paidAll')} figure={<MoneyText minor={ticket.paidKhr} />} />
      )}
      {ticket.openKhr > 0 ? (
        <Row sum label={say('ticket.stillOwed')} figure={<MoneyText minor={ticket.openKhr} />} />
      ) : null}
    </>
  );
}

/** A void ticket whose cash is not back: what the farmer owes, and where that is taken back. */
function CashOut({ ticket }: { readonly ticket: TicketView }): ReactElement | null {
  const { say } = useWords();
  if (!ticket.voided || ticket.paidKhr <= 0) return null;
  const payments = ticket.entries.filter(({ kind }) => kind === 'settlement');
  return (
    <p className="paper__owed" role="status">
      <strong>{say('ticket.cashOut', { amount: amountText(ticket.paidKhr) })}</strong>{' '}
      {payments.length === 0 ? null : say('ticket.cashOut.how')}{' '}
      {payments.map((entry) => (
        <a key={entry.id} href={hrefOf({ screen: 'entry', id: entry.id })} className="paper__link">
          {entry.number}
        </a>
      ))}
    </p>
  );
}

/** The weigh ticket as the paper it is, with the rule and every step as they stood that day. */
export function TicketPaper({ ticket }: { readonly ticket: TicketView }): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const book = useBook();
  const { party, voided } = ticket;
  const inWords = ticket.paidKhr > 0 ? ticket.paidKhr : ticket.dueKhr;
  return (
    <article className={`paper${voided ? ' paper--struck' : ''}`} aria-labelledby="ticket-title">
      <header className="paper__head">
        <p className="paper__coop">{nameOf(book.settings)}</p>
        <h1 id="ticket-title">{say('ticket.title')}</h1>
        <dl className="paper__facts">
          <div>
            <dt>{say('entry.number')}</dt>
            <dd>{ticket.number}</dd>
          </div>
          {ticket.reference === null ? null : (
            <div>
              <dt>{say('common.reference')}</dt>
              <dd>{ticket.reference}</dd>
            </div>
          )}
          <div>
            <dt>{say('common.date')}</dt>
            <dd>{day(ticket.date)}</dd>
          </div>
          <div>
            <dt>{say('paddy.farmer')}</dt>
            <dd>
              <a href={hrefOf({ screen: 'member', code: party.code })}>
                {party.code} {nameOf(party)}
              </a>
            </dd>
          </div>
        </dl>
      </header>
      {voided ? (
        <p className="paper__stamp" role="status">
          {say('ticket.voided', { date: day(voided.date) })} {voided.reason}
        </p>
      ) : null}
      <div className="paper__body">
        <table className="paper__table" aria-labelledby="ticket-title">
          <tbody>
            <WeightRows ticket={ticket} />
            <MoneyRows ticket={ticket} />
          </tbody>
        </table>
        <p className={`paper__words${ticket.paidKhr > 0 ? ' is-kept' : ''}`}>
          {say('paper.inWords')} {amountInWords(inWords, 'KHR', language)}
        </p>
        <CashOut ticket={ticket} />
      </div>
      <div className="paper__signs">
        <span>{say('ticket.sign.farmer')}</span>
        <span>{say('ticket.sign.buyer')}</span>
      </div>
      <footer className="paper__foot">
        {say('ticket.entries')}{' '}
        {ticket.entries.map((entry) => (
          <a key={entry.id} href={hrefOf({ screen: 'entry', id: entry.id })} className="paper__link">
            {entry.number}
          </a>
        ))}
      </footer>
    </article>
  );
}
