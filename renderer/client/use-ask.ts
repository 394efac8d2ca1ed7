import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts';
import { ask } from './call.ts';

export interface AskOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while the next is on its way: for search while typing. */
  readonly keepLast?: boolean;
}

/** One question to the book, kept fresh: every command makes all answers stale. */
export function useAsk<N extends QueryName>(
  procedure: N,
  input: InputOf<N>,
  { enabled = true, keepLast = false }: AskOptions = {},
): UseQueryResult<OutputOf<N>> {
  return useQuery<OutputOf<N>>({
    queryKey: [procedure, input],
    queryFn: ({ signal }) => ask(procedure, input, signal),
    enabled,
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}
