import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** A long list that is fetched page by page as it is scrolled through. */
export interface Pages<Row> {
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly error: Error | null;
  readonly loading: boolean;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

const PAGE_ROWS = 200;

export type LoadPage<Row> = (
  page: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
) => Promise<Page<Row>>;

export function usePages<Row>(key: readonly unknown[], load: LoadPage<Row>): Pages<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const numbers = Array.from({ length: range.last - range.first + 1 }, (_, step) => range.first + step);
  const results = useQueries({
    queries: numbers.map((number) => ({
      queryKey: [...key, number],
      queryFn: ({ signal }: { signal: AbortSignal }) => load({ offset: number * PAGE_ROWS, limit: PAGE_ROWS }, signal),
    })),
  });
  const onRange = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_ROWS), last: Math.floor(Math.max(first, last) / PAGE_ROWS) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  // While a page far away is fetched the list keeps its length; a list of no rows would ask for its first page again.
  const list = JSON.stringify(key);
  const found = results.find((result) => result.data)?.data?.total;
  const [kept, setKept] = useState({ list, total: 0 });
  if (found !== undefined && (kept.list !== list || kept.total !== found)) setKept({ list, total: found });
  const pages = new Map(numbers.map((number, index) => [number, results[index]?.data]));
  return {
    total: found ?? (kept.list === list ? kept.total : 0),
    rowAt: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
    onRange,
    error: results.find((result) => result.error)?.error ?? null,
    loading: results.some((result) => result.isPending),
  };
}
