import { useState } from 'react';
import type { InputOf, OutcomeOf } from '../../../shared/contract/contract.ts';
import type { ShareMovementOutput } from '../../../shared/contract/shares.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';
import { usePreview } from '../../client/use-preview.ts';
import { useTell } from '../../client/use-tell.ts';
import { useBook } from '../../ui/book-context.ts';
import { dropKept, keepForm, keptForm } from '../../ui/form-memory.ts';

/** One movement of shares, kept as typed while the screen is away, tried out while typing, and posted once. */

export type MovementKind = 'buy' | 'transfer' | 'redeem';

export interface SharesForm {
  readonly kind: MovementKind;
  readonly date: string;
  readonly reference: string;
  readonly member: string;
  readonly memberText: string;
  readonly toMember: string;
  readonly toMemberText: string;
  readonly shares: string;
  readonly payFrom: 'cash' | 'subscription';
  readonly cashAccount: string;
}

export interface SharesWork {
  readonly form: SharesForm;
  readonly change: (change: Partial<SharesForm>) => void;
  readonly made: ShareMovementOutput | null;
  readonly warnings: readonly Notice[];
  readonly refusals: readonly Notice[];
  readonly stale: boolean;
  readonly busy: boolean;
  readonly refusedTimes: number;
  readonly posted: ShareMovementOutput | null;
  readonly post: () => Promise<void>;
}

const NAME = 'shares';

const blank = (date: string): SharesForm => ({
  kind: 'buy',
  date,
  reference: '',
  member: '',
  memberText: '',
  toMember: '',
  toMemberText: '',
  shares: '',
  payFrom: 'cash',
  cashAccount: '',
});

const isFilled = ({ kind, member, toMember, shares }: SharesForm): boolean =>
  member !== '' && shares !== '' && (kind !== 'transfer' || toMember !== '');

const paperOf = ({ date, reference, member, shares }: SharesForm): InputOf<'shares.redeem'> => ({
  date,
  reference,
  member,
  shares,
});

const boxOf = ({ cashAccount }: SharesForm): { cashAccount?: string } => (cashAccount === '' ? {} : { cashAccount });

const buyOf = (form: SharesForm): InputOf<'shares.buy'> => ({
  ...paperOf(form),
  payFrom: form.payFrom,
  ...(form.payFrom === 'cash' ? boxOf(form) : {}),
});

const transferOf = (form: SharesForm): InputOf<'shares.transfer'> => ({ ...paperOf(form), toMember: form.toMember });

const redeemOf = (form: SharesForm): InputOf<'shares.redeem'> => ({ ...paperOf(form), ...boxOf(form) });

export function useShares(): SharesWork {
  const { today, path } = useBook();
  const [form, setForm] = useState<SharesForm>(() => ({ ...blank(today), ...keptForm(path, NAME) }));
  const [posted, setPosted] = useState<ShareMovementOutput | null>(null);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const [buy, transfer, redeem] = [useTell('shares.buy'), useTell('shares.transfer'), useTell('shares.redeem')];
  const triedFor = <T>(kind: MovementKind, input: T): T | null => (form.kind === kind && isFilled(form) ? input : null);
  const tries = {
    buy: usePreview('shares.buy', triedFor('buy', buyOf(form))),
    transfer: usePreview('shares.transfer', triedFor('transfer', transferOf(form))),
    redeem: usePreview('shares.redeem', triedFor('redeem', redeemOf(form))),
  };
  const tried = tries[form.kind];
  const teller = { buy, transfer, redeem }[form.kind];

  const change = (changed: Partial<SharesForm>): void => {
    const next = { ...form, ...changed };
    setForm(next);
    keepForm(path, NAME, { ...next });
    setPosted(null);
    for (const each of [buy, transfer, redeem]) each.clear();
  };

  const send = (): Promise<OutcomeOf<'shares.buy' | 'shares.transfer' | 'shares.redeem'> | null> => {
    if (form.kind === 'buy') return buy.tell(buyOf(form));
    return form.kind === 'transfer' ? transfer.tell(transferOf(form)) : redeem.tell(redeemOf(form));
  };

  const post = async (): Promise<void> => {
    if (teller.busy) return;
    const outcome = isFilled(form) ? await send() : null;
    if (!outcome?.ok) {
      setRefusedTimes((times) => times + 1);
      return;
    }
    dropKept(path, NAME);
    setForm({ ...blank(form.date), kind: form.kind, cashAccount: form.cashAccount });
    setPosted(outcome.value);
    setRefusedTimes(0);
  };

  return {
    form,
    change,
    made: tried.outcome?.ok ? tried.outcome.value : null,
    warnings: tried.outcome?.ok ? tried.outcome.warnings : [],
    refusals: tried.outcome && !tried.outcome.ok ? tried.outcome.refusals : teller.refusals,
    stale: tried.stale,
    busy: teller.busy,
    refusedTimes,
    posted,
    post,
  };
}
