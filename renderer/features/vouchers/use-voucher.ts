import { useState } from 'react';
import type { OutcomeOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { useAsk } from '../../client/use-ask.ts';
import { usePreview } from '../../client/use-preview.ts';
import type { Preview } from '../../client/use-preview.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { dropKept, keepForm, keptForm } from '../../ui/form-memory.ts';
import { blankVoucher, choicesOf, nextVoucher, voucherInput } from './voucher-form.ts';
import type { VoucherChoices, VoucherForm } from './voucher-form.ts';

export interface Voucher {
  readonly form: VoucherForm;
  readonly choices: VoucherChoices;
  readonly change: (change: Partial<VoucherForm>) => void;
  readonly preview: Preview<'ledger.postVoucher'>;
  readonly refusals: readonly Notice[];
  readonly busy: boolean;
  /** How often posting was refused, or pressed too early: each time the first wrong field is to be shown. */
  readonly refusedTimes: number;
  /** What was just posted, until the next voucher is begun. */
  readonly posted: OutputOf<'ledger.postVoucher'> | null;
  readonly post: () => Promise<void>;
}

const NAME = 'voucher';

/** One voucher: kept as typed when the screen is left, tried out at each letter, and posted once. */
export function useVoucher(): Voucher {
  const { today, path } = useBook();
  const [form, setForm] = useState<VoucherForm>(() => ({ ...blankVoucher(today), ...keptForm(path, NAME) }));
  const [posted, setPosted] = useState<OutputOf<'ledger.postVoucher'> | null>(null);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const { tell, busy, refusals, clear } = useTell('ledger.postVoucher');
  const choices = choicesOf(form, useAsk('ledger.accounts', {}).data ?? []);
  const input = voucherInput(form, choices);
  const preview = usePreview('ledger.postVoucher', input);

  const change = (changed: Partial<VoucherForm>): void => {
    const next = { ...form, ...changed };
    setForm(next);
    keepForm(path, NAME, { ...next });
    setPosted(null);
    clear();
  };

  const post = async (): Promise<void> => {
    if (busy) return;
    const outcome: OutcomeOf<'ledger.postVoucher'> | null = input === null ? null : await tell(input);
    if (!outcome?.ok) {
      setRefusedTimes((times) => times + 1);
      return;
    }
    dropKept(path, NAME);
    setForm(nextVoucher(form));
    setPosted(outcome.value);
    setRefusedTimes(0);
  };

  return { form, choices, change, preview, refusals, busy, refusedTimes, posted, post };
}
