import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { focusField, focusFirstWrong, focusNext } from './field-order.ts';
import { composes } from './keys.ts';

interface PaperFormProps {
  readonly label: string;
  readonly className: string;
  readonly busy: boolean;
  /** How often it was refused: each time the first wrong field is shown. */
  readonly refusedTimes: number;
  /** Another with each new paper, which begins at its first field. */
  readonly begun?: unknown;
  /** The field that is asked first, where the paper has others above it. */
  readonly beginsAt?: RefObject<HTMLInputElement | null>;
  readonly onPost: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** A paper that is filled by keyboard: Enter goes on, Ctrl Enter posts, Esc leaves. */
export function PaperForm(props: PaperFormProps): ReactElement {
  const { label, className, busy, refusedTimes, begun, beginsAt, onPost, onLeave, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (beginsAt) beginsAt.current?.focus({ preventScroll: true });
    else focusField(form.current?.querySelector<HTMLElement>('input, select'));
  }, [begun, beginsAt]);
  useEffect(() => {
    if (refusedTimes > 0 && form.current) focusFirstWrong(form.current);
  }, [refusedTimes]);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.defaultPrevented || composes(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) onPost();
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (event.target instanceof Element) focusNext(event.currentTarget, event.target);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={className}
      aria-label={label}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onPost();
      }}
    >
      {children}
    </form>
  );
}
