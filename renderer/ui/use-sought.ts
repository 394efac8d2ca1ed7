import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { redo } from './route.ts';
import type { Route } from './route.ts';
import { useFollowing } from './use-following.ts';

const TYPING_MS = 120;

interface Sought {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** What is looked for: as in the address, a moment after typing. */
  readonly sought: string;
}

/** The search of a list, kept in its address, so that Back and a reload come to the same list. */
export function useSought(
  given: string | undefined,
  screen: 'members' | 'tickets' | 'parcels' | 'inspections',
): Sought {
  const asked = given ?? '';
  const { now, type, wrote } = useFollowing(asked);
  const [settled] = useDebouncedValue(now.trim(), TYPING_MS);
  const isOwn = settled === now.trim();
  useEffect(() => {
    if (!isOwn || settled === asked) return;
    wrote(settled);
    const to: Route = settled === '' ? { screen } : { screen, text: settled };
    redo(to);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `wrote` is new each time and always the same
  }, [settled, isOwn]);
  return { text: now, onType: type, sought: asked };
}
