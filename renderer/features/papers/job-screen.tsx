import type { ReactElement } from 'react';
import { useJob } from '../../client/use-job.ts';
import type { Route } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { MadePaper } from './made-paper.tsx';

const PAPERS: Route = { screen: 'papers' };

/** A paper that takes its time: how far it is, and then the paper. Going elsewhere does not stop it. */
export function JobScreen({ id }: { readonly id: string }): ReactElement {
  const { say } = useWords();
  const { data } = useJob(id);
  useScreenKeys({ back: PAPERS });
  return (
    <div className="screen screen--fills">
      <div className="screen__head">
        <h1>{say(data?.paper ? `paper.${data.paper}` : 'papers.title')}</h1>
      </div>
      <MadePaper id={id} />
    </div>
  );
}
