import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallFailed } from '../../client/call-failed.ts';
import { call } from '../../client/call.ts';
import type { PurchaseDraft } from '../../../shared/contract/paddy.ts';
import type { Notice, Outcome } from '../../../shared/kernel/outcome.ts';
import { isBlank } from './purchase-form.ts';
import type { PurchaseForm } from './purchase-form.ts';

const TYPING_MS = 400;
/** Which draft is on the screen, so that a reload or a power cut comes back to it. */
const CURRENT = 'sahakum.purchase';

export const currentDraftId = (): string | null => window.localStorage.getItem(CURRENT);

export interface DraftKeeper {
  /** What was to be kept when the slip last left the screen has been kept, or said: the drafts can be asked for. */
  readonly ready: boolean;
  /** Why the last draft was not kept; null where it was. */
  readonly trouble: readonly Notice[] | null;
  /** Writes what is on the screen now, before it leaves the screen. */
  readonly flush: () => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Puts a dropped draft back. */
  readonly restore: (draft: PurchaseDraft) => Promise<void>;
}

interface DraftLine {
  readonly trouble: readonly Notice[] | null;
  readonly ready: boolean;
  /** Does one piece of work after those before it; true where it was done. */
  readonly inLine: (work: () => Promise<Outcome<unknown>>) => Promise<boolean>;
}

/** One line for the page: whoever comes back to the scale comes after what was sent when they left it. */
const line: { current: Promise<unknown> } = { current: Promise.resolve() };

/** Saves and drops, one after the other. One that fails is said, and the next is tried all the same. */
function useDraftLine(): DraftLine {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<readonly Notice[] | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void line.current.then(() => {
      if (here) setReady(true);
    });
    return () => {
      here = false;
    };
  }, []);
  const inLine = useCallback(
    (work: () => Promise<Outcome<unknown>>): Promise<boolean> => {
      const done = line.current.then(async () => {
        try {
          const outcome = await work();
          setTrouble(outcome.ok ? null : outcome.refusals);
          if (outcome.ok) void queries.invalidateQueries({ queryKey: ['paddy.drafts'] });
          return outcome.ok;
        } catch (error) {
          // No answer: the connection notice says so, and the text is still on the screen.
          if (!(error instanceof CallFailed)) {
            setTrouble([]);
            window.reportError(error);
          }
          return false;
        }
      });
      line.current = done;
      return done;
    },
    [queries],
  );
  return { trouble, ready, inLine };
}

/** Keeps the form on the screen as a draft of the book, a moment after each change. */
export function useDraftKeeper(form: PurchaseForm): DraftKeeper {
  const latest = useRef(form);
  const saved = useRef<PurchaseForm | null>(null);
  const { trouble, ready, inLine } = useDraftLine();

  const flush = useCallback(async (): Promise<void> => {
    const now = latest.current;
    if (isBlank(now) || saved.current === now) return;
    saved.current = now;
    // What was not kept is saved again with the next change, or when the slip leaves the screen.
    const kept = await inLine(() => call('paddy.saveDraft', { id: now.id, form: now.fields }));
    if (!kept && saved.current === now) saved.current = null;
  }, [inLine]);
  const drop = useCallback(
    async (id: string): Promise<void> => {
      if (latest.current.id === id) saved.current = latest.current;
      await inLine(() => call('paddy.dropDraft', { id }));
    },
    [inLine],
  );
  const restore = useCallback(
    async ({ id, form: fields }: PurchaseDraft): Promise<void> => {
      await inLine(() => call('paddy.saveDraft', { id, form: fields }));
    },
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
  return { trouble, ready, flush, drop, restore };
}
