import { IconLoader } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { JobView } from '../../shared/contract/jobs.ts';
import { groupDigits } from '../../shared/i18n/format.ts';
import { useJobs } from '../client/use-job.ts';
import { hrefOf } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

/** A receipt is made before anyone has read that it is. */
const QUIET_MS = 1500;

const isLong = ({ kind, state, runningMs }: JobView): boolean =>
  kind !== 'save' && state === 'running' && runningMs > QUIET_MS;

/** Long work that goes on while the screens are used: a quiet word, and the way back to it. */
export function JobBadge(): ReactElement | null {
  const { say } = useWords();
  const job = useJobs().data?.find(isLong);
  if (!job) return null;
  const name = job.paper === null ? say('rail.bundle') : say(`paper.${job.paper}`);
  return (
    <a className="badge" href={hrefOf(job.kind === 'bundle' ? { screen: 'bundle' } : { screen: 'job', job: job.id })}>
      <IconLoader aria-hidden size={18} /> {name}
      {job.total === 0 ? '' : ` ${groupDigits(job.done)}/${groupDigits(job.total)}`}
    </a>
  );
}
