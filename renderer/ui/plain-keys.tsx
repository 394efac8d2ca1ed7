import { useContext } from 'react';
import type { ReactElement } from 'react';
import { BookContext } from './book-context.ts';
import { KeySheet } from './key-hint.tsx';
import { useWords } from './words.ts';

/** The keys of a screen that has none of its own. */
export function PlainKeys(): ReactElement {
  const { say } = useWords();
  const hasBook = useContext(BookContext) !== null;
  return (
    <KeySheet
      rows={[
        { keys: ['Tab', 'Enter'], means: say('keys.followLink') },
        { keys: ['Alt', '←'], means: say('keys.back') },
        ...(hasBook ? [{ keys: ['Ctrl', 'K'], means: say('keys.search') }] : []),
        { keys: ['?', 'F1'], means: say('keys.these') },
      ]}
    />
  );
}
