import type { ReactElement } from 'react';

/** Bars of one scale: they begin at zero, and go left of it where a figure is below. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}

export const scaleOf = (values: readonly (number | null)[]): Scale => {
  const known = values.filter((value) => value !== null);
  return { least: Math.min(0, ...known), most: Math.max(0, ...known) };
};

const percent = (part: number, { least, most }: Scale): string =>
  `${String(most === least ? 0 : (part * 100) / (most - least))}%`;

interface BarProps {
  readonly value: number | null;
  readonly scale: Scale;
}

/** One bar; its figure stands beside it in words, so that it is only drawn. */
export function Bar({ value, scale }: BarProps): ReactElement {
  const zero = percent(-scale.least, scale);
  const isBelow = value !== null && value < 0;
  const width = percent(Math.abs(value ?? 0), scale);
  return (
    <span className="coop-bar" aria-hidden>
      <span
        className={`coop-bar__length${isBelow ? ' coop-bar__length--below' : ''}`}
        style={isBelow ? { right: `calc(100% - ${zero})`, width } : { left: zero, width }}
      />
      <span className="coop-bar__zero" style={{ left: zero }} />
    </span>
  );
}
