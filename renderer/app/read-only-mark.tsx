import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEye } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTell } from '../client/use-tell.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { go } from '../ui/route.ts';
import { useCtrlKey } from '../ui/use-ctrl-key.ts';
import { useWords } from '../ui/words.ts';

/** Under the header on every screen of a cooperative's book: that it is only read, and the one press that leads back. */
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
    <div className="read-only no-print" role="note">
      <strong className="read-only__mark">
        <IconEye aria-hidden size={18} /> {say('readOnly.mark')}
      </strong>
      <span className="read-only__text">{say('readOnly.text')}</span>
      <Button
        size="compact-md"
        variant="default"
        disabled={busy}
        leftSection={<IconArrowBackUp aria-hidden size={18} />}
        onClick={back}
      >
        {say('workspace.back')}
        <KeyHint keys={['Ctrl', 'B']} />
      </Button>
    </div>
  );
}
