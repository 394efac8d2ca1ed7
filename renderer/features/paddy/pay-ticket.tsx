import { Button, Group, NativeSelect, Paper, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { amountText } from '../../../shared/i18n/format.ts';
import { figure } from '../../../shared/kernel/plain-text.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { intoSight } from '../../ui/into-sight.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

interface PayTicketProps {
  readonly ticket: TicketView;
  readonly onEnd: () => void;
}

type PayKind = 'full' | 'part';

const FIELDS = ['payment', 'cash', 'cashAccount', 'date'];

/** Pays what a ticket still has open, or a part of it; the dry run says beforehand what the box will hold. */
export function PayTicket({ ticket, onEnd }: PayTicketProps): ReactElement {
  const { say, nameOf, language } = useWords();
  const { today } = useBook();
  const [date, setDate] = useState(today);
  const [payment, setPayment] = useState<PayKind>('full');
  const [cash, setCash] = useState('');
  const [cashAccount, setCashAccount] = useState('');
  const boxes = useAsk('paddy.desk', {}).data?.cashAccounts ?? [];
  const { tell, busy, refusals } = useTell('paddy.payTicket');
  const input: InputOf<'paddy.payTicket'> = {
    ticket: ticket.id,
    date,
    payment,
    cash: payment === 'part' ? cash : '',
    ...(cashAccount === '' ? {} : { cashAccount }),
  };
  const isReady = payment === 'full' || cash !== '';
  const preview = usePreview('paddy.payTicket', isReady ? input : null);
  const made = preview.outcome?.ok ? preview.outcome.value : null;
  const wrong = preview.outcome && !preview.outcome.ok ? preview.outcome.refusals : refusals;
  const { errorAt, rest } = besideFields(wrong, FIELDS, language);
  const send = async (): Promise<void> => {
    if (busy) return;
    const outcome = await tell(input);
    if (outcome?.ok) onEnd();
  };
  return (
    <Paper ref={intoSight} withBorder p="md" mt="md" className="no-print paper-actions paper-actions--open">
      <form
        aria-label={say('ticket.pay')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={panelKeys({ send, close: onEnd })}
      >
        <Stack gap="sm">
          <Group align="flex-start" gap="lg">
            <Radio.Group
              label={say('paddy.pay')}
              name="payment"
              value={payment}
              error={errorAt('payment')}
              onChange={(kind) => setPayment(kind === 'part' ? 'part' : 'full')}
            >
              <Group gap="lg" mt={6}>
                <Radio value="full" label={say('ticket.payFull')} autoFocus />
                <Radio value="part" label={say('payment.part')} />
              </Group>
            </Radio.Group>
            {payment === 'part' ? (
              <TextInput
                label={say('paddy.cash')}
                name="cash"
                inputMode="decimal"
                maxLength={40}
                value={cash}
                error={errorAt('cash')}
                onChange={(event) => setCash(figure(event.currentTarget.value))}
              />
            ) : null}
            {boxes.length > 1 ? (
              <NativeSelect
                label={say('paddy.cashAccount')}
                value={cashAccount}
                error={errorAt('cashAccount')}
                onChange={(event) => setCashAccount(event.currentTarget.value)}
                data={boxes.map((box, index) => ({
                  value: index === 0 ? '' : box.code,
                  label: `${box.code} ${nameOf(box)}`,
                }))}
              />
            ) : null}
            <DateField label={say('common.date')} value={date} onChange={setDate} error={errorAt('date')} />
          </Group>
          {made?.box ? (
            <p className="sentence" aria-live="polite">
              {say(made.farmer.payableKhr < 0 ? 'ticket.paySentence.owes' : 'ticket.paySentence', {
                name: nameOf(ticket.party),
                balance: amountText(made.box.balanceKhr),
                owed: amountText(Math.abs(made.farmer.payableKhr)),
              })}
            </p>
          ) : null}
          <NoticeList notices={rest} />
          <NoticeList notices={preview.outcome?.ok ? preview.outcome.warnings : []} kind="warning" />
          <Group>
            <Button type="submit" disabled={busy}>
              {say('ticket.payNow')}
              <KeyHint keys={['Ctrl', '↵']} />
            </Button>
            <Button variant="default" onClick={onEnd}>
              {say('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
