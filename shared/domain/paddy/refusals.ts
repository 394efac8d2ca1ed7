import { LEDGER_REFUSALS } from '../ledger/refusals.ts';

/** Why a price list, a weigh ticket, its payment or its voiding is refused: its own reasons, and the ledger's. */
export const PADDY_REFUSALS = [
  ...LEDGER_REFUSALS,
  'price-missing',
  'price-not-plain',
  'price-exists',
  'variety-needed',
  'status-unknown',
  'bags-not-whole',
  'weight-needed',
  'weight-not-plain',
  'weight-tare-not-below-gross',
  'percent-not-plain',
  'percent-out-of-range',
  'payable-not-above-zero',
  'rule-missing',
  'rule-unknown',
  'rule-setting-wrong',
  'deduction-above-value',
  'deduction-above-owed',
  'deduction-doubled',
  'payment-kind-unknown',
  'cash-not-by-rule',
  'cash-needed',
  'cash-above-due',
  'cash-not-in-notes',
  'ticket-doubled',
  'ticket-unknown',
  'ticket-voided',
  'ticket-nothing-due',
] as const;
export type PaddyRefusal = (typeof PADDY_REFUSALS)[number];
