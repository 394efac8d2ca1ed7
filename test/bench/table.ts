/** A row of the bench: ours beside its floor, the goal, and whether it was met. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly unit: 'ms' | '/s' | '×' | 'fsync' | 'MB';
  readonly floor?: number;
  readonly goal?: Goal;
  readonly peakMb?: number;
  readonly note?: string;
}

export interface Goal {
  readonly text: string;
  /** `ratio` is ours over the floor. */
  readonly isMet: (ours: number, ratio: number) => boolean;
}

export const atMost = (limit: number, text: string): Goal => ({ text, isMet: (ours) => ours <= limit });
export const atLeast = (limit: number, text: string): Goal => ({ text, isMet: (ours) => ours >= limit });
export const ratioAtMost = (limit: number): Goal => ({
  text: `≤ ${String(limit)}× floor`,
  isMet: (_, ratio) => ratio <= limit,
});
export const ratioAtLeast = (limit: number): Goal => ({
  text: `≥ ${String(limit * 100)} % of floor`,
  isMet: (_, ratio) => ratio >= limit,
});
export const both = (a: Goal, b: Goal): Goal => ({
  text: `${a.text}, ${b.text}`,
  isMet: (ours, ratio) => a.isMet(ours, ratio) && b.isMet(ours, ratio),
});

const HEADING = ['row', 'ours', 'floor', 'ratio', 'goal', '', 'peak', ''];

export function printTable(rows: readonly Row[]): string {
  const cells = [HEADING, ...rows.map(cellsOf)];
  const widths = HEADING.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const blank = ' '.repeat((widths[column] ?? 0) - cell.length);
          return [1, 2, 3, 6].includes(column) ? blank + cell : cell + blank;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ what, ours, unit, floor, goal, peakMb, note }: Row): string[] {
  const ratio = floor === undefined ? Number.NaN : ours / floor;
  return [
    what,
    amount(ours, unit),
    floor === undefined ? '–' : amount(floor, unit),
    floor === undefined ? '–' : unit === '/s' ? `${(ratio * 100).toFixed(0)} %` : `${ratio.toFixed(2)}×`,
    goal?.text ?? '',
    goal === undefined ? '' : goal.isMet(ours, ratio) ? 'met' : 'MISSED',
    peakMb === undefined ? '' : `${peakMb.toFixed(0)} MB`,
    note ?? '',
  ];
}

function amount(value: number, unit: Row['unit']): string {
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')} /s`;
  const digits = value >= 100 ? 0 : value >= 1 ? 2 : 3;
  return unit === '×' ? `${value.toFixed(2)}×` : `${value.toFixed(digits)} ${unit}`;
}
