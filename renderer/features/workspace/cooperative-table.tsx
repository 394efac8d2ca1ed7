import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Cooperative } from '../../../shared/contract/workspace.ts';
import { monthText, shortDateText } from '../../../shared/i18n/format.ts';
import { composes } from '../../ui/keys.ts';
import { hrefOf } from '../../ui/route.ts';
import { useWords } from '../../ui/words.ts';
import { FIGURES, FigureText, valueOf } from './figures.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Order, SortColumn } from './sort-cooperatives.ts';
import { StateBadge } from './state-badge.tsx';

export interface CooperativeTableProps {
  readonly today: string;
  readonly cooperatives: readonly Cooperative[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Chosen to be compared. */
  readonly marked: ReadonlySet<string>;
  readonly onMark: (coop: string) => void;
}

const COLUMNS: readonly { readonly id: SortColumn; readonly isFigure: boolean }[] = [
  { id: 'name', isFigure: false },
  { id: 'state', isFigure: false },
  { id: 'received', isFigure: false },
  { id: 'locked', isFigure: false },
  ...FIGURES.map(({ id }) => ({ id, isFigure: true })),
];

type HeadProps = Pick<CooperativeTableProps, 'order' | 'onOrder'>;

/** A column's head is a button: the first press sorts by it, great figures first; the next turns the order round. */
function Head({ order, onOrder }: HeadProps): ReactElement {
  const { say } = useWords();
  return (
    <tr>
      <th scope="col">
        <span className="hidden-words">{say('workspace.marks')}</span>
      </th>
      {COLUMNS.map(({ id, isFigure }) => {
        const isSorted = order.by === id;
        const Arrow = order.isDown ? IconArrowDown : IconArrowUp;
        return (
          <th
            key={id}
            scope="col"
            className={isFigure ? 'coop-table__figure' : undefined}
            {...(isSorted ? { 'aria-sort': order.isDown ? 'descending' : 'ascending' } : {})}
          >
            <button
              type="button"
              className="coop-table__sort"
              onClick={() => onOrder({ by: id, isDown: isSorted ? !order.isDown : isFigure || id === 'received' })}
            >
              {say(`workspace.col.${id}`)}
              {isSorted ? <Arrow aria-hidden size={16} className="coop-table__arrow" /> : null}
            </button>
          </th>
        );
      })}
    </tr>
  );
}

/** What is wrong with it, said in whole sentences under its figures. */
function Problems({ coop }: { readonly coop: Cooperative }): ReactElement | null {
  if (coop.problems.length === 0) return null;
  return (
    <tr className="coop-table__problems">
      <td />
      <td colSpan={COLUMNS.length}>
        <ProblemList problems={coop.problems} />
      </td>
    </tr>
  );
}

interface LinesProps {
  readonly today: string;
  readonly coop: Cooperative;
  readonly isMarked: boolean;
  readonly onMark: (coop: string) => void;
}

function Lines({ coop, today, isMarked, onMark }: LinesProps): ReactElement {
  const { say, day, nameOf, language } = useWords();
  // A day of this year needs no year.
  const sinceText = (date: string): string =>
    date.slice(0, 4) === today.slice(0, 4) ? shortDateText(date, language) : day(date);
  const locked = coop.figures?.lockedThrough ?? null;
  return (
    <tbody className={`coop-table__one coop-table__one--${coop.state}`}>
      <tr>
        <td className="coop-table__mark">
          <Checkbox
            aria-label={say('workspace.mark', { name: nameOf(coop) })}
            checked={isMarked}
            onChange={() => onMark(coop.coopId)}
          />
        </td>
        <th scope="row">
          <a href={hrefOf({ screen: 'cooperative', coop: coop.coopId })} data-coop-link>
            {nameOf(coop)}
          </a>
        </th>
        <td>
          <StateBadge coop={coop} />
        </td>
        <td className="coop-table__day">{coop.receivedOn === '' ? '–' : sinceText(coop.receivedOn)}</td>
        <td className="coop-table__day">{locked === null ? say('workspace.noMonth') : monthText(locked, language)}</td>
        {FIGURES.map((figure) => {
          const value = valueOf(figure, coop);
          return (
            <td
              key={figure.id}
              className={`coop-table__figure${value !== null && value < 0 ? ' coop-table__figure--below' : ''}`}
            >
              <FigureText figure={figure} value={value} />
            </td>
          );
        })}
      </tr>
      <Problems coop={coop} />
    </tbody>
  );
}

/** The arrows go from one cooperative's name to the next; Enter on it opens it. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (composes(event) || event.ctrlKey || event.altKey || event.metaKey) return;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-coop-link]')];
  const line = event.target instanceof HTMLElement ? event.target.closest('tbody') : null;
  const now = links.findIndex((link) => link.closest('tbody') === line);
  links[Math.min(Math.max(now + step, 0), links.length - 1)]?.focus();
}

/** Every cooperative on a line, and under it what is wrong. */
export function CooperativeTable(props: CooperativeTableProps): ReactElement {
  const { cooperatives, today, order, onOrder, marked, onMark } = props;
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-coop-link]')?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={box}
      className="coop-table__box"
      role="group"
      aria-label={say('workspace.title')}
      onKeyDown={moveByArrows}
    >
      <table className="coop-table">
        <thead>
          <Head order={order} onOrder={onOrder} />
        </thead>
        {cooperatives.map((coop) => (
          <Lines key={coop.coopId} coop={coop} today={today} isMarked={marked.has(coop.coopId)} onMark={onMark} />
        ))}
      </table>
    </div>
  );
}
