import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import type { SpotlightActionData } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { TextKey } from '../../shared/i18n/screen-texts.ts';
import { foldForSearch } from '../../shared/kernel/plain-text.ts';
import { useAsk } from '../client/use-ask.ts';
import { isCtrlKey } from '../ui/keys.ts';
import { go } from '../ui/route.ts';
import type { Route } from '../ui/route.ts';
import { useWords } from '../ui/words.ts';

const SCREENS: readonly (readonly [TextKey, Route])[] = [
  ['paddy.title', { screen: 'paddy' }],
  ['tickets.title', { screen: 'tickets' }],
  ['members.title', { screen: 'members' }],
  ['balance.title', { screen: 'balance' }],
  ['desk.title', { screen: 'desk' }],
  ['glossary.title', { screen: 'glossary' }],
];

const SHOWN_MEMBERS = 6;
const SHOWN_ACCOUNTS = 6;
const TYPING_MS = 100;

/** Ctrl K: people by the book's own search, accounts and screens by any part of their words. */
export function CommandPalette(): ReactElement {
  const { say, nameOf } = useWords();
  const [text, setText] = useState('');
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
  const folded = foldForSearch(sought);
  // The palette numbers its lines in the order in which they appear: with each new answer all of them appear anew.
  const stamp = `${sought}/${String(people.isPlaceholderData)}`;
  const fits = (...parts: readonly string[]): boolean => parts.some((part) => foldForSearch(part).includes(folded));

  const screens: SpotlightActionData[] = SCREENS.filter(([word]) => fits(say(word))).map(([word, to]) => ({
    id: `${stamp} ${word}`,
    label: say(word),
    onClick: () => go(to),
  }));
  const found: SpotlightActionData[] = (sought === '' ? [] : (people.data?.rows ?? [])).map((row) => ({
    id: `${stamp} member ${row.code}`,
    label: `${row.code} ${nameOf(row)}`,
    description: `${row.nameKm} · ${row.nameEn} · ${row.villageKm || row.villageEn}`,
    onClick: () => go({ screen: 'member', code: row.code }),
  }));
  const ledger: SpotlightActionData[] = (accounts.data ?? [])
    .filter((account) => sought !== '' && fits(account.code, account.nameKm, account.nameEn))
    .slice(0, SHOWN_ACCOUNTS)
    .map((account) => ({
      id: `${stamp} account ${account.code}`,
      label: `${account.code} ${nameOf(account)}`,
      onClick: () => go({ screen: 'register', account: account.code }),
    }));
  return (
    <Spotlight
      shortcut={null}
      query={text}
      onQueryChange={setText}
      filter={(_, actions) => actions}
      scrollable
      attributes={{ content: { 'aria-label': say('search.open') } }}
      maxHeight={420}
      nothingFound={say('search.nothing')}
      searchProps={{ placeholder: say('search.placeholder'), 'aria-label': say('search.open') }}
      actions={[
        ...(found.length > 0 ? [{ group: say('search.members'), actions: found }] : []),
        ...(ledger.length > 0 ? [{ group: say('search.accounts'), actions: ledger }] : []),
        ...(screens.length > 0 ? [{ group: say('search.screens'), actions: screens }] : []),
      ]}
    />
  );
}
