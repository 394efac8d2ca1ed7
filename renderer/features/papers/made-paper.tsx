import { Alert } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { bytesOf, sizeOf } from '../../client/job-file.ts';
import { useCancel, useJob } from '../../client/use-job.ts';
import { useSave } from '../../client/use-save.ts';
import { Asked } from '../../ui/asked.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { PrintPreview } from '../../ui/print-preview.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';

interface MadePaperProps {
  readonly id: string;
  readonly asked?: ReactNode;
}

/** A paper from its start to its preview, or to why it was not made. */
export function MadePaper({ id, asked }: MadePaperProps): ReactElement {
  const job = useJob(id);
  return <Asked query={job}>{(view) => <Standing job={view} asked={asked} />}</Asked>;
}

function Done({ job, asked }: { readonly job: JobView; readonly asked: ReactNode }): ReactElement {
  const of = { job, file: 0 };
  const saving = useSave(of);
  const bytes = {
    id: job.id,
    size: sizeOf(of),
    read: (begin: number, end: number) => bytesOf(of, begin, end),
  };
  return <PrintPreview job={job} bytes={bytes} saving={saving} asked={asked} />;
}

function Standing({ job, asked }: { readonly job: JobView; readonly asked: ReactNode }): ReactElement {
  const { say } = useWords();
  const cancel = useCancel();
  switch (job.state) {
    case 'running':
      return (
        <>
          <div className="preview__asked">{asked}</div>
          <JobProgress job={job} label={say(`paper.${job.paper ?? 'trial-balance'}`)} onCancel={() => cancel(job.id)} />
        </>
      );
    case 'done':
      return <Done job={job} asked={asked} />;
    case 'cancelled':
      return (
        <Alert role="status" color="gray">
          {say('job.cancelled')} <a href={hrefOf({ screen: 'papers' })}>{say('job.again')}</a>
        </Alert>
      );
    case 'failed':
      return (
        <>
          <div className="preview__asked">{asked}</div>
          <NoticeList notices={job.refusals} />
        </>
      );
  }
}
