import { Box, Button, Group, Paper, TextInput } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { DeskView } from '../../../shared/contract/book.ts';
import { desktop } from '../../client/desktop.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useTell } from '../../client/use-tell.ts';
import { Asked } from '../../ui/asked.tsx';
import { EmptyTeaches } from '../../ui/empty-teaches.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { useWords } from '../../ui/words.ts';

/** Where a workspace lies unless somebody wants it elsewhere, so that the same press finds it again. */
const usualFolder = ({ booksFolder }: DeskView): string =>
  `${booksFolder}${booksFolder.includes('\\') ? '\\' : '/'}workspace`;

function OpenForm({ desk }: { readonly desk: DeskView }): ReactElement {
  const { say } = useWords();
  const [path, setPath] = useState(() => usualFolder(desk));
  const { tell, busy, refusals } = useTell('workspace.open');
  const chooseFolder = async (): Promise<void> => {
    const chosen = await desktop?.chooseFolder();
    if (chosen) await tell({ path: chosen });
  };
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== '') void tell({ path: path.trim() });
        }}
      >
        <Group align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            label={say('workspace.path')}
            name="workspace"
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            spellCheck={false}
            autoComplete="off"
          />
          {desktop ? (
            <Button variant="default" disabled={busy} onClick={() => void chooseFolder()}>
              {say('workspace.chooseFolder')}
            </Button>
          ) : null}
          <Button type="submit" disabled={busy} leftSection={<IconFolderOpen aria-hidden size={20} />}>
            {say('workspace.open')}
          </Button>
        </Group>
      </form>
      {refusals.length > 0 ? (
        <Box mt="sm">
          <NoticeList notices={refusals} />
        </Box>
      ) : null}
    </Paper>
  );
}

/** While no workspace is open: what one is, and the one press that opens or makes it. */
export function OpenWorkspace(): ReactElement {
  const { say } = useWords();
  const desk = useAsk('desk.view', {});
  return (
    <div className="screen coop-open">
      <div className="screen__head">
        <h1>{say('workspace.title')}</h1>
      </div>
      <EmptyTeaches title={say('workspace.none.title')} text={say('workspace.none.text')} />
      <Asked query={desk}>{(view) => <OpenForm desk={view} />}</Asked>
      <PlainKeys />
    </div>
  );
}
