import { Alert, Button, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { onChanged } from '../client/call.ts';
import { useConnection } from '../client/connection.ts';
import { useAsk } from '../client/use-ask.ts';
import { NewBookScreen } from '../features/desk/new-book-screen.tsx';
import { WelcomeScreen } from '../features/desk/welcome-screen.tsx';
import { BookContext } from '../ui/book-context.ts';
import { routeOf, useHash } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';
import { CommandPalette } from './command-palette.tsx';
import { Header } from './header.tsx';
import { Rail } from './rail.tsx';
import { useLook } from './use-look.ts';
import { useTitle } from './use-title.ts';
import { Screen } from './screen.tsx';

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
  useTitle(book || route.screen === 'new' ? route : { screen: 'desk' });
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
        <Rail route={desk.data && !book ? { screen: 'desk' } : route} hasBook={book !== null || desk.isPending} />
        <Header book={book} />
        <main id="main" className="shell__main" ref={main} tabIndex={-1}>
          <ConnectionNotice />
          {desk.isPending && connection === 'fine' ? <Loader role="status" aria-label={say('common.loading')} /> : null}
          {desk.data && !book && route.screen !== 'new' ? <WelcomeScreen /> : null}
          {desk.data && !book && route.screen === 'new' ? <NewBookScreen /> : null}
          {book ? <Screen key={book.path} route={route} /> : null}
        </main>
      </div>
      {book ? <CommandPalette /> : null}
    </BookContext>
  );
}
