import { BarChart } from '@mantine/charts';
import type { ReactElement } from 'react';
import type { Dashboard } from '../../../shared/contract/statements.ts';
import { groupDigits, shortDateText, tonneText } from '../../../shared/i18n/format.ts';
import { useRemPx } from '../../ui/rem.ts';
import { useWords } from '../../ui/words.ts';
import { ChartFrame } from './chart-frame.tsx';

const GRAMS_PER_TONNE = 1_000_000;
const HEIGHT_REM = 13;

/** Told apart by their filling and not by their colour, so that it prints in black and white. */
function Hatching(): ReactElement {
  return (
    <svg width="0" height="0" aria-hidden className="chart__hatching">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" fill="var(--soft)" />
        </pattern>
      </defs>
    </svg>
  );
}

const ZERO_LINE = [{ y: 0, color: 'var(--ink)' }];

/** Net tonnes of each day beside those of the same day a year before, up from zero, or down where more was voided. */
export function BoughtChart({ view }: { readonly view: Dashboard }): ReactElement {
  const { say, day, language } = useWords();
  const rem = useRemPx();
  const rows = view.purchasesByDay;
  const isBelow = rows.some(({ netG, lastNetG }) => netG < 0 || lastNetG < 0);
  return (
    <ChartFrame
      title={say('home.chart.bought')}
      unit={say(isBelow ? 'home.chart.bought.unit.below' : 'home.chart.bought.unit')}
      legend={[
        { mark: 'full', text: say('home.chart.thisYear') },
        { mark: 'hatched', text: say('home.chart.lastYear') },
      ]}
      columns={[say('home.chart.thisYear'), say('home.chart.lastYear')]}
      rows={rows.map(({ date, netG, lastNetG }) => ({
        key: date,
        day: day(date),
        cells: [tonneText(netG), tonneText(lastNetG)],
      }))}
    >
      <>
        <Hatching />
        <BarChart
          h={HEIGHT_REM * rem}
          data={rows.map(({ date, netG, lastNetG }) => ({
            date: shortDateText(date, language),
            now: netG / GRAMS_PER_TONNE,
            last: lastNetG / GRAMS_PER_TONNE,
          }))}
          dataKey="date"
          series={[
            { name: 'last', label: say('home.chart.lastYear'), color: 'var(--soft)' },
            { name: 'now', label: say('home.chart.thisYear'), color: 'var(--accent)' },
          ]}
          barProps={({ name }) =>
            name === 'last'
              ? { fill: 'url(#hatch)', fillOpacity: 1, stroke: 'var(--soft)', isAnimationActive: false }
              : { isAnimationActive: false }
          }
          barChartProps={{ accessibilityLayer: false, barGap: 0, margin: { top: 12 } }}
          valueFormatter={(value) => groupDigits(Math.round(value * 1000) / 1000)}
          {...(isBelow ? { referenceLines: ZERO_LINE } : {})}
          withTooltip={false}
          tickLine="y"
          gridAxis="x"
        />
      </>
    </ChartFrame>
  );
}
