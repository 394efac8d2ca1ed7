import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Cooperative } from '../../../shared/contract/workspace.ts';
import { useWords } from '../../ui/words.ts';
import { Bar, scaleOf } from './bar.tsx';
import type { FigureId } from './figures.tsx';
import { FIGURES, FigureText, figureOf, figureTitle, valueOf } from './figures.tsx';

interface BarChartProps {
  /** In the order of the table above. */
  readonly cooperatives: readonly Cooperative[];
  readonly chosen: FigureId;
  readonly onChoose: (id: FigureId) => void;
}

/** One figure of every cooperative, as long as it is great. */
export function BarChart({ cooperatives, chosen, onChoose }: BarChartProps): ReactElement | null {
  const { say, nameOf } = useWords();
  const figure = figureOf(chosen);
  if (!figure) return null;
  const values = cooperatives.map((coop) => valueOf(figure, coop));
  const scale = scaleOf(values);
  return (
    <section className="box coop-chart" aria-label={say('workspace.chart')}>
      <NativeSelect
        label={say('workspace.chart')}
        className="coop-chart__choice"
        value={figure.id}
        onChange={({ currentTarget: { value } }) => {
          const next = figureOf(value);
          if (next) onChoose(next.id);
        }}
        data={FIGURES.map(({ id }) => ({ value: id, label: say(figureTitle(id)) }))}
      />
      <ul className="coop-chart__bars">
        {cooperatives.map((coop, at) => (
          <li key={coop.coopId}>
            <span className="coop-chart__name" title={nameOf(coop)}>
              {nameOf(coop)}
            </span>
            <Bar value={values[at] ?? null} scale={scale} />
            <span className="coop-chart__figure">
              <FigureText figure={figure} value={values[at] ?? null} hasUnit />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
