import { Alert, Paper } from '@mantine/core';
import { useId } from 'react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { WorkspaceView } from '../../../shared/contract/workspace.ts';
import { useCancel } from '../../client/use-job.ts';
import { useStartJob } from '../../client/use-start-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { KeySheet } from '../../ui/key-hint.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import { ArrivalList } from './arrival-list.tsx';
import { ChooseBundles } from './choose-bundles.tsx';
import { InWorkspace } from './in-workspace.tsx';
import { SaveAcknowledgements, SavedAcknowledgements, useAcknowledgements } from './save-acknowledgements.tsx';
import { SetAside } from './set-aside.tsx';
import { useArrivals } from './use-arrivals.ts';
import '../../ui/print-preview.css';

function Result({ job }: { readonly job: JobView }): ReactElement {
  const { say } = useWords();
  const id = useId();
  const { arrivals } = job;
  const acknowledging = useAcknowledgements(arrivals.flatMap(({ coop }) => (coop ? [coop.coopId] : [])));
  return (
    <section className="coop-box" aria-labelledby={id}>
      <div className="coop-box__head">
        <div role="status">
          <h2 id={id}>{say('arrivals.result', { count: arrivals.length })}</h2>
        </div>
        <SaveAcknowledgements work={acknowledging} />
      </div>
      <SavedAcknowledgements work={acknowledging} />
      <ArrivalList arrivals={arrivals} />
    </section>
  );
}

function Standing({ job }: { readonly job: JobView | null }): ReactElement | null {
  const { say } = useWords();
  const cancel = useCancel();
  if (!job) return null;
  if (job.state === 'running')
    return (
      <Paper withBorder p="md" component="section" aria-label={say('arrivals.running')}>
        <h2>{say('arrivals.running')}</h2>
        <JobProgress job={job} label={say('arrivals.running')} onCancel={() => cancel(job.id)} />
      </Paper>
    );
  return (
    <>
      {job.state === 'cancelled' ? (
        <Alert role="status" color="gray">
          {say('arrivals.cancelled')}
        </Alert>
      ) : null}
      <NoticeList notices={job.refusals} />
      {job.arrivals.length > 0 ? <Result key={job.id} job={job} /> : null}
    </>
  );
}

function Arrivals({ view }: { readonly view: WorkspaceView }): ReactElement {
  const { say } = useWords();
  const job = useArrivals();
  const { start, busy, refusals } = useStartJob('workspace.import');
  const isRunning = job?.state === 'running';
  return (
    <div className="screen coop-screen">
      <div className="screen__head">
        <h1>{say('arrivals.title')}</h1>
        <a href={hrefOf({ screen: 'workspace' })}>{say('workspace.back')}</a>
      </div>
      <p className="coop-lead">{say('arrivals.text')}</p>
      <ChooseBundles busy={busy || isRunning} onChoose={(files) => void start({ files })} />
      <NoticeList notices={refusals} />
      <Standing job={job} />
      <SetAside files={view.quarantine} />
      <KeySheet
        rows={[
          { keys: ['Tab', 'Enter'], means: say('arrivals.choose') },
          { keys: ['Ctrl', 'Enter'], means: say('keys.takeIn') },
          { keys: ['Ctrl', 'S'], means: say('keys.saveAcks') },
          { keys: ['Esc'], means: say('keys.workspace') },
        ]}
      />
    </div>
  );
}

/** Bundles come in: any number at once, each with its own answer. */
export function ArrivalsScreen(): ReactElement {
  const { say } = useWords();
  useScreenKeys({ back: { screen: 'workspace' } });
  return <InWorkspace title={say('arrivals.title')}>{(view) => <Arrivals view={view} />}</InWorkspace>;
}
