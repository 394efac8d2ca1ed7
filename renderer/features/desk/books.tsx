import { Box, Button, Group, Loader, Paper, Text, TextInput, Title } from '@mantine/core';
import { IconBook2, IconBuildingCommunity, IconFolderOpen, IconPlant2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DeskView } from '../../../shared/contract/book.ts';
import type { OutcomeOf } from '../../../shared/contract/contract.ts';
import { desktop } from '../../client/desktop.ts';
import { useTell } from '../../client/use-tell.ts';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { intoSight } from '../../ui/into-sight.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { go, HOME, hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { RecentBooks } from './recent-books.tsx';

type Opened = OutcomeOf<'desk.openBook' | 'desk.makePracticeBook'>;

interface OpenPathProps {
  readonly folder: string;
  readonly busy: boolean;
  readonly onOpen: (path: string) => void;
}

function OpenPath({ folder, busy, onOpen }: OpenPathProps): ReactElement {
  const { say } = useWords();
  const [path, setPath] = useState('');
  const chooseFile = async (): Promise<void> => {
    const chosen = await desktop?.chooseBook();
    if (chosen) onOpen(chosen);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') onOpen(path.trim());
      }}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={say('desk.path')}
          name="path"
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
          placeholder={`${folder}/….sahakum`}
          spellCheck={false}
          autoComplete="off"
        />
        <Button type="submit" variant="default" disabled={busy} leftSection={<IconFolderOpen aria-hidden size={20} />}>
          {say('desk.open')}
        </Button>
        {desktop ? (
          <Button variant="default" disabled={busy} onClick={() => void chooseFile()}>
            {say('desk.chooseFile')}
          </Button>
        ) : null}
      </Group>
    </form>
  );
}

/** The roads to a book: one opened lately, a new one, one to practise in, or one from a file. */
export function Books({ desk }: { readonly desk: DeskView }): ReactElement {
  const { say } = useWords();
  const opening = useTell('desk.openBook');
  const openingTyped = useTell('desk.openBook');
  const practice = useTell('desk.makePracticeBook');
  const busy = opening.busy || openingTyped.busy || practice.busy;
  // Each refusal stands beside what was pressed, and goes when another is pressed.
  const enterBy = async (sent: () => Promise<Opened | null>): Promise<void> => {
    for (const teller of [opening, openingTyped, practice]) teller.clear();
    const outcome = await sent();
    if (outcome?.ok) go(HOME);
  };
  const isFirst = desk.recent.length === 0;
  return (
    <>
      <NoticeList notices={opening.refusals} />
      {isFirst ? (
        <EmptyTeaches title={say('desk.empty.title')} text={say('desk.empty.text')} />
      ) : (
        <RecentBooks books={desk.recent} onOpen={(path) => void enterBy(() => opening.tell({ path }))} />
      )}
      <div className="desk__begin">
        <Paper withBorder p="md" component="section" aria-label={say('new.title')}>
          <Title order={2} size="h4">
            {say('new.title')}
          </Title>
          <Text>{say('desk.new.text')}</Text>
          <Button
            component="a"
            href={hrefOf({ screen: 'new' })}
            variant={desk.open ? 'default' : 'filled'}
            leftSection={<IconBook2 aria-hidden size={20} />}
          >
            {say('desk.new')}
          </Button>
        </Paper>
        <Paper withBorder p="md" component="section" aria-label={say('desk.practice.title')}>
          <Title order={2} size="h4">
            {say('desk.practice.title')}
          </Title>
          <Text>{say('desk.practice.text')}</Text>
          <Button
            variant="default"
            disabled={busy}
            leftSection={
              practice.busy ? (
                <Loader size="xs" role="img" aria-label={say('common.loading')} />
              ) : (
                <IconPlant2 aria-hidden size={20} />
              )
            }
            onClick={() => void enterBy(() => practice.tell({}))}
          >
            {say('desk.practice')}
          </Button>
          <NoticeList notices={practice.refusals} />
        </Paper>
        <Paper withBorder p="md" component="section" aria-label={say('workspace.desk.title')}>
          <Title order={2} size="h4">
            {say('workspace.desk.title')}
          </Title>
          <Text>{say('workspace.desk.text')}</Text>
          <Button
            component="a"
            href={hrefOf({ screen: 'workspace' })}
            variant="default"
            leftSection={<IconBuildingCommunity aria-hidden size={20} />}
          >
            {say('workspace.desk.go')}
          </Button>
        </Paper>
      </div>
      <Paper withBorder p="md">
        <OpenPath
          folder={desk.booksFolder}
          busy={busy}
          onOpen={(path) => void enterBy(() => openingTyped.tell({ path }))}
        />
        {openingTyped.refusals.length > 0 ? (
          <Box mt="sm" ref={intoSight}>
            <NoticeList notices={openingTyped.refusals} />
          </Box>
        ) : null}
      </Paper>
    </>
  );
}
