import type { ReactElement } from 'react';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import { amountText } from '../../../shared/i18n/format.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';
import { PostedTicket } from './posted-ticket.tsx';
import { Steps } from './steps.tsx';
import type { Purchase } from './use-purchase.ts';

/** The effect in the words of the trade, before anything is posted. */
function Sentence({ made }: { readonly made: PurchaseOutput }): ReactElement {
  const { say, nameOf } = useWords();
  const { ticket, box, farmer } = made;
  const name = nameOf(ticket.party);
  const owed = amountText(Math.abs(farmer.payableKhr));
  if (ticket.paidNowKhr === 0 || !box) {
    const key = farmer.payableKhr < 0 ? 'paddy.sentence.laterOwes' : 'paddy.sentence.later';
    return <p className="sentence">{say(key, { name, owed })}</p>;
  }
  const figures = {
    name,
    amount: amountText(ticket.paidNowKhr),
    balance: amountText(box.balanceKhr),
    owed,
  };
  const key = farmer.payableKhr > 0 ? 'paddy.sentence.part' : 'paddy.sentence.now';
  return (
    <p className="sentence">
      {say(key, figures)} {farmer.payableKhr < 0 ? say('paddy.sentence.owes', { name, owed }) : null}
    </p>
  );
}

/** Every step from the scale to the cash, as the book itself would post it; after posting, the ticket. */
export function Reckoning({ purchase }: { readonly purchase: Purchase }): ReactElement {
  const { say } = useWords();
  const { preview, posted, fields, otherNotices, refusedWhole } = purchase;
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
        {made ? <Sentence made={made.value} /> : null}
        {!made && refusedWhole.length > 0 ? <NoticeList notices={refusedWhole} /> : null}
        {!made && refusedWhole.length === 0 ? (
          <p className="sentence soft">{say(preview.failed ? 'paddy.sentence.away' : 'paddy.sentence.notYet')}</p>
        ) : null}
      </div>
      {refusedWhole.length === 0 ? <NoticeList notices={otherNotices} /> : null}
      <NoticeList notices={made?.warnings ?? []} kind="warning" />
    </section>
  );
}
