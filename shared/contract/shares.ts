import { z } from 'zod';
import { SHARE_REFUSALS } from '../domain/shares/refusals.ts';
import { code, date, longText, reference, seq, typed } from './fields.ts';
import type { EntryView } from './ledger.ts';
import { command } from './procedure.ts';

/** Shares are bought, passed on and given back in whole numbers; every movement posts to share capital. */
export interface ShareMovementOutput {
  readonly movement: number;
  readonly number: string;
  readonly entry: EntryView;
  readonly holdings: readonly { readonly code: string; readonly shares: number }[];
}

const cashAccount = code.optional();

export const shareProcedures = {
  /** `payFrom: subscription` turns paid instalments into shares instead of taking cash. */
  'shares.buy': command<ShareMovementOutput>()(
    z.object({
      date,
      reference,
      member: code,
      shares: typed,
      payFrom: z.enum(['cash', 'subscription']).default('cash'),
      cashAccount,
    }),
    SHARE_REFUSALS,
  ),
  'shares.transfer': command<ShareMovementOutput>()(
    z.object({ date, reference, member: code, toMember: z.string().max(40), shares: typed }),
    SHARE_REFUSALS,
  ),
  'shares.redeem': command<ShareMovementOutput>()(
    z.object({ date, reference, member: code, shares: typed, cashAccount }),
    SHARE_REFUSALS,
  ),
  'shares.reverse': command<ShareMovementOutput>()(z.object({ movement: seq, date, reason: longText }), SHARE_REFUSALS),
} as const;
