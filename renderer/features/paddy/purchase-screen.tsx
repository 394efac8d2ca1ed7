import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { tonneText, groupDigits } from '../../../shared/i18n/format.ts';
import { isCalendarDate } from '../../../shared/kernel/calendar-date.ts';
import type { PaddyDesk } from '../../../shared/contract/paddy.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useLast } from '../../client/use-last.ts';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { composes } from '../../ui/keys.ts';
import { go, hrefOf } from '../../ui/route.ts';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useWords } from '../../ui/words.ts';
import { FarmerBox } from './farmer-box.tsx';
import { focusFirstWrong, focusNext } from '../../ui/field-order.ts';
import { PayBox } from './pay-box.tsx';
import { isBlank } from './purchase-form.ts';
import { Queue } from './queue.tsx';
import { Reckoning } from './reckoning.tsx';
import { SlipBox } from './slip-box.tsx';
import { usePurchase } from './use-purchase.ts';
import { WeightsBox } from './weights-box.tsx';
import './paddy.css';

function Today({ desk }: { readonly desk: PaddyDesk }): ReactElement {
  const { say, day } = useWords();
  const { date, tickets, netG } = desk.today;
  return (
    <span className="badge" role="status">
      {day(date)} · {say('paddy.today', { count: groupDigits(tickets), tonnes: tonneText(netG) })}
    </span>
  );
}

/** Buying paddy from a queue of farmers, by keyboard alone. The figures are a dry run of the very posting. */
export function PurchaseScreen(): ReactElement {
  const { say } = useWords();
  const purchase = usePurchase();
  const { fields, post, toQueue } = purchase;
  const desk = useLast(
    useAsk('paddy.desk', isCalendarDate(fields.date) ? { date: fields.date } : {}, { keepLast: true }).data,
  );
  // One key from here to the paper that the farmer takes home.
  const lastTicket = purchase.posted?.ticket.id ?? desk?.recent[0]?.id;
  useCtrlKey('P', () => {
    if (lastTicket !== undefined) go({ screen: 'receipt', id: lastTicket });
  });
  const form = useRef<HTMLFormElement>(null);
  const farmerInput = useRef<HTMLInputElement>(null);
  const formId = purchase.form.id;
  // Each new slip, and each one taken from the queue, begins at the farmer.
  useEffect(() => {
    farmerInput.current?.focus({ preventScroll: true });
  }, [formId]);

  // After a refusal the hand goes to the first wrong field, once the newest dry run has marked it.
  const { refusedTimes, preview } = purchase;
  const shownTimes = useRef(0);
  useEffect(() => {
    if (refusedTimes === shownTimes.current || preview.stale) return;
    shownTimes.current = refusedTimes;
    if (form.current) focusFirstWrong(form.current);
  }, [refusedTimes, preview.stale]);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.defaultPrevented || composes(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      toQueue();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void post();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (event.target instanceof Element) focusNext(event.currentTarget, event.target);
    }
  };
  // The form never goes while a slip is being filled: a day without a price is said beside its field.
  if (desk && desk.varieties.length === 0 && isBlank(purchase.form)) {
    return (
      <div className="screen">
        <h1>{say('paddy.title')}</h1>
        <EmptyTeaches
          title={say('paddy.noPrices.title')}
          text={say('paddy.noPrices.text')}
          example={say('paddy.noPrices.example')}
        >
          <Button component="a" href={hrefOf({ screen: 'prices' })}>
            {say('prices.set')}
          </Button>
        </EmptyTeaches>
      </div>
    );
  }
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>{say('paddy.title')}</h1>
        {desk ? <Today desk={desk} /> : null}
        <a href={hrefOf({ screen: 'prices' })}>{say('prices.title')}</a>
      </div>
      <form
        ref={form}
        noValidate
        className={`purchase${purchase.sending ? ' purchase--sending' : ''}${preview.stale ? ' purchase--stale' : ''}`}
        aria-busy={purchase.sending}
        aria-label={say('paddy.title')}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void post();
        }}
      >
        <div className="purchase__column">
          <SlipBox purchase={purchase} />
          <FarmerBox purchase={purchase} desk={desk} inputRef={farmerInput} />
        </div>
        <div className="purchase__column">
          <WeightsBox purchase={purchase} />
          <PayBox purchase={purchase} desk={desk} />
        </div>
        <div className="purchase__column purchase__sum">
          <Reckoning purchase={purchase} />
          <Group justify="flex-end" className="purchase__actions">
            <Button variant="default" onClick={toQueue}>
              {say('paddy.toQueue')}
              <KeyHint keys={['Esc']} />
            </Button>
            <Button type="submit" size="md" disabled={purchase.busy}>
              {say(purchase.sending ? 'paddy.posting' : 'paddy.post')}
              <KeyHint keys={['Ctrl', '↵']} />
            </Button>
          </Group>
        </div>
      </form>
      <Queue purchase={purchase} recent={desk?.recent ?? []} />
      <KeySheet
        rows={[
          { keys: ['Enter'], means: say('keys.nextField') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.post') },
          { keys: ['Ctrl', 'P'], means: say('keys.receipt') },
          { keys: ['Esc'], means: say('keys.queue') },
          { keys: ['↑', '↓'], means: say('keys.choose') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
          { keys: ['?', 'F1'], means: say('keys.these') },
        ]}
      />
    </div>
  );
}
