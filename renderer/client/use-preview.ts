import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CommandName, InputOf, OutcomeOf } from '../../shared/contract/contract.ts';
import { call } from './call.ts';
import { useSettled } from './use-settled.ts';

const TYPING_MS = 120;

export interface Preview<N extends CommandName> {
  /** The last answer; null before the first and where nothing is asked. */
  readonly outcome: OutcomeOf<N> | null;
  /** What the last answer was given to: a refusal of a figure that has changed since says nothing any more. */
  readonly asked: InputOf<N> | null;
  /** True while the figures shown are those of an earlier input. */
  readonly stale: boolean;
  /** The program gave no answer to the newest input. */
  readonly failed: boolean;
}

/** What a command would do, asked as a dry run while typing; the answer to the newest input wins. */
export function usePreview<N extends CommandName>(procedure: N, input: InputOf<N> | null): Preview<N> {
  const text = input === null ? null : JSON.stringify(input);
  const settled = useSettled(text, TYPING_MS);
  const query = useQuery<{ readonly asked: InputOf<N>; readonly outcome: OutcomeOf<N> }>({
    queryKey: ['preview', procedure, settled],
    queryFn: async ({ signal }) => {
      const asked = JSON.parse(settled ?? 'null') as InputOf<N>;
      return { asked, outcome: await call(procedure, asked, { dryRun: true, signal }) };
    },
    enabled: settled !== null && text !== null,
    placeholderData: keepPreviousData,
  });
  const answer = text === null ? undefined : query.data;
  return {
    outcome: answer?.outcome ?? null,
    asked: answer?.asked ?? null,
    stale: text !== settled || query.isPlaceholderData,
    failed: text !== null && query.isError,
  };
}
