import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { openPdf } from './pdf-file.ts';
import type { PdfBytes } from './pdf-file.ts';

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  /** Of its first page, in points; our papers have one size from the first page to the last. */
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface PdfState {
  readonly open: OpenPdf | null;
  readonly isBroken: boolean;
}

const CLOSED: PdfState = { open: null, isBroken: false };

async function measured(task: PDFDocumentLoadingTask): Promise<OpenPdf> {
  const pdf = await task.promise;
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return { pdf, widthPt: width, heightPt: height };
}

/** A file, opened while it is on the screen. */
export function usePdf(bytes: PdfBytes): PdfState {
  const [state, setState] = useState<PdfState>(CLOSED);
  useEffect(() => {
    const left = new AbortController();
    const isLeft = (): boolean => left.signal.aborted;
    let task: PDFDocumentLoadingTask | null = null;
    const fail = (): void => {
      if (!isLeft()) setState({ open: null, isBroken: true });
    };
    const open = async (): Promise<void> => {
      const opening = await openPdf(bytes, fail);
      task = opening;
      if (isLeft()) return opening.destroy();
      const found = await measured(opening);
      if (!isLeft()) setState({ open: found, isBroken: false });
    };
    open().catch(fail);
    return () => {
      left.abort();
      setState(CLOSED);
      task?.destroy().catch(() => undefined); // It is left, so nobody reads it.
    };
  }, [bytes.id]); // eslint-disable-line react-hooks/exhaustive-deps -- the same file asked for again is the same
  return state;
}
