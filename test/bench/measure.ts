/** Timing in turn: the machine's speed drifts, so ours and its floor are run one after the other, many times, and compared by medians. */
export type Work = () => unknown;

export const timeMs = (work: Work): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

export interface Pair {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/** Each round gets its number, so that both sides can take the same date, member or page. */
export function inTurn(rounds: number, ours: (round: number) => unknown, floor: (round: number) => unknown): Pair {
  const [oursMs, floorMs]: [number[], number[]] = [[], []];
  ours(0);
  floor(0);
  for (let round = 0; round < rounds; round += 1) {
    oursMs.push(timeMs(() => ours(round)));
    floorMs.push(timeMs(() => floor(round)));
  }
  return { ours: oursMs, floor: floorMs };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The most memory that this process has held, in MB. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024;
