import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAsk } from '../../client/use-ask.ts';
import { Asked } from '../../ui/asked.tsx';
import { PlainKeys } from '../../ui/plain-keys.tsx';
import { useWords } from '../../ui/words.ts';
import { Books } from './books.tsx';
import './desk.css';

/** Where work begins while no book is open: a book opened lately, a new one, one to practise in, or one from a file. */
export function WelcomeScreen(): ReactElement {
  const { say } = useWords();
  const desk = useAsk('desk.view', {});
  return (
    <div className="screen desk">
      <div className="welcome__head">
        <h1>{say('welcome.title')}</h1>
        <p className="soft">{say('welcome.text')}</p>
      </div>
      <Asked query={desk}>
        {(view) => (
          <Stack gap="md">
            <Books desk={view} />
          </Stack>
        )}
      </Asked>
      <PlainKeys />
    </div>
  );
}
