import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Notice } from '../../../shared/kernel/outcome.ts';

type Slip = InputOf<'paddy.postPurchase'>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The refusals that still speak of the slip as it stands. One that names a field which has changed since it was asked is
 * left out until the next dry run: it may be beside a figure that is right by now.
 */
export function standingNotices(notices: readonly Notice[], asked: Slip | null, now: Slip): readonly Notice[] {
  const [before, after]: Readonly<Record<string, unknown>>[] = [{ ...asked }, { ...now }];
  return notices.filter(
    ({ field }) =>
      !(field === 'party' && now.party === '') &&
      (asked === null || field === undefined || same(before?.[field], after?.[field])),
  );
}
