import { Loader } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { PaperInput } from '../../../shared/contract/papers.ts';
import { usePaper } from '../../client/use-job.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { MadePaper } from './made-paper.tsx';
import '../../ui/print-preview.css';

interface PaperScreenProps {
  readonly title: string;
  readonly back: Route;
  readonly asked: PaperInput | null;
  readonly choices: ReactNode;
}

/** A paper that is made by being looked at: another language or size makes it anew. */
export function PaperScreen({ title, back, asked, choices }: PaperScreenProps): ReactElement {
  const { say } = useWords();
  const started = usePaper(asked);
  useScreenKeys({ back });
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{title}</h1>
      </div>
      {started ? (
        <NoticeList notices={started.refusals} />
      ) : (
        <Loader role="status" aria-label={say('common.loading')} />
      )}
      {started?.job === null || started === null ? null : <MadePaper id={started.job} asked={choices} />}
    </div>
  );
}
