import { Button, Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import type { JobView } from '../../shared/contract/jobs.ts';
import { groupDigits } from '../../shared/i18n/format.ts';
import { useWords } from './words.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** Before that a guess would jump about. */
const GUESS_AFTER_MS = 2 * SECOND_MS;
const ROUNDED_TO_S = 5;

function leftMs({ done, total, runningMs }: JobView): number | null {
  if (done === 0 || total === 0 || runningMs < GUESS_AFTER_MS) return null;
  return (runningMs / done) * (total - done);
}

interface JobProgressProps {
  readonly job: JobView;
  readonly label: string;
  readonly onCancel: () => void;
}

/** How far a job is: a bar, a count, the time left, and a way to stop it. */
export function JobProgress({ job, label, onCancel }: JobProgressProps): ReactElement {
  const { say } = useWords();
  const left = leftMs(job);
  const percent = job.total === 0 ? 0 : Math.floor((job.done * 100) / job.total);
  return (
    <div className="job">
      <Progress.Root size="xl" className="job__bar">
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
      <p className="job__words" role="status">
        <span>
          {job.total === 0
            ? say('job.making')
            : say('job.count', { done: groupDigits(job.done), total: groupDigits(job.total) })}
        </span>
        {left === null ? null : (
          <span className="soft">
            {left > MINUTE_MS
              ? say('job.left.minutes', { count: Math.ceil(left / MINUTE_MS) })
              : say('job.left.seconds', {
                  count: Math.max(1, Math.ceil(left / SECOND_MS / ROUNDED_TO_S)) * ROUNDED_TO_S,
                })}
          </span>
        )}
      </p>
      <Button variant="outline" color="laterite" onClick={onCancel}>
        {say('job.cancel')}
      </Button>
    </div>
  );
}
