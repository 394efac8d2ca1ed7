import { IconLoader } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { JobView } from '../../shared/contract/jobs.ts';
import { groupDigits } from '../../shared/i18n/format.ts';
import { useJobs } from '../client/use-job.ts';
import { hrefOf } from '../ui/route.ts';
import type { Route } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

/** A receipt is made before anyone has read that it is. */
const QUIET_MS = 1500;

const isLong = ({ kind, state, runningMs }: JobView): boolean =>
  kind !== 'save' && kind !== 'workspace-files' && state === 'running' && runningMs > QUIET_MS;

function placeOf({ kind, id }: JobView): Route {
  if (kind === 'bundle') return { screen: 'bundle' };
  return kind === 'arrivals' ? { screen: 'arrivals' } : { screen: 'job', job: id };
}

/** Long work that goes on while the screens are used: a quiet word, and the way back to it. */
export function JobBadge(): ReactElement | null {
  const { say } = useWords();
  const job = useJobs().data?.find(isLong);
  if (!job) return null;
  const name =
    job.paper === null ? say(job.kind === 'arrivals' ? 'arrivals.title' : 'rail.bundle') : say(`paper.${job.paper}`);
  return (
    <a className="badge" href={hrefOf(placeOf(job))}>
      <IconLoader aria-hidden size={18} /> {name}
      {job.total === 0 ? '' : ` ${groupDigits(job.done)}/${groupDigits(job.total)}`}
    </a>
  );
}
