import { useEffect, useRef, useState } from 'react';
import type { PurchaseOutput } from '../../../shared/contract/paddy.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useTell } from '../../client/use-tell.ts';
import { inputOf } from './purchase-form.ts';
import type { PurchaseForm } from './purchase-form.ts';

export interface Posting {
  readonly busy: boolean;
  /** The slip that is on its way. */
  readonly sending: string | null;
  readonly refusals: readonly Notice[];
  /** How often posting was refused: each time the first wrong field is to be shown. */
  readonly refusedTimes: number;
  /** Whose slip was refused after it had left the screen. */
  readonly refusedAway: string | null;
  readonly clear: () => void;
  readonly send: (sent: PurchaseForm) => Promise<void>;
}

interface Posted {
  readonly value: PurchaseOutput;
  readonly sent: PurchaseForm;
  /** The slip is still the one on the screen. */
  readonly stays: boolean;
}

/** Sends one slip at a time. The answer is to the slip that was sent: another that is typed meanwhile stays as it is. */
export function usePosting(form: PurchaseForm, onPosted: (posted: Posted) => void): Posting {
  const { tell, busy, refusals, clear } = useTell('paddy.postPurchase');
  const [sending, setSending] = useState<string | null>(null);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const [refusedAway, setRefusedAway] = useState<string | null>(null);
  const onScreen = useRef(form.id);
  useEffect(() => {
    onScreen.current = form.id;
  }, [form.id]);

  const send = async (sent: PurchaseForm): Promise<void> => {
    if (sending !== null) return;
    if (sent.fields.party === '') {
      setRefusedTimes((times) => times + 1);
      return;
    }
    setSending(sent.id);
    setRefusedAway(null);
    const outcome = await tell(inputOf(sent.fields), sent.id);
    setSending(null);
    const stays = onScreen.current === sent.id;
    if (outcome?.ok) {
      onPosted({ value: outcome.value, sent, stays });
    } else if (stays) {
      setRefusedTimes((times) => times + 1);
    } else {
      clear();
      setRefusedAway(sent.fields.partyText);
    }
  };
  return { busy, sending, refusals, refusedTimes, refusedAway, clear, send };
}
