import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { useMakeAndSave } from '../../client/use-make-and-save.ts';
import type { MakingAndSaving } from '../../client/use-make-and-save.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useCtrlKey } from '../../ui/use-ctrl-key.ts';
import { useWords } from '../../ui/words.ts';

export interface Acknowledging extends MakingAndSaving<'workspace.saveAcknowledgements'> {
  /** Cooperatives that are to be sent one. */
  readonly coops: readonly string[];
}

/** What goes back to the cooperatives: to those named, or to all. */
export function useAcknowledgements(named?: readonly string[]): Acknowledging {
  const list = useAsk('workspace.acknowledgements', {});
  const making = useMakeAndSave('workspace.saveAcknowledgements');
  const waiting = (list.data ?? []).map(({ coopId }) => coopId);
  return { ...making, coops: named ? waiting.filter((coop) => named.includes(coop)) : waiting };
}

/** One press saves them; Ctrl S does so too. */
export function SaveAcknowledgements({ work }: { readonly work: Acknowledging }): ReactElement | null {
  const { say } = useWords();
  const { coops, make, busy } = work;
  const save = (): void => {
    if (coops.length > 0 && !busy) void make({ coops: [...coops] });
  };
  useCtrlKey('S', save);
  if (coops.length === 0) return null;
  return (
    <Button variant="default" disabled={busy} leftSection={<IconMailForward aria-hidden size={20} />} onClick={save}>
      {say('acks.save', { count: coops.length })}
      <KeyHint keys={['Ctrl', 'S']} />
    </Button>
  );
}

/** Where they lie now, and what is to be done with them. */
export function SavedAcknowledgements({ work: { saved, refusals } }: { readonly work: Acknowledging }): ReactElement {
  const { say } = useWords();
  return (
    <>
      <NoticeList notices={refusals} />
      <div role="status">
        {saved.map(({ path, isDownload }) => (
          <p key={path} className="coop-saved">
            {say(isDownload ? 'acks.downloaded' : 'acks.saved', { path })}
          </p>
        ))}
      </div>
    </>
  );
}
