/**
 * Words of the weighing: what a farmer delivers, by which rule its weight is cut, and how it is paid.
 * Source of the arithmetic: product.md "Paddy arithmetic" of the design.
 */
export type PaymentKind = 'full' | 'part' | 'none';

export const PAYMENT_KINDS: readonly PaymentKind[] = ['full', 'part', 'none'];

export type DeductionKind = 'loan' | 'input-advance' | 'share-subscription';

/** How moisture and impurity cut the weight; a dated setting of the cooperative, frozen on each ticket. */
export interface PaddyRule {
  readonly method: 'dry-matter' | 'percent-per-point';
  /** Percent of moisture up to which nothing is cut. */
  readonly baseMoisturePct: string;
  /** Percent of weight cut for each point of moisture above the base; used by `percent-per-point` only. */
  readonly percentPerPoint: string;
  /** Percent of impurity that is free. */
  readonly impurityAllowedPct: string;
  /** Payable weight is rounded half-up to this many grams. */
  readonly payableStepG: number;
}

export interface PriceLine {
  readonly fromDate: string;
  readonly variety: string;
  /** Riel per payable kilogram; exact decimals as text. */
  readonly price: string;
  readonly organicPremium: string;
  readonly inConversionPremium: string;
}
