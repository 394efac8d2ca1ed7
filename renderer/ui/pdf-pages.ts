import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { OpenPdf } from './use-pdf.ts';

/** Where the pages lie below each other, and which of them are near enough to be drawn. */
export interface Pages {
  readonly widthPx: number;
  readonly heightPx: number;
  /** From one page's top to the next one's. */
  readonly stepPx: number;
  readonly totalPx: number;
  /** The page that is read: the one at the middle of the view. */
  readonly current: number;
  readonly near: readonly number[];
}

export const GAP_PX = 16;
const SIDE_PX = 28;
const CSS_PX_PER_PT = 96 / 72;
/** A small paper is not blown up to the whole width of the screen. */
const LARGEST_FIT = 1.6;

interface View {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function useView(box: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, width: 0, height: 0 });
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = (): void =>
      setView({ top: current.scrollTop, width: current.clientWidth, height: current.clientHeight });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(current);
    current.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      current.removeEventListener('scroll', measure);
    };
  }, [box]);
  return view;
}

/** Pages of a file in a view, at a zoom where 1 is the width of the view. */
export function pagesIn(view: View, { pdf, widthPt, heightPt }: OpenPdf, zoom: number): Pages {
  const fit = Math.min(view.width - SIDE_PX, widthPt * CSS_PX_PER_PT * LARGEST_FIT);
  const widthPx = Math.max(1, Math.round(fit * zoom));
  const heightPx = Math.round((widthPx * heightPt) / widthPt);
  const stepPx = heightPx + GAP_PX;
  const clamp = (page: number): number => Math.min(pdf.numPages, Math.max(1, page));
  const pageAt = (y: number): number => clamp(Math.floor((y - GAP_PX) / stepPx) + 1);
  const [first, last] = [clamp(pageAt(view.top) - 1), clamp(pageAt(view.top + view.height) + 1)];
  return {
    ...{ widthPx, heightPx, stepPx, totalPx: GAP_PX + pdf.numPages * stepPx },
    current: pageAt(view.top + view.height / 2),
    near: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  };
}
