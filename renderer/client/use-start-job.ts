import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskRefused } from '../../shared/contract/ask-refused.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { CallFailed } from './call-failed.ts';
import { ask } from './call.ts';

type Started = 'workspace.import' | 'workspace.settle';

export interface JobStarter<N extends Started> {
  /** The number of the job; null where it was refused, or nobody answered. */
  readonly start: (input: InputOf<N>) => Promise<string | null>;
  readonly busy: boolean;
  readonly refusals: readonly Notice[];
}

/** A job of the advisor's that goes on while the screens are used. */
export function useStartJob<N extends Started>(procedure: N): JobStarter<N> {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);
  const start = async (input: InputOf<N>): Promise<string | null> => {
    if (busy) return null;
    setBusy(true);
    setRefusals([]);
    try {
      const { job } = await ask<Started>(procedure, input);
      await queries.invalidateQueries({ queryKey: ['jobs.list'] });
      return job;
    } catch (error) {
      if (error instanceof AskRefused) setRefusals(error.refusals);
      else if (!(error instanceof CallFailed)) throw error;
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { start, busy, refusals };
}
