import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { JobView } from '../../shared/contract/jobs.ts';
import type { PaperInput } from '../../shared/contract/papers.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { CallFailed } from './call-failed.ts';
import { ask, call } from './call.ts';

const NEAR_MS = 200;
const FAR_MS = 1000;

/** How a job stands, asked again until it is over. */
export function useJob(job: string): UseQueryResult<JobView> {
  return useQuery({
    queryKey: ['jobs.view', { job }],
    queryFn: ({ signal }) => ask('jobs.view', { job }, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? NEAR_MS : false),
  });
}

/** All jobs of the open book, asked again while any runs. */
export function useJobs(enabled = true): UseQueryResult<readonly JobView[]> {
  return useQuery({
    queryKey: ['jobs.list', {}],
    queryFn: ({ signal }) => ask('jobs.list', {}, signal),
    refetchInterval: ({ state }) => (state.data?.some((job) => job.state === 'running') === true ? FAR_MS : false),
    enabled,
  });
}

export interface Starter {
  readonly start: () => Promise<string | null>;
  readonly refusals: readonly Notice[];
  readonly busy: boolean;
}

type Start =
  | { readonly procedure: 'papers.print'; readonly asked: PaperInput }
  | { readonly procedure: 'bundles.export'; readonly asked: InputOf<'bundles.export'> };

/** Starts a job by a press; its number, null where it was refused or nobody answered. */
export function useStart(what: Start): Starter {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);
  const start = async (): Promise<string | null> => {
    if (busy) return null;
    setBusy(true);
    try {
      const outcome =
        what.procedure === 'papers.print'
          ? await call('papers.print', { asked: what.asked })
          : await call('bundles.export', what.asked);
      setRefusals(outcome.ok ? [] : outcome.refusals);
      if (!outcome.ok) return null;
      await queries.invalidateQueries({ queryKey: ['jobs.list'] });
      return outcome.value.job;
    } catch (error) {
      if (error instanceof CallFailed) return null;
      throw error;
    } finally {
      setBusy(false);
    }
  };
  return { start, refusals, busy };
}

export function useCancel(): (job: string) => void {
  const queries = useQueryClient();
  return useCallback(
    (job) => {
      // Nobody answers: the shell says so.
      void call('jobs.cancel', { job }).then(
        () => Promise.all(['jobs.view', 'jobs.list'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
        () => undefined,
      );
    },
    [queries],
  );
}

interface Started {
  readonly asked: string;
  readonly job: string | null;
  readonly refusals: readonly Notice[];
}

/** A paper that a screen asks for by being opened; it is stopped when the screen is left before it is made. */
export function usePaper(asked: PaperInput | null): Started | null {
  const text = asked === null ? '' : JSON.stringify(asked);
  const [started, setStarted] = useState<Started | null>(null);
  useEffect(() => {
    if (text === '') return;
    let job: string | null = null;
    let isLeft = false;
    const stop = (): void => {
      // What is over stays as it is; where nobody answers, nothing runs either.
      if (job !== null) call('jobs.cancel', { job }).catch(() => undefined);
    };
    call('papers.print', { asked: JSON.parse(text) as PaperInput }).then(
      (outcome) => {
        if (outcome.ok) ({ job } = outcome.value);
        if (isLeft) stop();
        else setStarted({ asked: text, job, refusals: outcome.ok ? [] : outcome.refusals });
      },
      () => undefined, // Nobody answers: the shell says so.
    );
    return () => {
      isLeft = true;
      stop();
    };
  }, [text]);
  return started?.asked === text ? started : null;
}
