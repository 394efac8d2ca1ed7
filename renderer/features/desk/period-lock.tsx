import { Box, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { BookView } from '../../../shared/contract/book.ts';
import { endOfMonth, monthOf, previousDay } from '../../../shared/kernel/calendar-date.ts';
import { useTell } from '../../client/use-tell.ts';
import { DateField } from '../../ui/date-field.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

/** The last whole month before today: what is usually locked next. */
const lastMonthEnd = (today: string): string => endOfMonth(monthOf(previousDay(`${monthOf(today)}-01`)));

function Lock({ book }: { readonly book: BookView }): ReactElement {
  const { say } = useWords();
  const [through, setThrough] = useState(lastMonthEnd(book.today));
  const { tell, busy, refusals } = useTell('ledger.lockPeriod');
  return (
    <form
      aria-label={say('lock.do')}
      onSubmit={(event) => {
        event.preventDefault();
        void tell({ through });
      }}
    >
      <Group align="flex-start">
        <DateField label={say('lock.to')} name="through" value={through} onChange={setThrough} />
        <Button type="submit" mt={30} disabled={busy} leftSection={<IconLock aria-hidden size={20} />}>
          {say('lock.do')}
        </Button>
      </Group>
      {refusals.length > 0 ? (
        <Box mt="md">
          <NoticeList notices={refusals} />
        </Box>
      ) : null}
    </form>
  );
}

function Unlock(): ReactElement {
  const { say } = useWords();
  const [through, setThrough] = useState('');
  const [reason, setReason] = useState('');
  const { tell, busy, refusals } = useTell('ledger.unlockPeriod');
  const send = async (): Promise<void> => {
    const outcome = await tell({ through: through === '' ? null : through, reason });
    if (outcome?.ok) setReason('');
  };
  return (
    <form
      aria-label={say('lock.undo')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Group align="flex-start">
        <DateField
          label={say('lock.back')}
          name="unlockThrough"
          value={through}
          hint={say('lock.backAll')}
          onChange={setThrough}
        />
        <TextInput
          flex={1}
          label={say('common.reason')}
          name="reason"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          type="submit"
          mt={30}
          variant="outline"
          color="laterite"
          disabled={busy}
          leftSection={<IconLockOpen aria-hidden size={20} />}
        >
          {say('lock.undo')}
        </Button>
      </Group>
      {refusals.length > 0 ? (
        <Box mt="md">
          <NoticeList notices={refusals} />
        </Box>
      ) : null}
    </form>
  );
}

/** Months are locked forward without ado, and unlocked only with a reason. */
export function PeriodLock({ book }: { readonly book: BookView }): ReactElement {
  const { say } = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('lock.title')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {say('lock.title')}
        </Title>
        <Text>{say('lock.text')}</Text>
        <Lock key={book.today} book={book} />
        {book.lockedThrough === null ? null : <Unlock />}
      </Stack>
    </Paper>
  );
}
