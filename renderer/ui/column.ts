import type { ReactNode } from 'react';

/**
 * One column of a long table. Every row is a grid of its own, so no width may depend on what one row holds: texts have a
 * least width and shrink first, and figures are as wide as the widest of them that has been seen, in every row alike.
 */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Least width in rem. */
  readonly width: number;
  /** Width in rem up to which it grows before the texts do. */
  readonly upTo?: number;
  /** Its part of the room that is left: for texts. */
  readonly grow?: number;
  /** A figure: right-aligned and never cut. */
  readonly right?: boolean;
  /** A number of a paper, a code or a day: what a row is known by is never cut either. */
  readonly isWhole?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

type Sized = Pick<Column<never>, 'id' | 'width' | 'upTo' | 'grow' | 'right' | 'isWhole'>;

const seenWidth = (id: string): string => `--seen-${id}`;

/** Left and right of a cell, as `.data-table__cell` has it. */
const PADDING = '1.25rem';

const leastWidth = ({ id, width, right, isWhole }: Sized): string =>
  right || isWhole ? `max(${String(width)}rem, var(${seenWidth(id)}, 0px) + ${PADDING})` : `${String(width)}rem`;

function track(column: Sized): string {
  const least = leastWidth(column);
  if (column.grow !== undefined) return `minmax(${least}, ${String(column.grow)}fr)`;
  return column.upTo === undefined ? least : `minmax(${least}, ${String(column.upTo)}rem)`;
}

/** The tracks of every row of the table. */
export const tracksOf = (columns: readonly Sized[]): string => columns.map(track).join(' ');

/** Below this the table scrolls sideways instead of cutting a figure or a number. */
export const leastWidthOf = (columns: readonly Sized[]): string => `calc(${columns.map(leastWidth).join(' + ')})`;

/** How wide what a cell holds would be by itself. */
function contentPx(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return Math.ceil(range.getBoundingClientRect().width);
}

/** After drawing: a figure wider than its column widens it in every row, and a text that is cut can be read by pointing. */
export function fitColumns(table: HTMLElement): void {
  const widest = new Map<string, number>();
  for (const cell of table.querySelectorAll<HTMLElement>('[data-column], [role=columnheader]')) {
    const figure = cell.dataset['figure'];
    if (figure !== undefined) widest.set(figure, Math.max(widest.get(figure) ?? 0, contentPx(cell)));
    else if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
    else cell.removeAttribute('title');
  }
  for (const [id, px] of widest) {
    const before = Number(table.style.getPropertyValue(seenWidth(id)).replace('px', ''));
    if (px > before) table.style.setProperty(seenWidth(id), `${String(px)}px`);
  }
}
