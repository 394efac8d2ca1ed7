import { useState } from 'react';
import { keepForm, keptForm } from '../../ui/form-memory.ts';
import type { FigureId } from './figures.tsx';
import { figureOf } from './figures.tsx';
import type { Order, SortColumn } from './sort-cooperatives.ts';

/** How the table was looked at last: its order, who was chosen, and which figure is drawn. Each workspace has its own. */
export interface KeptView {
  readonly order: Order;
  readonly marked: ReadonlySet<string>;
  readonly drawn: FigureId;
}

const FORM = 'workspace';
const WORDS: readonly SortColumn[] = ['name', 'state', 'received', 'locked'];

const drawnOf = (text: string | undefined): FigureId | undefined => figureOf(text ?? '')?.id;

function read(path: string): KeptView {
  const { by, isDown, marked, drawn } = keptForm(path, FORM);
  return {
    order: { by: WORDS.find((word) => word === by) ?? drawnOf(by) ?? 'name', isDown: isDown === 'yes' },
    marked: new Set((marked ?? '').split(',').filter((coop) => coop !== '')),
    drawn: drawnOf(drawn) ?? 'cash',
  };
}

export function useKeptView(path: string): readonly [KeptView, (change: Partial<KeptView>) => void] {
  const [view, setView] = useState(() => read(path));
  const change = (part: Partial<KeptView>): void => {
    const next = { ...view, ...part };
    setView(next);
    const { by, isDown } = next.order;
    keepForm(path, FORM, { by, isDown: isDown ? 'yes' : 'no', marked: [...next.marked].join(','), drawn: next.drawn });
  };
  return [view, change];
}
