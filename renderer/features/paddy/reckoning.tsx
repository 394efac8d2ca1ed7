import type { ReactElement, ReactNode } from 'react';
import type { PurchaseOutput, TicketView } from '../../../shared/contract/paddy.ts';
import { amountText, groupDigits, percentText } from '../../../shared/i18n/format.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';
import { PostedTicket } from './posted-ticket.tsx';
import type { Purchase } from './use-purchase.ts';

interface StepProps {
  readonly label: ReactNode;
  readonly figure: ReactNode;
  readonly sum?: boolean;
}

const Step = ({ label, figure, sum = false }: StepProps): ReactElement => (
  <div className={sum ? 'step step--sum' : 'step'}>
    <dt>{label}</dt>
    <dd>{figure}</dd>
  </div>
);

function Steps({ ticket }: { readonly ticket: TicketView | null }): ReactElement {
  const { say } = useWords();
  const none = <span className="figure--none">–</span>;
  const shown = (figure: (made: TicketView) => ReactNode): ReactNode => (ticket ? figure(ticket) : none);
  return (
    <dl className="steps">
      <Step
        sum
        label={say('paddy.net')}
        figure={shown((made) => (
          <KgText grams={made.netG} />
        ))}
      />
      <Step
        label={ticket ? say('step.moisture', { percent: percentText(ticket.moisturePct) }) : say('paddy.moisture')}
        figure={shown((made) => `× ${made.moistureFactor}`)}
      />
      <Step
        label={
          ticket
            ? say('step.impurity', { percent: percentText(ticket.impurityPct), free: ticket.rule.impurityAllowedPct })
            : say('paddy.impurity')
        }
        figure={shown((made) => `× ${made.impurityFactor}`)}
      />
      <Step
        sum
        label={say('paddy.payable')}
        figure={shown((made) => (
          <KgText grams={made.payableG} />
        ))}
      />
      <Step
        label={say('step.price')}
        figure={shown((made) => `× ${groupDigits(made.priceKhrPerKg)} + ${groupDigits(made.premiumKhrPerKg)} ៛`)}
      />
      <Step
        sum
        label={say('paddy.value')}
        figure={shown((made) => (
          <MoneyText minor={made.valueKhr} />
        ))}
      />
      {(ticket?.deductions ?? []).map((deduction) => (
        <Step
          key={deduction.kind}
          label={`− ${say(`deduction.${deduction.kind}`)}`}
          figure={<MoneyText minor={deduction.khr} />}
        />
      ))}
      <Step
        label={say('paddy.due')}
        figure={shown((made) => (
          <MoneyText minor={made.dueKhr} />
        ))}
      />
      <Step
        label={say('paddy.rounding')}
        figure={shown((made) => (
          <MoneyText minor={made.roundingKhr} dash />
        ))}
      />
      <Step
        sum
        label={say('paddy.payNow')}
        figure={shown((made) => (
          <MoneyText minor={made.paidNowKhr} />
        ))}
      />
    </dl>
  );
}

/** The effect in the words of the trade, before anything is posted. */
function Sentence({ made }: { readonly made: PurchaseOutput }): ReactElement {
  const { say, nameOf } = useWords();
  const { ticket, box, farmer } = made;
  const name = nameOf(ticket.party);
  if (ticket.paidNowKhr === 0 || !box) {
    return <p className="sentence">{say('paddy.sentence.later', { name, owed: amountText(farmer.payableKhr) })}</p>;
  }
  const figures = {
    name,
    amount: amountText(ticket.paidNowKhr),
    balance: amountText(box.balanceKhr),
    owed: amountText(farmer.payableKhr),
  };
  return (
    <p className="sentence">{say(farmer.payableKhr > 0 ? 'paddy.sentence.part' : 'paddy.sentence.now', figures)}</p>
  );
}

/** Every step from the scale to the cash, as the book itself would post it; after posting, the ticket. */
export function Reckoning({ purchase }: { readonly purchase: Purchase }): ReactElement {
  const { say } = useWords();
  const { preview, posted, fields, otherNotices } = purchase;
  if (posted && fields.party === '') return <PostedTicket posted={posted} />;
  const made = preview.outcome?.ok ? preview.outcome : null;
  return (
    <section
      className={`box reckoning${preview.stale ? ' reckoning--stale' : ''}`}
      aria-label={say('paddy.reckoning')}
      aria-busy={preview.stale}
    >
      <h2 className="box__title">{say('paddy.reckoning')}</h2>
      <Steps ticket={made?.value.ticket ?? null} />
      <div aria-live="polite">
        {made ? <Sentence made={made.value} /> : <p className="sentence soft">{say('paddy.sentence.notYet')}</p>}
      </div>
      <NoticeList notices={otherNotices} />
      <NoticeList notices={made?.warnings ?? []} kind="warning" />
    </section>
  );
}
