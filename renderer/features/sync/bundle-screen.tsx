import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { BundleStanding } from '../../../shared/contract/sync.ts';
import { useAsk } from '../../client/use-ask.ts';
import { useJobs } from '../../client/use-job.ts';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { isComposing } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { HOME } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { Acknowledgements } from './acknowledgements.tsx';
import { Addressee, Contents } from './bundle-form.tsx';
import { Making } from './made-bundle.tsx';
import { useSending } from './use-sending.ts';
import '../../ui/print-preview.css';
import './bundle.css';

function useMakeKey(make: () => Promise<void>, isRunning: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isRunning || isComposing(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void make();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function Sending({ standing }: { readonly standing: BundleStanding }): ReactElement {
  const { say } = useWords();
  const jobs = useJobs();
  const last = jobs.data?.find(({ kind }) => kind === 'bundle');
  const isRunning = last?.state === 'running';
  const sending = useSending(standing);
  useMakeKey(sending.make, isRunning || !jobs.data);
  return (
    <>
      <Contents sending={sending} standing={standing} />
      <Addressee sending={sending} standing={standing} />
      <NoticeList notices={sending.refusals} />
      <Making job={last} />
      {isRunning || !jobs.data ? null : (
        <Button
          size="md"
          variant={last?.state === 'done' ? 'default' : 'filled'}
          disabled={sending.busy}
          onClick={() => void sending.make()}
        >
          {say(last?.state === 'done' ? 'bundle.again' : 'bundle.make')}
          <KeyHint keys={['Ctrl', '↵']} />
        </Button>
      )}
    </>
  );
}

/** What goes to the advisor, signed and closed for them alone, and what they have confirmed. It goes on when the screen is left. */
export function BundleScreen(): ReactElement {
  const { say } = useWords();
  const standing = useAsk('bundles.standing', {});
  useScreenKeys({ back: HOME });
  return (
    <div className="screen bundle">
      <div className="screen__head">
        <h1>{say('bundle.title')}</h1>
      </div>
      {standing.data ? <Sending standing={standing.data} /> : null}
      {standing.data ? <Acknowledgements standing={standing.data} /> : null}
      <KeySheet
        rows={[
          { keys: ['Ctrl', 'Enter'], means: say('keys.makeBundle') },
          { keys: ['Tab', 'Enter'], means: say('keys.save') },
          { keys: ['Esc'], means: say('keys.back') },
          { keys: ['Ctrl', 'K'], means: say('keys.search') },
        ]}
      />
    </div>
  );
}
