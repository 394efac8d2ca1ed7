import { Alert, Loader } from '@mantine/core';
import type { ReactElement } from 'react';
import { AskRefused } from '../../shared/contract/ask-refused.ts';
import { NoticeList } from './notice-list.tsx';
import { useWords } from './words.ts';

interface AskedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: Error | null };
  /** Heading of a screen whose own heading comes with the answer. */
  readonly title?: string;
  readonly children: (data: T) => ReactElement;
}

/** What was asked of the book: on its way, refused in words, or here. */
export function Asked<T>({ query, title, children }: AskedProps<T>): ReactElement {
  const { say } = useWords();
  if (query.data !== undefined) return children(query.data);
  return (
    <>
      {title === undefined ? null : <h1>{title}</h1>}
      {query.error === null ? <Loader role="status" aria-label={say('common.loading')} /> : null}
      {query.error instanceof AskRefused ? <NoticeList notices={query.error.refusals} /> : null}
      {query.error && !(query.error instanceof AskRefused) ? (
        <Alert role="alert" color="laterite">
          {say('connection.failed')}
        </Alert>
      ) : null}
    </>
  );
}
