import { LineChart } from '@mantine/charts';
import type { ReactElement } from 'react';
import type { Dashboard } from '../../../shared/contract/statements.ts';
import { amountText, groupDigits, shortDateText } from '../../../shared/i18n/format.ts';
import { useRemPx } from '../../ui/rem.ts';
import { useWords } from '../../ui/words.ts';
import { ChartFrame } from './chart-frame.tsx';

const RIEL_PER_MILLION = 1_000_000;
const HEIGHT_REM = 13;

/** Each box has a stroke of its own, so that a print without colour tells them apart; a fourth begins again. */
const STROKES = [
  { mark: 'line', dash: '0', color: 'var(--accent)' },
  { mark: 'dashed', dash: '8 4', color: 'var(--soft)' },
  { mark: 'dotted', dash: '2 3', color: 'var(--ink)' },
] as const;

const strokeOf = (index: number): (typeof STROKES)[number] => STROKES[index % STROKES.length] ?? STROKES[0];

/** What each cash box held at the end of each day, in riel. */
export function CashChart({ view }: { readonly view: Dashboard }): ReactElement {
  const { say, day, nameOf, language } = useWords();
  const rem = useRemPx();
  const names = view.cashBoxes.map(nameOf);
  return (
    <ChartFrame
      title={say('home.chart.cash')}
      unit={say('home.chart.cash.unit')}
      legend={names.map((text, index) => ({ mark: strokeOf(index).mark, text }))}
      columns={names}
      rows={view.cashByDay.map(({ date, khr }) => ({
        key: date,
        day: day(date),
        cells: khr.map((riel) => amountText(riel)),
      }))}
    >
      <LineChart
        h={HEIGHT_REM * rem}
        data={view.cashByDay.map(({ date, khr }) => ({
          date: shortDateText(date, language),
          ...Object.fromEntries(khr.map((riel, index) => [`box${String(index)}`, riel / RIEL_PER_MILLION])),
        }))}
        dataKey="date"
        series={names.map((label, index) => ({
          name: `box${String(index)}`,
          label,
          color: strokeOf(index).color,
          strokeDasharray: strokeOf(index).dash,
        }))}
        curveType="stepAfter"
        withDots={false}
        withTooltip={false}
        lineProps={{ isAnimationActive: false }}
        lineChartProps={{ accessibilityLayer: false, margin: { top: 12 } }}
        valueFormatter={(value) => groupDigits(Math.round(value * 1000) / 1000)}
        tickLine="y"
        gridAxis="x"
      />
    </ChartFrame>
  );
}
