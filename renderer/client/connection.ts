import { useSyncExternalStore } from 'react';

/**
 * Whether the program behind the page answers: `token` is another start's page, `away` a program that is not running,
 * `stopped` one that ended behind its window and starts again when it is asked.
 */
export type Connection = 'fine' | 'token' | 'away' | 'stopped' | 'failed';

let current: Connection = 'fine';
const listeners = new Set<() => void>();

export function reportConnection(state: Connection): void {
  if (state === current) return;
  current = state;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => current);
