import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import { fitColumns, leastWidthOf, tracksOf } from './column.ts';
import type { Column } from './column.ts';
import { composes } from './keys.ts';
import { keepPlace, placeAt } from './place-memory.ts';
import type { Place } from './place-memory.ts';
import { useRemPx } from './rem.ts';
import './data-table.css';

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  /** Undefined while a row is still on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly onRange?: (first: number, last: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly rowClass?: (row: Row) => string;
  /** Cells of a last line that stays in sight, one for each column. */
  readonly footer?: readonly ReactNode[];
  readonly autoFocus?: boolean;
}

/** As `.data-table__row` has it. */
const ROW_REM = 2.25;
const PAGE_STEP_ROWS = 12;

function nextIndex(key: string, active: number, total: number): number | null {
  const last = total - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + PAGE_STEP_ROWS, last);
    case 'PageUp':
      return Math.max(active - PAGE_STEP_ROWS, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

const cellClass = <Row,>(column: Column<Row>): string =>
  `data-table__cell${column.right ? ' data-table__cell--right' : ''}`;

function Line<Row>({
  columns,
  cells,
  role,
}: {
  readonly columns: readonly Column<Row>[];
  readonly cells: readonly ReactNode[];
  readonly role: string;
}): ReactElement[] {
  return columns.map((column, index) => (
    <div
      key={column.id}
      role={role}
      className={cellClass(column)}
      {...(role === 'columnheader' ? {} : { 'data-column': column.id })}
      {...(role !== 'columnheader' && (column.right || column.isWhole) ? { 'data-figure': column.id } : {})}
    >
      {cells[index]}
    </div>
  ));
}

interface PlaceKept {
  readonly address: string;
  readonly place: Place | null;
  readonly active: number;
  readonly hasRows: boolean;
}

/** Begins where the reader was under this address, and remembers where they are. */
function usePlace(box: RefObject<HTMLElement | null>, { address, place, active, hasRows }: PlaceKept): void {
  useLayoutEffect(() => {
    if (hasRows && place && box.current) box.current.scrollTo(0, place.top);
  }, [box, hasRows, place]);
  useEffect(() => {
    const table = box.current;
    if (!table || !hasRows) return undefined;
    const keep = (): void => keepPlace(address, { top: table.scrollTop, active });
    keep();
    table.addEventListener('scroll', keep, { passive: true });
    return () => table.removeEventListener('scroll', keep);
  }, [box, address, active, hasRows]);
}

/** A long table that draws only what is in sight. Arrows move, Enter opens; a click does both. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { label, columns, total, rowAt, onRange, onOpen, rowClass, footer, autoFocus = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [address] = useState(() => window.location.hash);
  const [place] = useState(() => placeAt(address));
  const [active, setActive] = useState(place?.active ?? -1);
  const rowPx = useRemPx() * ROW_REM;
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 10,
  });
  usePlace(box, { address, place, active, hasRows: total > 0 });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => rows.measure(), [rows, rowPx]);
  useLayoutEffect(() => {
    if (box.current) fitColumns(box.current);
  });
  // Digits may be wider once their own face has come.
  useEffect(() => {
    const fit = (): void => {
      if (box.current) fitColumns(box.current);
    };
    document.fonts.addEventListener('loadingdone', fit);
    return () => document.fonts.removeEventListener('loadingdone', fit);
  }, []);
  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  useEffect(() => {
    if (autoFocus) box.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (composes(event) || event.ctrlKey || event.altKey || event.metaKey || total === 0) return;
    const row = active < 0 ? undefined : rowAt(active);
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpen?.(row);
      return;
    }
    const next = nextIndex(event.key, active, total);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next);
  };
  const sheet = { minWidth: leastWidthOf(columns) };
  const template = tracksOf(columns);
  const activeId = active >= 0 && active < total ? `${id}-${String(active)}` : undefined;
  return (
    <div
      ref={box}
      className={`data-table${onOpen ? ' data-table--opens' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1 + (footer ? 1 : 0)}
      aria-colcount={columns.length}
      {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
      onKeyDown={onKeyDown}
      onFocus={() => setActive((now) => (now < 0 ? 0 : now))}
    >
      <div role="rowgroup" className="data-table__head" style={sheet}>
        <div role="row" aria-rowindex={1} className="data-table__row" style={{ gridTemplateColumns: template }}>
          <Line columns={columns} cells={columns.map((column) => column.title)} role="columnheader" />
        </div>
      </div>
      <div role="rowgroup" className="data-table__body" style={{ ...sheet, height: rows.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <div
              key={item.key}
              id={`${id}-${String(item.index)}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className={`data-table__row data-table__row--body ${row === undefined ? '' : (rowClass?.(row) ?? '')}`}
              style={{ gridTemplateColumns: template, transform: `translateY(${String(item.start)}px)` }}
              onClick={() => {
                setActive(item.index);
                if (row !== undefined) onOpen?.(row);
              }}
            >
              <Line
                columns={columns}
                cells={columns.map((column) => (row === undefined ? '…' : column.cell(row)))}
                role="gridcell"
              />
            </div>
          );
        })}
      </div>
      {footer ? (
        <div role="rowgroup" className="data-table__foot" style={sheet}>
          <div
            role="row"
            aria-rowindex={total + 2}
            className="data-table__row"
            style={{ gridTemplateColumns: template }}
          >
            <Line columns={columns} cells={footer} role="gridcell" />
          </div>
        </div>
      ) : null}
    </div>
  );
}
