import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { JobView } from '../../../shared/contract/jobs.ts';
import { useJobs } from '../../client/use-job.ts';

/**
 * The taking in of bundles that runs, or ran last. What it said stays readable for as long as the page is open, also after
 * a book was opened and the job itself has gone.
 */
let lastEnded: JobView | null = null;

export function useArrivals(): JobView | null {
  const queries = useQueryClient();
  const found = useJobs().data?.find(({ kind }) => kind === 'arrivals');
  const isRunning = found?.state === 'running';
  useEffect(() => {
    if (found && found.state !== 'running') lastEnded = found;
  }, [found]);
  useEffect(() => {
    // It has ended: the cooperatives and what is to be sent back are others now.
    if (isRunning)
      return () => {
        void queries.invalidateQueries({ queryKey: ['workspace.view'] });
        void queries.invalidateQueries({ queryKey: ['workspace.acknowledgements'] });
      };
    return undefined;
  }, [isRunning, queries]);
  return found ?? lastEnded;
}
