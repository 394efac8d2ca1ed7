import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CommandName, InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useTell } from '../../client/use-tell.ts';
import { besideFields } from '../../ui/field-errors.ts';
import { useWords } from '../../ui/words.ts';

/** One thing that is written into the register of certification, and why it was not. */
export interface Act<N extends CommandName> {
  readonly send: (input: InputOf<N>) => Promise<void>;
  readonly busy: boolean;
  readonly refusedTimes: number;
  readonly errorAt: (field: string) => ReactNode;
  /** Refusals that name no field of the form. */
  readonly rest: readonly Notice[];
}

interface ActAsked<N extends CommandName> {
  readonly procedure: N;
  /** The form's own fields, beside which a refusal can stand. */
  readonly fields: readonly string[];
  readonly onDone: (value: OutputOf<N>) => void;
}

export function useAct<N extends CommandName>({ procedure, fields, onDone }: ActAsked<N>): Act<N> {
  const { language } = useWords();
  const { tell, busy, refusals } = useTell(procedure);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const send = async (input: InputOf<N>): Promise<void> => {
    if (busy) return;
    const outcome = await tell(input);
    if (outcome?.ok) onDone(outcome.value);
    else setRefusedTimes((times) => times + 1);
  };
  return { send, busy, refusedTimes, ...besideFields(refusals, fields, language) };
}
