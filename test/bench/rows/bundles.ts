import { join } from 'node:path';
import { median } from '../measure.ts';
import { inOwnProcess } from '../parts.ts';
import type { Row } from '../table.ts';
import { atMost } from '../table.ts';
import type { Books } from './reports.ts';

/** The whole book as a signed bundle, and such a bundle verified; in turn with their floors. */
const GOAL_ENTRIES = 100_000;

export function bundleRows(
  { folder, path }: Books,
  { entries, rounds }: { entries: number; rounds: number },
): readonly Row[] {
  const stick = join(folder, 'stick');
  const exports = [];
  const [exportFloor, verify, verifyFloor]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const made = inOwnProcess('bundleExport', [folder, path, stick]);
    exports.push(made);
    exportFloor.push(inOwnProcess('bundleExportFloor', [made.file]).ms);
    verify.push(inOwnProcess('bundleVerify', [made.file]).ms);
    verifyFloor.push(inOwnProcess('bundleVerifyFloor', [made.file, path]).ms);
  }
  const [first] = exports;
  if (!first) return [];
  return [
    {
      what: 'bundle: export',
      ours: median(exports.map(({ ms }) => ms)),
      floor: median(exportFloor),
      unit: 'ms',
      ...(entries <= GOAL_ENTRIES ? { goal: atMost(1000, '≤ 1 s') } : {}),
      peakMb: median(exports.map(({ peakMb }) => peakMb)),
      note:
        `signed, on the disk, every byte read back; ${first.unpackedMb.toFixed(1)} MB in ${first.packedMb.toFixed(1)}; ` +
        'floor: zlib level 6 and sha256 of the same bytes, on one core',
    },
    {
      what: '… verify',
      ours: median(verify),
      floor: median(verifyFloor),
      unit: 'ms',
      note: `hashes, signature, chain, replay with every guard, rules, tables; ${first.events.toLocaleString('en')} events`,
    },
  ];
}
