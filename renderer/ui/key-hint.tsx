import { Button, Kbd } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import { isComposing, isTyping } from './keys.ts';
import { useWords } from './words.ts';

/** Keys as they are printed on the keyboard: `['Ctrl', '↵']`. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }): ReactElement {
  return (
    <span className="key-hint" aria-hidden>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  );
}

export interface KeyRow {
  readonly keys: readonly string[];
  readonly means: string;
}

/** The keys of a screen, shown by `?` outside a field, or by F1 anywhere. */
export function KeySheet({ rows }: { readonly rows: readonly KeyRow[] }): ReactElement {
  const { say } = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const toggle = (): void => {
      if (sheet.current?.open) sheet.current.close();
      else sheet.current?.showModal();
    };
    const listen = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key !== 'F1' && (event.key !== '?' || isTyping(event.target))) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', listen);
    window.addEventListener(SHOW_KEYS, toggle);
    return () => {
      window.removeEventListener('keydown', listen);
      window.removeEventListener(SHOW_KEYS, toggle);
    };
  }, []);
  return (
    <dialog ref={sheet} className="key-sheet" aria-labelledby={id}>
      <h2 id={id}>{say('keys.title')}</h2>
      <dl>
        {rows.map((row) => (
          <div key={row.means}>
            <dt>
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{row.means}</dd>
          </div>
        ))}
      </dl>
      <Button variant="default" onClick={() => sheet.current?.close()}>
        {say('common.close')}
        <KeyHint keys={['Esc']} />
      </Button>
    </dialog>
  );
}

/** The header's button asks the screen below it for its keys. */
export const SHOW_KEYS = 'sahakum:show-keys';
