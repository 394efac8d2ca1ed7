import { useEffect } from 'react';
import { isComposing, isTyping } from './keys.ts';
import { go } from './route.ts';
import type { Route } from './route.ts';

interface ScreenKeys {
  /** Where Enter leads; nowhere if undefined. */
  readonly enter?: Route | undefined;
  /** Where Esc leads if there is nothing to go back to. */
  readonly back: Route;
}

const isOwnKey = (target: EventTarget | null): boolean =>
  isTyping(target) || target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;

const hasWindow = (): boolean => document.querySelector('dialog[open], [role=dialog]') !== null;

/** Keys of a screen that is read: Enter goes on to the paper behind it, Esc goes back. What has the focus comes first. */
export function useScreenKeys({ enter, back }: ScreenKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (hasWindow()) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        if (window.history.length > 1) window.history.back();
        else go(back);
      } else if (event.key === 'Enter' && enter && !isOwnKey(event.target)) {
        event.preventDefault();
        go(enter);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enter, back]);
}
