import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { PurchaseDraft, TicketView } from '../../../shared/contract/paddy.ts';
import { varietyText } from '../../../shared/i18n/varieties.ts';
import { KgText, MoneyText } from '../../ui/figures.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import type { Purchase } from './use-purchase.ts';

interface DraftLineProps {
  readonly draft: PurchaseDraft;
  readonly purchase: Purchase;
  /** It has just been brought back: the keyboard goes on from it. */
  readonly isBack: boolean;
}

function DraftLine({ draft, purchase, isBack }: DraftLineProps): ReactElement {
  const { say, language } = useWords();
  const who = draft.form['partyText'] ?? '';
  const gross = draft.form['grossKg'] ?? '';
  return (
    <li className="draft">
      <button type="button" className="draft__take" autoFocus={isBack} onClick={() => purchase.take(draft)}>
        <strong>{who === '' ? say('queue.nobody') : who}</strong>
        <span className="soft">
          {varietyText(draft.form['variety'] ?? '', language)} {gross === '' ? '' : `${gross} kg`}
        </span>
      </button>
      <Button variant="subtle" color="gray" size="compact-md" onClick={() => purchase.drop(draft)}>
        {say('queue.drop')}
        <span className="hidden-words"> {who}</span>
      </Button>
    </li>
  );
}

interface QueueProps {
  readonly purchase: Purchase;
  readonly recent: readonly TicketView[];
}

/** Who waits with a half-filled slip, and what was posted last. */
export function Queue({ purchase, recent }: QueueProps): ReactElement {
  const { say, nameOf } = useWords();
  const [back, setBack] = useState<string | null>(null);
  const queue = useRef<HTMLElement>(null);
  const { dropped } = purchase;
  const restore = (): void => {
    setBack(dropped?.id ?? null);
    queue.current?.focus();
    purchase.restore();
  };
  return (
    <div className="queue">
      <section aria-labelledby="queue-title" ref={queue} tabIndex={-1}>
        <h2 id="queue-title" className="box__title">
          {say('queue.title', { count: purchase.drafts.length })}
        </h2>
        {purchase.draftTrouble ? (
          <div role="alert">
            <p>{say('queue.notKept')}</p>
            <NoticeList notices={purchase.draftTrouble} />
          </div>
        ) : null}
        {purchase.refusedAway === null ? null : (
          <p role="alert">{say('queue.refusedAway', { name: purchase.refusedAway })}</p>
        )}
        {purchase.drafts.length === 0 ? <p className="soft">{say('queue.empty')}</p> : null}
        {dropped ? (
          <p role="status">
            {say('queue.dropped')}{' '}
            <Button key={dropped.id} autoFocus variant="default" size="compact-md" onClick={restore}>
              {say('queue.restore')}
            </Button>
          </p>
        ) : null}
        <ul className="drafts">
          {purchase.drafts.map((draft) => (
            <DraftLine key={draft.id} draft={draft} purchase={purchase} isBack={draft.id === back} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="last-title">
        <h2 id="last-title" className="box__title">
          {say('tickets.last')}
        </h2>
        {recent.length === 0 ? <p className="soft">{say('tickets.empty.text')}</p> : null}
        <ul className="link-list">
          {recent.map((ticket) => (
            <li key={ticket.id}>
              <a href={hrefOf({ screen: 'ticket', id: ticket.id })}>
                <span>
                  <span className={ticket.voided ? 'is-struck' : undefined}>
                    {ticket.number} · {nameOf(ticket.party)}
                  </span>{' '}
                  {ticket.voided ? <span className="badge badge--stop">{say('ticket.isVoid')}</span> : null}
                </span>
                <span className={ticket.voided ? 'is-struck' : undefined}>
                  <KgText grams={ticket.netG} /> · <MoneyText minor={ticket.valueKhr} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
