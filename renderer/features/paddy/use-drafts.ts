import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { CallFailed, call } from '../../client/call.ts';
import type { PurchaseDraft } from '../../../shared/contract/paddy.ts';
import { isBlank } from './purchase-form.ts';
import type { PurchaseForm } from './purchase-form.ts';

const TYPING_MS = 400;
/** Which draft is on the screen, so that a reload or a power cut comes back to it. */
const CURRENT = 'sahakum.purchase';

export const currentDraftId = (): string | null => window.localStorage.getItem(CURRENT);

export interface DraftKeeper {
  /** Writes what is on the screen now, before it leaves the screen. */
  readonly flush: () => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Puts a dropped draft back. */
  readonly restore: (draft: PurchaseDraft) => Promise<void>;
}

/** Keeps the form on the screen as a draft of the book, a moment after each change; saves and drops go in order. */
export function useDraftKeeper(form: PurchaseForm): DraftKeeper {
  const queries = useQueryClient();
  const latest = useRef(form);
  const saved = useRef<PurchaseForm | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());

  const inLine = useCallback(
    (work: () => Promise<unknown>): Promise<void> => {
      line.current = line.current.then(async () => {
        try {
          await work();
          await queries.invalidateQueries({ queryKey: ['paddy.drafts'] });
        } catch (error) {
          // No answer: the connection notice says so, the text is still on the screen, and the next change saves again.
          if (!(error instanceof CallFailed)) throw error;
          saved.current = null;
        }
      });
      return line.current;
    },
    [queries],
  );
  const flush = useCallback((): Promise<void> => {
    const now = latest.current;
    if (isBlank(now) || saved.current === now) return line.current;
    saved.current = now;
    return inLine(() => call('paddy.saveDraft', { id: now.id, form: now.fields }));
  }, [inLine]);
  const drop = useCallback(
    (id: string): Promise<void> => {
      if (latest.current.id === id) saved.current = latest.current;
      return inLine(() => call('paddy.dropDraft', { id }));
    },
    [inLine],
  );
  const restore = useCallback(
    ({ id, form: fields }: PurchaseDraft): Promise<void> => inLine(() => call('paddy.saveDraft', { id, form: fields })),
    [inLine],
  );
  useEffect(() => {
    latest.current = form;
    if (isBlank(form)) window.localStorage.removeItem(CURRENT);
    else window.localStorage.setItem(CURRENT, form.id);
    const timer = window.setTimeout(() => void flush(), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [form, flush]);
  useEffect(() => {
    const leave = (): void => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);
  return { flush, drop, restore };
}
