import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { Books } from './books.tsx';
import { OpenBook } from './open-book.tsx';
import { PeriodLock } from './period-lock.tsx';
import './desk.css';

/** The book that is open, its lock, and the way to another. */
export function DeskScreen(): ReactElement {
  const { say } = useWords();
  const desk = useAsk('desk.view', {});
  return (
    <div className="screen desk">
      <div className="screen__head">
        <h1>{say('desk.title')}</h1>
        <a href={hrefOf({ screen: 'glossary' })}>{say('glossary.title')}</a>
      </div>
      <Asked query={desk}>
        {(view) => (
          <Stack gap="md">
            {view.open ? <OpenBook book={view.open} /> : null}
            {view.open ? <PeriodLock book={view.open} /> : null}
            <Books desk={view} />
          </Stack>
        )}
      </Asked>
      <PlainKeys />
    </div>
  );
}
