import { Alert, Button, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { BookView } from '../../shared/contract/book.ts';
import { onChanged } from '../client/call.ts';
import { useConnection } from '../client/connection.ts';
import { useAsk } from '../client/use-ask.ts';
import { NewBookScreen } from '../features/desk/new-book-screen.tsx';
import { WelcomeScreen } from '../features/desk/welcome-screen.tsx';
import { BookContext } from '../ui/book-context.ts';
import { isOfWorkspace, routeOf, useHash } from '../ui/route.ts';
import type { Route } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';
import { CommandPalette } from './command-palette.tsx';
import { Header } from './header.tsx';
import { Rail } from './rail.tsx';
import { ReadOnlyMark } from './read-only-mark.tsx';
import { useLook } from './use-look.ts';
import { useTitle } from './use-title.ts';
import { Screen } from './screen.tsx';
import { WorkspaceScreens } from './workspace-screens.tsx';

/** Says plainly what to do when the program behind the page does not answer; nothing typed is lost meanwhile. */
function ConnectionNotice(): ReactElement | null {
  const { say } = useWords();
  const queries = useQueryClient();
  const connection = useConnection();
  if (connection === 'fine') return null;
  return (
    <Alert role="alert" color="laterite" title={say(`connection.${connection}.title`)} mb="sm">
      {say(`connection.${connection}`)}{' '}
      {connection === 'token' ? null : (
        <Button size="sm" variant="default" onClick={() => void queries.invalidateQueries()}>
          {say('connection.retry')}
        </Button>
      )}
    </Alert>
  );
}

/** The advisor's screens stand beside whatever book is open; all others but the first need one. */
function Shown({ route, book }: { readonly route: Route; readonly book: BookView | null }): ReactElement {
  if (isOfWorkspace(route)) return <WorkspaceScreens route={route} />;
  if (book) return <Screen key={book.path} route={route} />;
  return route.screen === 'new' ? <NewBookScreen /> : <WelcomeScreen />;
}

export function Shell(): ReactElement {
  const { say } = useWords();
  const hash = useHash();
  const route = routeOf(hash);
  const connection = useConnection();
  const main = useRef<HTMLElement>(null);
  const desk = useAsk('desk.view', {});
  const book = desk.data?.open ?? null;
  useLook(desk.data?.look);
  const queries = useQueryClient();
  useEffect(() => onChanged(() => void queries.invalidateQueries()), [queries]);
  const isAdvising = isOfWorkspace(route);
  const atDesk = desk.data !== undefined && !book && !isAdvising;
  useTitle(book || isAdvising || route.screen === 'new' ? route : { screen: 'desk' });
  // A new screen begins at its heading, for the eye and for the ear; screens with a first field take it from there.
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [hash]);
  return (
    <BookContext value={book}>
      <div className="shell">
        <a
          className="skip-link"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {say('common.skip')}
        </a>
        <Rail route={atDesk ? { screen: 'desk' } : route} book={book} hasBook={book !== null || desk.isPending} />
        <div>
          <Header book={isAdvising ? null : book} />
          {book?.isReplica === true && !isAdvising ? <ReadOnlyMark /> : null}
        </div>
        <main id="main" className="shell__main" ref={main} tabIndex={-1}>
          <ConnectionNotice />
          {desk.isPending && connection === 'fine' ? <Loader role="status" aria-label={say('common.loading')} /> : null}
          {desk.data ? <Shown route={route} book={book} /> : null}
        </main>
      </div>
      {book && !isAdvising ? <CommandPalette /> : null}
    </BookContext>
  );
}
