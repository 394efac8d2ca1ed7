import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { DeskView } from '../../shared/contract/book.ts';
import type { CommandName, InputOf, OutcomeOf } from '../../shared/contract/contract.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { CallFailed } from './call-failed.ts';
import { call } from './call.ts';

interface Attempt {
  readonly input: string;
  readonly key: string;
}

export interface Teller<N extends CommandName> {
  /** Sends the command; null where the program gave no answer (the connection notice says so). */
  readonly tell: (input: InputOf<N>, key?: string) => Promise<OutcomeOf<N> | null>;
  /** Nothing may be pressed: it is being sent, or the open book is only read. */
  readonly busy: boolean;
  readonly refusals: readonly Notice[];
  readonly clear: () => void;
}

/** What is done to the open book, and not beside it. */
const isOnBook = (procedure: CommandName): boolean => !/^(desk|workspace)\./.test(procedure);

/**
 * One command of a screen. An attempt keeps its key until the program has answered, so that pressing again after a lost
 * answer never posts twice.
 */
export function useTell<N extends CommandName>(procedure: N): Teller<N> {
  const queries = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Notice[]>([]);

  const tell = useCallback(
    async (input: InputOf<N>, givenKey?: string): Promise<OutcomeOf<N> | null> => {
      const text = JSON.stringify(input);
      const key = givenKey ?? (attempt.current?.input === text ? attempt.current.key : crypto.randomUUID());
      attempt.current = { input: text, key };
      setBusy(true);
      try {
        const outcome: OutcomeOf<N> = await call(procedure, input, { key });
        attempt.current = null;
        setRefusals(outcome.ok ? [] : outcome.refusals);
        if (outcome.ok) await queries.invalidateQueries();
        return outcome;
      } catch (error) {
        if (error instanceof CallFailed) return null;
        throw error;
      } finally {
        setBusy(false);
      }
    },
    [procedure, queries],
  );
  const clear = useCallback(() => setRefusals([]), []);
  // The program refuses it anyway; here its button only says so beforehand.
  const isOnlyRead = queries.getQueryData<DeskView>(['desk.view', {}])?.open?.isReplica === true;
  return { tell, busy: busy || (isOnlyRead && isOnBook(procedure)), refusals, clear };
}
