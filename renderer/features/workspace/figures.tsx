import type { ReactElement } from 'react';
import type { Cooperative, CooperativeFigures } from '../../../shared/contract/workspace.ts';
import { groupDigits, tonneText } from '../../../shared/i18n/format.ts';
import type { TextKey } from '../../../shared/i18n/screen-texts.ts';
import { MoneyText } from '../../ui/figures.tsx';

/** The figures in which cooperatives are compared, as their own books' reports say them. */
export type FigureId =
  'cash' | 'payables' | 'members' | 'women' | 'capital' | 'organic' | 'in-conversion' | 'conventional' | 'surplus';

export interface Figure {
  readonly id: FigureId;
  /** Riel, people, or net grams. */
  readonly unit: 'khr' | 'people' | 'grams';
  readonly of: (figures: CooperativeFigures) => number;
}

const paddyOf =
  (status: string) =>
  ({ paddy }: CooperativeFigures): number =>
    paddy.reduce((sum, each) => sum + (each.status === status ? each.netG : 0), 0);

export const FIGURES: readonly Figure[] = [
  { id: 'cash', unit: 'khr', of: ({ cashKhr }) => cashKhr },
  { id: 'payables', unit: 'khr', of: ({ payablesKhr }) => payablesKhr },
  { id: 'members', unit: 'people', of: ({ members }) => members },
  { id: 'women', unit: 'people', of: ({ women }) => women },
  { id: 'capital', unit: 'khr', of: ({ capitalKhr }) => capitalKhr },
  { id: 'organic', unit: 'grams', of: paddyOf('organic') },
  { id: 'in-conversion', unit: 'grams', of: paddyOf('in-conversion') },
  { id: 'conventional', unit: 'grams', of: paddyOf('conventional') },
  { id: 'surplus', unit: 'khr', of: ({ surplusKhr }) => surplusKhr },
];

export const figureOf = (id: string): Figure | undefined => FIGURES.find((figure) => figure.id === id);

export const figureTitle = (id: FigureId): TextKey => `workspace.col.${id}`;

/** Null where nothing has arrived yet. */
export const valueOf = ({ of }: Figure, { figures }: Cooperative): number | null => (figures ? of(figures) : null);

interface FigureTextProps {
  readonly figure: Figure;
  readonly value: number | null;
  /** With its unit, where no heading says it. */
  readonly hasUnit?: boolean;
}

export function FigureText({ figure, value, hasUnit = false }: FigureTextProps): ReactElement {
  if (value === null) return <span className="figure figure--none">–</span>;
  switch (figure.unit) {
    case 'khr':
      return <MoneyText minor={value} bare={!hasUnit} />;
    case 'people':
      return <span className="figure">{groupDigits(value)}</span>;
    case 'grams':
      return (
        <span className="figure">
          {tonneText(value)}
          {hasUnit ? <span className="figure__unit"> t</span> : null}
        </span>
      );
  }
}
