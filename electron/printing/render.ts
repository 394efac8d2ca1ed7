import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import type { PaperAbout } from './paper-document.ts';
import { PaperDocument } from './paper-document.ts';
import { printPart } from './print-part.ts';

/**
 * One printed paper as a PDF, which is what is previewed, kept and printed. The same definition and the same given time
 * make the same bytes.
 */
export function render(definition: PdfNode, about: PaperAbout): Uint8Array {
  const document = new PaperDocument(about);
  printPart(document, definition);
  document.end();
  return document.takePieces();
}
