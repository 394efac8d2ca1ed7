import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { OpenPdf } from './use-pdf.ts';

interface PdfPageProps {
  readonly file: OpenPdf;
  /** From 1. */
  readonly page: number;
  readonly widthPx: number;
  readonly top: number;
  readonly name: string;
}

/** One page, drawn as sharp as the screen is; it is drawn anew when its width changes. */
export function PdfPage({ file: { pdf, widthPt, heightPt }, page, widthPx, top, name }: PdfPageProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const heightPx = Math.round((widthPx * heightPt) / widthPt);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    let isLeft = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const found = await pdf.getPage(page);
      if (isLeft) return;
      const viewport = found.getViewport({ scale: (widthPx / widthPt) * window.devicePixelRatio });
      current.width = Math.round(viewport.width);
      current.height = Math.round(viewport.height);
      const drawing = found.render({ canvas: current, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      current.dataset['drawn'] = 'true';
    };
    draw().catch((error: unknown) => {
      // A page that has scrolled away is not drawn to its end.
      if (!isLeft) throw error;
    });
    return () => {
      isLeft = true;
      stop();
    };
  }, [pdf, page, widthPx, widthPt]);
  return (
    <canvas
      ref={canvas}
      className="preview__page"
      role="img"
      aria-label={name}
      data-page={page}
      style={{ top, width: widthPx, height: heightPx, marginLeft: -widthPx / 2 }}
    />
  );
}
