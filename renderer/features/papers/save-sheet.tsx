import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import type { PaperInput } from '../../../shared/contract/papers.ts';
import { useJob, useStart } from '../../client/use-job.ts';
import { useSave } from '../../client/use-save.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

/** A spreadsheet that was made: it is kept by a press. */
function Made({ job }: { readonly job: JobView }): ReactElement {
  const { say } = useWords();
  const { save, busy, saved, refusals } = useSave({ job, file: 0 });
  return (
    <>
      <Button
        autoFocus
        variant="default"
        leftSection={<IconTable aria-hidden size={20} />}
        disabled={busy}
        onClick={() => void save()}
      >
        {say('preview.saveSheet')}
      </Button>
      {saved ? (
        <span role="status">
          {say(saved.isDownload ? 'preview.downloaded' : 'preview.saved', { path: saved.path })}
        </span>
      ) : null}
      <NoticeList notices={refusals} />
    </>
  );
}

function Making({ id }: { readonly id: string }): ReactElement {
  const { say } = useWords();
  const { data } = useJob(id);
  if (data?.state === 'done') return <Made job={data} />;
  if (data?.state === 'failed') return <NoticeList notices={data.refusals} />;
  return <span role="status">{say('common.loading')}</span>;
}

/** The same list as a spreadsheet: made by one press, and kept by the next. */
export function SaveSheet({ asked }: { readonly asked: PaperInput }): ReactElement {
  const { say } = useWords();
  const { start, refusals, busy } = useStart({ procedure: 'papers.print', asked });
  const [job, setJob] = useState<string | null>(null);
  if (job !== null) return <Making id={job} />;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTable aria-hidden size={20} />}
        disabled={busy}
        onClick={() => void start().then(setJob)}
      >
        {say('preview.sheet')}
      </Button>
      <NoticeList notices={refusals} />
    </>
  );
}
