import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.ts';
import type { Made, PeakOf, Timed } from '../parts.ts';
import { inOwnProcess, removeBook } from '../parts.ts';
import type { Row } from '../table.ts';
import { atLeast, ratioAtMost } from '../table.ts';
import type { Books } from './reports.ts';

/** What takes the whole book: making it, verifying it, replaying it; each in a process of its own, for its peak memory. */
export interface MadeBook {
  readonly made: (Made & PeakOf) | null;
}

/** Makes the book if it is not there; the making is itself what the import rows measure. */
export function makeBookOnce(folder: string, path: string): MadeBook {
  return { made: existsSync(path) ? null : inOwnProcess('make', [folder, path]) };
}

export function importRows({ folder, path }: Books, { made }: MadeBook): readonly Row[] {
  if (!made) return [];
  const target = join(folder, 'raw.db');
  removeBook(target);
  const floor = inOwnProcess('rawRows', [folder, path, target]);
  removeBook(target);
  const floorRate = (floor.events / floor.ms) * 1000;
  return [
    {
      what: 'import of vouchers, entries',
      ours: (made.voucherEntries / made.voucherMs) * 1000,
      floor: floorRate,
      unit: '/s',
      goal: atLeast(25_000, '≥ 25,000/s'),
      peakMb: made.peakMb,
      note: `${made.voucherEntries.toLocaleString('en')} in nine files`,
    },
    {
      what: '… of journals, entries of 3–5 lines',
      ours: (made.journalEntries / made.journalMs) * 1000,
      floor: floorRate,
      unit: '/s',
    },
  ];
}

function medianOf(runs: readonly (Timed & PeakOf)[]): Timed & PeakOf {
  const [first] = runs;
  return {
    ms: median(runs.map(({ ms }) => ms)),
    events: first?.events ?? 0,
    peakMb: median(runs.map((run) => run.peakMb)),
  };
}

export function verifyRows({ folder, path }: Books, rounds: number): readonly Row[] {
  const [ours, floor]: [(Timed & PeakOf)[], (Timed & PeakOf)[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(inOwnProcess('verify', [folder, path]));
    floor.push(inOwnProcess('verifyFloor', [folder, path]));
  }
  const [verified, bare] = [medianOf(ours), medianOf(floor)];
  return [
    {
      what: 'verify everything',
      ours: verified.ms,
      floor: bare.ms,
      unit: 'ms',
      goal: ratioAtMost(2),
      peakMb: verified.peakMb,
      note: `${verified.events.toLocaleString('en')} events; floor's peak ${bare.peakMb.toFixed(0)} MB`,
    },
  ];
}

export function replayRows({ folder, path }: Books, rounds: number): readonly Row[] {
  const [ours, floor]: [(Timed & PeakOf)[], (Timed & PeakOf)[]] = [[], []];
  const [target, bare] = [join(folder, 'rebuilt.sahakum'), join(folder, 'raw.db')];
  for (let round = 0; round < rounds; round += 1) {
    removeBook(target);
    removeBook(bare);
    ours.push(inOwnProcess('rebuild', [folder, path, target]));
    floor.push(inOwnProcess('rawRows', [folder, path, bare]));
  }
  removeBook(target);
  removeBook(bare);
  const [replayed, raw] = [medianOf(ours), medianOf(floor)];
  const rate = ({ events, ms }: Timed): number => (events / ms) * 1000;
  return [
    {
      what: 'replay into a new file, events',
      ours: rate(replayed),
      floor: rate(raw),
      unit: '/s',
      goal: atLeast(25_000, '≥ 25,000/s'),
      peakMb: replayed.peakMb,
    },
  ];
}
