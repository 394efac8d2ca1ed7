import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import type { KeyboardEvent as ReactKeyboardEvent, ReactElement } from 'react';
import type { PartyRow } from '../../shared/contract/members.ts';
import { ask } from '../client/call.ts';
import { useAsk } from '../client/use-ask.ts';
import { composes, isCtrlKey } from '../ui/keys.ts';
import { go, hrefOf } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';
import { paletteGroups } from './palette-lines.ts';

const SHOWN_MEMBERS = 6;
const TYPING_MS = 100;
/** The line that Mantine would take on Enter. */
const MARKED = '.mantine-Spotlight-actionsList [data-selected]';

async function firstPeople(text: string): Promise<readonly PartyRow[]> {
  try {
    return (await ask('members.search', { text, limit: 1 })).rows;
  } catch {
    return []; // No answer: the shell says so.
  }
}

/** Ctrl K: people by the book's own search, accounts and screens by any part of their words. Enter takes the first line. */
export function CommandPalette(): ReactElement {
  const words = useWords();
  const { say } = words;
  const [text, setText] = useState('');
  /** The arrows have been used since the last letter. */
  const [choosing, setChoosing] = useState(false);
  const [sought] = useDebouncedValue(text.trim(), TYPING_MS);
  const people = useAsk(
    'members.search',
    { text: sought, limit: SHOWN_MEMBERS },
    { enabled: sought !== '', keepLast: true },
  );
  const accounts = useAsk('ledger.accounts', {});
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isCtrlKey(event, 'K')) return;
      event.preventDefault();
      spotlight.toggle();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const found = sought === '' ? [] : (people.data?.rows ?? []);
  const groupsOf = (typed: string, persons: readonly PartyRow[]): ReturnType<typeof paletteGroups> =>
    paletteGroups({ text: typed, people: persons, accounts: accounts.data ?? [] }, words);
  const groups = groupsOf(sought, found);

  const enter = async (): Promise<void> => {
    const typed = text.trim();
    const isFresh = sought === typed && !people.isPlaceholderData && (typed === '' || people.data !== undefined);
    // Typed faster than the book answers: what is taken is the first line of what was typed, never of what still stands there.
    const meant = isFresh ? groups : groupsOf(typed, typed === '' ? [] : await firstPeople(typed));
    const to = meant[0]?.lines[0]?.to;
    if (!to) return;
    spotlight.close();
    go(to);
  };
  const onKeyDown = (event: ReactKeyboardEvent): void => {
    if (composes(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setChoosing(true);
    if (event.key !== 'Enter' || choosing) return;
    // Mantine marks whatever line stands first while the answer is on its way, and would take that one.
    document.querySelector(MARKED)?.removeAttribute('data-selected');
    void enter();
  };
  // A chosen line must not stay chosen when others come before it: with a new answer all lines are new.
  const stamp = `${sought}/${String(people.isPlaceholderData)}`;
  return (
    <Spotlight
      shortcut={null}
      transitionProps={{ duration: 0 }} // whoever types on at once loses no letter
      query={text}
      onQueryChange={(next) => {
        setText(next);
        setChoosing(false);
      }}
      filter={(_, actions) => actions}
      scrollable
      attributes={{ content: { 'aria-label': say('search.open') } }}
      maxHeight={420}
      nothingFound={say('search.nothing')}
      searchProps={{ placeholder: say('search.placeholder'), 'aria-label': say('search.open'), onKeyDown }}
      actions={groups.map(({ group, lines }, at) => ({
        group,
        actions: lines.map(({ label, description, to }, index) => ({
          id: `${stamp} ${hrefOf(to)}`,
          label,
          className: at === 0 && index === 0 ? 'palette__first' : 'palette__line',
          onClick: () => go(to),
          ...(description === undefined ? {} : { description }),
        })),
      }))}
    />
  );
}
