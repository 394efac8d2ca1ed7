import { Alert, Button, List, Paper, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { groupDigits } from '../../../shared/i18n/format.ts';
import { useCancel, useJobs, useStart } from '../../client/use-job.ts';
import type { Starter } from '../../client/use-job.ts';
import { useSave } from '../../client/use-save.ts';
import { useBook } from '../../ui/book-context.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { KeyHint, KeySheet } from '../../ui/key-hint.tsx';
import { isComposing } from '../../ui/keys.ts';
import { NoticeList } from '../../ui/notice-list.tsx';
import { HOME } from '../../ui/route.ts';
import { useScreenKeys } from '../../ui/use-screen-keys.ts';
import { useWords } from '../../ui/words.ts';
import '../../ui/print-preview.css';
import './bundle.css';

function Contents(): ReactElement {
  const { say } = useWords();
  const { events } = useBook();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="bundle-what">
      <Title order={2} size="h3" id="bundle-what">
        {say('bundle.what')}
      </Title>
      <List>
        <List.Item>{say('bundle.what.book', { events: groupDigits(events) })}</List.Item>
        <List.Item>{say('bundle.what.tables')}</List.Item>
        <List.Item>{say('bundle.what.signed')}</List.Item>
        <List.Item>{say('bundle.what.private')}</List.Item>
      </List>
      <Alert variant="light" color="grain" icon={<IconAlertTriangle aria-hidden />} mt="sm">
        {say('bundle.open')}
      </Alert>
    </Paper>
  );
}

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

function Standing({ job }: { readonly job: JobView | undefined }): ReactElement | null {
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

function useMakeKey({ start }: Starter, isRunning: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isRunning || isComposing(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void start();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

/** The whole book, signed, as files to carry to the advisor. It goes on being made when the screen is left. */
export function BundleScreen(): ReactElement {
  const { say } = useWords();
  const jobs = useJobs();
  const last = jobs.data?.find(({ kind }) => kind === 'bundle');
  const isRunning = last?.state === 'running';
  const starter = useStart({ procedure: 'bundles.export' });
  useMakeKey(starter, isRunning);
  useScreenKeys({ back: HOME });
  return (
    <div className="screen bundle">
      <div className="screen__head">
        <h1>{say('bundle.title')}</h1>
      </div>
      <Contents />
      <NoticeList notices={starter.refusals} />
      <Standing job={last} />
      {isRunning || !jobs.data ? null : (
        <Button
          size="md"
          variant={last?.state === 'done' ? 'default' : 'filled'}
          disabled={starter.busy}
          onClick={() => void starter.start()}
        >
          {say(last?.state === 'done' ? 'bundle.again' : 'bundle.make')}
          <KeyHint keys={['Ctrl', '↵']} />
        </Button>
      )}
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
