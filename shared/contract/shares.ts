import { z } from 'zod';
import { SHARE_REFUSALS } from '../domain/shares/refusals.ts';
import type { ShareKind } from '../domain/shares/events.ts';
import type { Named } from './fields.ts';
import { code, date, page, reason, reference, seq, typed } from './fields.ts';
import type { EntryView } from './ledger.ts';
import { command, query } from './procedure.ts';

/** Shares are bought, passed on and given back in whole numbers; every movement posts to share capital. */
export interface ShareMovementOutput {
  readonly movement: number;
  readonly number: string;
  readonly entry: EntryView;
  readonly holdings: readonly { readonly code: string; readonly shares: number }[];
}

export interface ShareMovementRow {
  readonly id: number;
  readonly number: string;
  readonly date: string;
  readonly kind: ShareKind;
  readonly reference: string | null;
  readonly parKhr: number;
  /** The entry that the movement posted; null where the opening of the book has it. */
  readonly entry: number | null;
  readonly changes: readonly { readonly party: Named; readonly shares: number }[];
  readonly isReversed: boolean;
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
  /** The share register, the newest movement first. */
  'shares.movements': query<{ readonly rows: readonly ShareMovementRow[]; readonly total: number }>()(
    z.object({ ...page }),
  ),
  'shares.transfer': command<ShareMovementOutput>()(
    z.object({ date, reference, member: code, toMember: z.string().max(40), shares: typed }),
    SHARE_REFUSALS,
  ),
  'shares.redeem': command<ShareMovementOutput>()(
    z.object({ date, reference, member: code, shares: typed, cashAccount }),
    SHARE_REFUSALS,
  ),
  'shares.reverse': command<ShareMovementOutput>()(z.object({ movement: seq, date, reason }), SHARE_REFUSALS),
} as const;
