import { Alert, Button, Paper, Title } from '@mantine/core';
import { IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useCancel } from '../../client/use-job.ts';
import { useSave } from '../../client/use-save.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { NoticeList } from '../../ui/notice-list.tsx';
import { useWords } from '../../ui/words.ts';

const BYTES_PER_KB = 1024;

/** One file that is to be taken away; the first of them has the focus, since saving it is what comes next. */
function File({ job, file }: { readonly job: JobView; readonly file: number }): ReactElement | null {
  const { say } = useWords();
  const { save, busy, saved, refusals } = useSave({ job, file });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (file === 0) button.current?.focus();
  }, [file]);
  const [made, bundle] = [job.files[file], job.bundles[file]];
  if (!made || !bundle) return null;
  const size = { size: groupDigits(Math.ceil(made.bytes / BYTES_PER_KB)), from: bundle.from, to: bundle.to };
  return (
    <li className="bundle__file">
      <div>
        <code className="bundle__name">{made.fileName}</code>
        <div className="soft">{say('bundle.size', size)}</div>
        <div>
          {say('bundle.id')} <code className="bundle__code">{bundle.id}</code>
        </div>
      </div>
      <Button
        ref={button}
        size="md"
        leftSection={<IconDeviceFloppy aria-hidden size={20} />}
        disabled={busy}
        onClick={() => void save()}
      >
        {say(busy ? 'preview.saving' : 'preview.save')}
        <span className="hidden-words"> {made.fileName}</span>
      </Button>
      {saved ? (
        <p className="bundle__said" role="status">
          {say(saved.isDownload ? 'preview.downloaded' : 'preview.saved', { path: saved.path })}
        </p>
      ) : null}
      <NoticeList notices={refusals} />
    </li>
  );
}

function Ready({ job }: { readonly job: JobView }): ReactElement {
  const { say } = useWords();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('bundle.title')}>
      <p className="posted__done" role="status">
        <IconCircleCheck aria-hidden size={22} /> <strong>{say('bundle.done')}</strong>
      </p>
      <p>{say('bundle.done.next')}</p>
      <ul className="bundle__files">
        {job.files.map(({ fileName }, file) => (
          <File key={fileName} job={job} file={file} />
        ))}
      </ul>
      <p className="bundle__said">
        {say('bundle.key')} <code className="bundle__code">{job.signedBy}</code>
        <br />
        <span className="soft">{say('bundle.key.text')}</span>
      </p>
    </Paper>
  );
}

/** How the last bundle stands: being made, ready to be saved, stopped, or why there is none. */
export function Making({ job }: { readonly job: JobView | undefined }): ReactElement | null {
  const { say } = useWords();
  const cancel = useCancel();
  switch (job?.state) {
    case undefined:
      return null;
    case 'running':
      return (
        <Paper withBorder p="md" component="section" aria-label={say('bundle.making')}>
          <Title order={2} size="h3">
            {say('bundle.making')}
          </Title>
          <JobProgress job={job} label={say('bundle.making')} onCancel={() => cancel(job.id)} />
        </Paper>
      );
    case 'done':
      return <Ready key={job.id} job={job} />;
    case 'cancelled':
      return (
        <Alert role="status" color="gray">
          {say('bundle.cancelled')}
        </Alert>
      );
    case 'failed':
      return <NoticeList notices={job.refusals} />;
  }
}
