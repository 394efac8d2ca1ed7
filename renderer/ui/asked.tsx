import { Alert, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { AskRefused } from '../client/call.ts';
import { NoticeList } from './notice-list.tsx';
import { useWords } from './words.ts';

interface AskedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: Error | null };
  readonly children: (data: T) => ReactElement;
}

/** What was asked of the book: on its way, refused in words, or here. */
export function Asked<T>({ query, children }: AskedProps<T>): ReactElement {
  const { say } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof AskRefused) return <NoticeList notices={query.error.refusals} />;
  if (query.error) {
    return (
      <Alert role="alert" color="laterite">
        {say('connection.failed')}
      </Alert>
    );
  }
  return <Loader aria-label={say('common.loading')} />;
}
