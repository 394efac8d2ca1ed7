import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { TicketView } from '../../../shared/contract/paddy.ts';
import { amountText } from '../../../shared/i18n/format.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { DateField } from '../../ui/date-field.tsx';
import { besideFields } from '../../ui/field-errors.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { panelKeys } from '../../ui/keys.ts';
import { intoSight } from '../../ui/into-sight.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

interface VoidTicketProps {
  readonly ticket: TicketView;
  readonly onEnd: () => void;
}

const FIELDS = ['date', 'reason'];

/** Voids a ticket with a reason: its purchase is reversed, and cash already given stays as an advance to the farmer. */
export function VoidTicket({ ticket, onEnd }: VoidTicketProps): ReactElement {
  const { say, language } = useWords();
  const { today } = useBook();
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState('');
  const { tell, busy, refusals } = useTell('paddy.voidTicket');
  const { errorAt, rest } = besideFields(refusals, FIELDS, language);
  const send = async (): Promise<void> => {
    if (busy) return;
    const outcome = await tell({ ticket: ticket.id, date, reason });
    if (outcome?.ok) onEnd();
  };
  return (
    <Paper ref={intoSight} withBorder p="md" mt="md" className="no-print paper-actions paper-actions--open">
      <form
        aria-label={say('ticket.void')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={panelKeys({ send, close: onEnd })}
      >
        <Stack gap="sm">
          <Text>{say('ticket.void.text')}</Text>
          {ticket.paidKhr > 0 ? (
            <Text fw={600}>{say('ticket.void.paid', { amount: amountText(ticket.paidKhr) })}</Text>
          ) : null}
          <Group align="flex-start">
            <DateField label={say('common.date')} value={date} onChange={setDate} error={errorAt('date')} />
            <TextInput
              flex={1}
              autoFocus
              label={say('common.reason')}
              name="reason"
              value={reason}
              maxLength={1000}
              error={errorAt('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Group>
          <NoticeList notices={rest} />
          <Group>
            <Button type="submit" color="laterite" disabled={busy}>
              {say('ticket.voidNumber', { number: ticket.number })}
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
