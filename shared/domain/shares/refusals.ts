import { LEDGER_REFUSALS } from '../ledger/refusals.ts';

/** Why a share movement is refused: its own reasons, and the ledger's. */
export const SHARE_REFUSALS = [
  ...LEDGER_REFUSALS,
  'shares-not-whole',
  'shares-beyond-held',
  'shares-capital-not-multiple',
  'share-kind-unknown',
  'share-to-member-needed',
  'share-to-member-unwanted',
  'share-to-self',
  'share-not-a-member',
  'subscription-too-small',
  'movement-unknown',
  'movement-already-reversed',
] as const;
export type ShareRefusal = (typeof SHARE_REFUSALS)[number];
