import type { Cooperative } from '../../../shared/contract/workspace.ts';
import type { FigureId } from './figures.tsx';
import { figureOf, valueOf } from './figures.tsx';

/** The order in which cooperatives are shown: by any column, and those of which nothing is known always last. */
export type SortColumn = 'name' | 'state' | 'received' | 'locked' | FigureId;

export interface Order {
  readonly by: SortColumn;
  readonly isDown: boolean;
}

/** What needs a look comes first. */
const RANKS: Readonly<Record<Cooperative['state'], number>> = { fork: 0, pending: 1, empty: 2, sound: 3 };

const blankIsNull = (text: string | null | undefined): string | null => (text === '' ? null : (text ?? null));

function keyOf(coop: Cooperative, by: SortColumn, nameOf: (coop: Cooperative) => string): string | number | null {
  if (by === 'name') return nameOf(coop);
  if (by === 'state') return RANKS[coop.state] + (coop.problems.length > 0 ? 0 : 1);
  if (by === 'received') return blankIsNull(coop.receivedOn);
  if (by === 'locked') return blankIsNull(coop.figures?.lockedThrough);
  const figure = figureOf(by);
  return figure ? valueOf(figure, coop) : null;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'km') : Number(a) - Number(b);

export function sortCooperatives(
  cooperatives: readonly Cooperative[],
  { by, isDown }: Order,
  nameOf: (coop: Cooperative) => string,
): readonly Cooperative[] {
  return [...cooperatives].sort((a, b) => {
    const [left, right] = [keyOf(a, by, nameOf), keyOf(b, by, nameOf)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return (isDown ? -1 : 1) * compare(left, right);
  });
}
