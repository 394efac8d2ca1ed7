/**
 * Where a bundle belongs in what has arrived of a book before it. A log has one writer, so there is nothing to merge: the
 * same number has the same event, or two computers have gone on from one book (bundle.md "Import", step 7).
 */
export interface Coming {
  /** Numbers of its first and last event. */
  readonly from: number;
  readonly to: number;
  /** Hex, of the event before its first, as the bundle says it. */
  readonly previousHead: string;
}

export interface Known {
  /** Number of the last event that was taken in; 0 where there is no book yet. */
  readonly to: number;
  /** Hex of the event before the bundle's first, in the book; null where the book does not reach so far. */
  readonly headBefore: string | null;
  /** The first number that both hold with another event; null where all that both hold is the same. */
  readonly partsAt: number | null;
}

export type ArrivalDecision =
  | { readonly kind: 'duplicate' }
  /** `from` is the first event that is new; those before it are known and the same. */
  | { readonly kind: 'append'; readonly from: number }
  | { readonly kind: 'pending'; readonly missingFrom: number; readonly missingTo: number }
  /** Where they part, as nearly as can be told. */
  | { readonly kind: 'fork'; readonly at: number };

export function decideArrival(coming: Coming, known: Known): ArrivalDecision {
  if (coming.from > known.to + 1) return { kind: 'pending', missingFrom: known.to + 1, missingTo: coming.from - 1 };
  if (known.partsAt !== null) return { kind: 'fork', at: known.partsAt };
  if (known.headBefore !== coming.previousHead) return { kind: 'fork', at: Math.max(1, coming.from - 1) };
  return coming.to <= known.to ? { kind: 'duplicate' } : { kind: 'append', from: known.to + 1 };
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Which events are missing between the book and the bundles that wait, the first first. */
export function gapsOf(toSeq: number, waiting: readonly Pick<Coming, 'from' | 'to'>[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let reached = toSeq;
  for (const { from, to } of [...waiting].sort((a, b) => a.from - b.from)) {
    if (from > reached + 1) gaps.push({ from: reached + 1, to: from - 1 });
    reached = Math.max(reached, to);
  }
  return gaps;
}

/** `41–57, 80`: as a person writes it. */
export const gapText = (gaps: readonly Gap[]): string =>
  gaps.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
