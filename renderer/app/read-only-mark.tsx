import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTell } from '../client/use-tell.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { go } from '../ui/route.ts';
import { useCtrlKey } from '../ui/use-ctrl-key.ts';
import { useWords } from '../ui/words.ts';

/** On every screen of a cooperative's book in the workspace: that it is only read, and the one press that leads back. */
export function ReadOnlyMark(): ReactElement {
  const { say } = useWords();
  const { tell, busy } = useTell('desk.closeBook');
  const back = (): void => {
    // First the other screen, so that nothing is asked of a book that is being closed.
    go({ screen: 'workspace' });
    void tell({});
  };
  useCtrlKey('B', back);
  return (
    <>
      <span className="badge badge--warn" title={say('readOnly.text')}>
        <IconEye aria-hidden size={18} /> {say('readOnly.mark')}
      </span>
      <Button size="sm" disabled={busy} leftSection={<IconArrowBackUp aria-hidden size={18} />} onClick={back}>
        {say('workspace.back')}
        <KeyHint keys={['Ctrl', 'B']} />
      </Button>
    </>
  );
}
