import { useState } from 'react';
import type { BundleStanding } from '../../../shared/contract/sync.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useStart } from '../../client/use-job.ts';
import { useTell } from '../../client/use-tell.ts';

/** What the treasurer chooses of the next bundle. */
export interface Sending {
  readonly isDelta: boolean;
  readonly chooseDelta: (isDelta: boolean) => void;
  readonly recipient: string;
  readonly typeRecipient: (text: string) => void;
  readonly isEncrypted: boolean;
  readonly chooseEncrypted: (isEncrypted: boolean) => void;
  readonly make: () => Promise<void>;
  readonly busy: boolean;
  readonly refusals: readonly Notice[];
}

/** Something was written since the advisors confirmed, so that a delta has what to say. */
export const hasNews = ({ base, events }: BundleStanding): boolean => base !== null && base.to < events;

/** Unless the treasurer says otherwise: what is new, where there is anything; and encrypted, where a key is known. */
export function useSending(standing: BundleStanding): Sending {
  const [wantsFull, setWantsFull] = useState(false);
  const [wantsOpen, setWantsOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const recipient = typed ?? standing.recipient;
  const isDelta = hasNews(standing) && !wantsFull;
  const isEncrypted = recipient.trim() !== '' && !wantsOpen;
  const keeping = useTell('bundles.keepRecipient');
  const starter = useStart({
    procedure: 'bundles.export',
    asked: { isDelta, recipient: isEncrypted ? recipient.trim() : '' },
  });
  const make = async (): Promise<void> => {
    if (recipient.trim() !== standing.recipient) {
      const kept = await keeping.tell({ recipient: recipient.trim() });
      if (!kept?.ok) return;
      setTyped(null);
    }
    await starter.start();
  };
  return {
    isDelta,
    chooseDelta: (delta) => setWantsFull(!delta),
    recipient,
    typeRecipient: setTyped,
    isEncrypted,
    chooseEncrypted: (encrypted) => setWantsOpen(!encrypted),
    make,
    busy: keeping.busy || starter.busy,
    refusals: keeping.refusals.length > 0 ? keeping.refusals : starter.refusals,
  };
}
