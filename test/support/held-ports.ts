import { createHash } from 'node:crypto';
import type { Ports } from '../../electron/platform/ports.ts';

/** The world held still: one instant for ever, ids that come in the same order from the same seed, a home of its own. */
export const HELD_DAY = '2026-11-23';
export const HELD_INSTANT = '2026-11-23T02:15:00.000Z';

export function heldPorts(home: string, { day = HELD_DAY, seed = 'seed' } = {}): Ports {
  let count = 0;
  return {
    home,
    clock: { now: () => HELD_INSTANT, today: () => day },
    ids: {
      hex: (bytes) => {
        count += 1;
        return createHash('sha256')
          .update(`${seed} ${count}`)
          .digest('hex')
          .slice(0, bytes * 2);
      },
    },
  };
}
