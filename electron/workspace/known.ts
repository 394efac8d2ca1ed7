import { holdsEvent } from './replica.ts';
import type { BundleRow } from './rows.ts';
import { rowsWhere } from './rows.ts';
import type { Work } from './work.ts';

/**
 * A bundle that was taken in before, by its own number or by the hash of its file. It is believed where its last event is in
 * the cooperative's book: since it came, that book may have been lost, or have given way to another.
 */
export function knownBundle(
  { db, places }: Pick<Work, 'db' | 'places'>,
  by: readonly ['id' | 'sha256', string],
): BundleRow | null {
  const isHeld = ({ coop_id: id, to_seq: seq, head }: BundleRow): boolean =>
    holdsEvent(places.replica(id), { seq, head });
  return rowsWhere(db, 'bundle', by).find(isHeld) ?? null;
}
