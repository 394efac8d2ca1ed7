import { Alert, Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { BookView } from '../../../shared/contract/book.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useTell } from '../../client/use-tell.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

/** A book behind what this computer has seen was restored or copied: it goes on only with a stated reason. */
function ContinueFromHere(): ReactElement {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const { tell, busy, refusals } = useTell('book.startEpoch');
  return (
    <Alert color="grain" title={say('book.behind')} icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">
        <span>{say('book.behind.text')}</span>
        <Group align="flex-end">
          <TextInput
            flex={1}
            label={say('common.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button disabled={busy} onClick={() => void tell({ reason })}>
            {say('book.continue')}
          </Button>
        </Group>
        <NoticeList notices={refusals} />
      </Stack>
    </Alert>
  );
}

export function OpenBook({ book }: { readonly book: BookView }): ReactElement {
  const { say, nameOf, day } = useWords();
  const closing = useTell('desk.closeBook');
  const facts: readonly (readonly [string, string])[] = [
    [say('book.file'), book.path],
    [say('book.lastEntry'), book.lastEntryDate === null ? say('common.none') : day(book.lastEntryDate)],
    [say('book.locked'), book.lockedThrough === null ? say('lock.none') : day(book.lockedThrough)],
    [say('book.events'), groupDigits(book.events)],
  ];
  return (
    <Paper withBorder p="md" className="open-book">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3">
            {nameOf(book.settings)}
          </Title>
          <Button variant="default" disabled={closing.busy} onClick={() => void closing.tell({})}>
            {say('book.close')}
          </Button>
        </Group>
        <dl className="facts">
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        {book.behindSentinel ? <ContinueFromHere /> : null}
      </Stack>
    </Paper>
  );
}
