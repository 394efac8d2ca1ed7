import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

/** A PDF that was made and lies elsewhere: its bytes are asked for. */
export interface PdfBytes {
  /** Another file has another one. */
  readonly id: string;
  readonly size: number;
  readonly read: (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What is as small as one piece comes whole; of a larger file only the parts that are looked at are fetched. */
const WHOLE_BELOW_BYTES = 1024 * 1024;
const PART_BYTES = 256 * 1024;

/** Glyphs are drawn as they stand in the file, with no font of the browser between; nothing is fetched from elsewhere. */
const AS_IT_IS = { disableFontFace: true, useSystemFonts: false, useWasm: false } as const;

/** Opens the very bytes that a job has made. The reader itself is only loaded when a paper is looked at. */
export async function openPdf(
  { size, read }: PdfBytes,
  onTrouble: (error: unknown) => void,
): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions, PDFDataRangeTransport } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerAddress;
  if (size <= WHOLE_BELOW_BYTES) return getDocument({ data: await read(0, size), ...AS_IT_IS });

  class Parts extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      read(begin, Math.min(end, size)).then((part) => this.onDataRange(begin, part), onTrouble);
    }
  }
  const range = new Parts(size, null);
  return getDocument({ range, rangeChunkSize: PART_BYTES, disableAutoFetch: true, disableStream: true, ...AS_IT_IS });
}
