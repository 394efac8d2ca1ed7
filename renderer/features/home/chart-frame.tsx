import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../ui/words.ts';

interface ChartFrameProps {
  readonly title: string;
  /** What is counted on the upright axis. */
  readonly unit: string;
  readonly legend: readonly { readonly mark: string; readonly text: string }[];
  readonly columns: readonly string[];
  /** The day, and then a figure for each column. */
  readonly rows: readonly { readonly key: string; readonly day: string; readonly cells: readonly ReactNode[] }[];
  readonly children: ReactElement;
}

/** A chart with its table behind it: the same figures, to be read, copied and heard. */
export function ChartFrame({ title, unit, legend, columns, rows, children }: ChartFrameProps): ReactElement {
  const { say } = useWords();
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  return (
    <section className="box chart" aria-labelledby={id}>
      <div className="chart__head">
        <h2 className="box__title" id={id}>
          {title}
        </h2>
        <Button
          variant="default"
          size="compact-md"
          className="no-print"
          aria-pressed={isTable}
          onClick={() => setIsTable((was) => !was)}
        >
          {say(isTable ? 'home.chart.picture' : 'home.chart.table')}
        </Button>
      </div>
      <p className="chart__legend soft">
        {unit}
        {legend.map(({ mark, text }) => (
          <span key={text} className="chart__key">
            <span className={`chart__mark chart__mark--${mark}`} aria-hidden /> {text}
          </span>
        ))}
      </p>
      {isTable ? (
        <div className="chart__table" tabIndex={0} role="region" aria-label={title}>
          <table className="paper__table">
            <thead>
              <tr>
                <th scope="col">{say('common.date')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="paper__figure">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, day, cells }) => (
                <tr key={key}>
                  <th scope="row">{day}</th>
                  {cells.map((cell, index) => (
                    <td key={columns[index]} className="paper__figure">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div role="img" aria-label={`${title}. ${unit}`}>
          {children}
        </div>
      )}
    </section>
  );
}
