import { useEffect, useRef } from 'react';
import { isCtrlKey } from './keys.ts';

/** One key with Ctrl on a screen; the browser's own meaning of it is not wanted. An open dialog keeps the keys to itself. */
export function useCtrlKey(letter: string, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isCtrlKey(event, letter)) return;
      event.preventDefault();
      if (document.querySelector('dialog[open], [role=dialog]') === null) latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [letter]);
}
