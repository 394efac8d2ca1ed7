import { Box, Button, Group, Loader, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconBook2, IconFolderOpen, IconPlant2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DeskView, RecentBook } from '../../../shared/contract/book.ts';
import type { OutcomeOf } from '../../../shared/contract/contract.ts';
import { desktop } from '../../client/desktop.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useTell } from '../../client/use-tell.ts';
import { Asked } from '../../ui/asked.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { intoSight } from '../../ui/into-sight.ts';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { HOME, go, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { OpenBook } from './open-book.tsx';
import { PeriodLock } from './period-lock.tsx';
import './desk.css';

function RecentLine({ book, onOpen }: { readonly book: RecentBook; readonly onOpen: () => void }): ReactElement {
  const { nameOf, say } = useWords();
  return (
    <li>
      <button type="button" className="recent" onClick={onOpen} disabled={!book.exists}>
        <IconBook2 aria-hidden size={28} stroke={1.5} />
        <span className="recent__words">
          <span className="recent__name">{nameOf(book) || book.fileName}</span>
          <span className="soft">{book.path}</span>
        </span>
        {book.exists ? null : <span className="badge badge--stop">{say('desk.gone')}</span>}
      </button>
    </li>
  );
}

function OpenAnother({ desk }: { readonly desk: DeskView }): ReactElement {
  const { say } = useWords();
  const [path, setPath] = useState('');
  const opening = useTell('desk.openBook');
  const openingTyped = useTell('desk.openBook');
  const practice = useTell('desk.makePracticeBook');
  const busy = opening.busy || openingTyped.busy || practice.busy;
  const enter = async (sent: Promise<OutcomeOf<'desk.openBook' | 'desk.makePracticeBook'> | null>): Promise<void> => {
    const outcome = await sent;
    if (outcome?.ok) go(HOME);
  };
  // Each refusal stands beside what was pressed, and goes when another is pressed.
  const enterBy = (sent: () => Promise<OutcomeOf<'desk.openBook' | 'desk.makePracticeBook'> | null>): void => {
    for (const teller of [opening, openingTyped, practice]) teller.clear();
    void enter(sent());
  };
  const chooseFile = async (): Promise<void> => {
    const chosen = await desktop?.chooseBook();
    if (chosen) enterBy(() => opening.tell({ path: chosen }));
  };
  return (
    <Stack gap="md">
      <NoticeList notices={opening.refusals} />
      {desk.recent.length === 0 ? (
        <EmptyTeaches
          title={say('desk.empty.title')}
          text={say('desk.empty.text')}
          example={say('desk.empty.example')}
        />
      ) : (
        <section aria-label={say('desk.recent')}>
          <Title order={2} size="h3">
            {say('desk.recent')}
          </Title>
          <ul className="recent-list">
            {desk.recent.map((book) => (
              <RecentLine key={book.path} book={book} onOpen={() => enterBy(() => opening.tell({ path: book.path }))} />
            ))}
          </ul>
        </section>
      )}
      <Paper withBorder p="md">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (path.trim() !== '') enterBy(() => openingTyped.tell({ path: path.trim() }));
          }}
        >
          <Group align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              label={say('desk.path')}
              name="path"
              value={path}
              onChange={(event) => setPath(event.currentTarget.value)}
              placeholder={`${desk.booksFolder}/….sahakum`}
              spellCheck={false}
              autoComplete="off"
            />
            <Button type="submit" disabled={busy} leftSection={<IconFolderOpen aria-hidden size={20} />}>
              {say('desk.open')}
            </Button>
            {desktop ? (
              <Button variant="default" disabled={busy} onClick={() => void chooseFile()}>
                {say('desk.chooseFile')}
              </Button>
            ) : null}
          </Group>
        </form>
        {openingTyped.refusals.length > 0 ? (
          <Box mt="sm" ref={intoSight}>
            <NoticeList notices={openingTyped.refusals} />
          </Box>
        ) : null}
      </Paper>
      <Paper withBorder p="md">
        <Group justify="space-between" wrap="nowrap">
          <Text>{say('desk.practice.text')}</Text>
          <Button
            variant={desk.recent.length === 0 ? 'filled' : 'default'}
            disabled={busy}
            leftSection={
              practice.busy ? (
                <Loader size="xs" aria-label={say('common.loading')} />
              ) : (
                <IconPlant2 aria-hidden size={20} />
              )
            }
            flex="none"
            onClick={() => enterBy(() => practice.tell({}))}
          >
            {say('desk.practice')}
          </Button>
        </Group>
        <NoticeList notices={practice.refusals} />
      </Paper>
    </Stack>
  );
}

/** Where work begins: the book that is open, those opened lately, and a practice book to learn on. */
export function DeskScreen(): ReactElement {
  const { say } = useWords();
  const desk = useAsk('desk.view', {});
  return (
    <div className="screen desk">
      <div className="screen__head">
        <h1>{say('desk.title')}</h1>
        <a href={hrefOf({ screen: 'glossary' })}>{say('glossary.title')}</a>
      </div>
      <Asked query={desk}>
        {(view) => (
          <Stack gap="md">
            {view.open ? <OpenBook book={view.open} /> : <Text>{say('desk.none')}</Text>}
            {view.open ? <PeriodLock book={view.open} /> : null}
            <OpenAnother desk={view} />
          </Stack>
        )}
      </Asked>
      <PlainKeys />
    </div>
  );
}
