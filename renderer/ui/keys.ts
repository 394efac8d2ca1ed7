import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/**
 * Keys of the screens. While a Khmer keyboard is composing a letter, every key belongs to it; a shortcut is either a
 * named key (Enter, Esc, F2) or goes with Ctrl, never a bare letter inside a field.
 */
const COMPOSING_KEY_CODE = 229;

export const isComposing = (event: KeyboardEvent): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- 229 is all that Safari and old input methods tell
  event.isComposing || event.keyCode === COMPOSING_KEY_CODE;

export const composes = (event: ReactKeyboardEvent): boolean => isComposing(event.nativeEvent);

const TEXT_TYPES = new Set(['radio', 'checkbox', 'button', 'submit', 'reset']);

/** True where typing writes text, so that a bare character is not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !TEXT_TYPES.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Ctrl (or the Mac's command key) with a letter by its place on the keyboard: on a Khmer layout the letter itself is another. */
export const isCtrlKey = (event: KeyboardEvent, letter: string): boolean =>
  !isComposing(event) &&
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.code === `Key${letter}`;

interface PanelKeys {
  readonly send: () => unknown;
  readonly close: () => void;
}

/** Keys of a panel that does one thing: Ctrl+Enter does it, Esc leaves it. */
export const panelKeys =
  ({ send, close }: PanelKeys) =>
  (event: ReactKeyboardEvent): void => {
    if (composes(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
