import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { PAPER_FONT } from './fonts.ts';
import { markedContent, markedOnPages } from './marked-content.ts';
import type { PaperDocument } from './paper-document.ts';
import { PaperLayout } from './paper-layout.ts';
import { PaperRenderer } from './paper-renderer.ts';
import type { LaidPage, PageItem } from './pdf-parts.ts';
import { normalizePageMargin, normalizePageSize, tableLayouts } from './pdf-parts.ts';

const MARGIN = 40;
const STYLE = { font: PAPER_FONT, fontSize: 9 };

/** Lays out one definition and draws its pages behind those that the document has; its pages count from 1. */
export function printPart(document: PaperDocument, definition: PdfNode): void {
  const sizeAsked = definition['pageSize'];
  const size = normalizePageSize(
    typeof sizeAsked === 'object' ? { ...sizeAsked } : sizeAsked,
    definition['pageOrientation'],
  );
  const builder = new PaperLayout(size, normalizePageMargin(definition['pageMargins'] ?? MARGIN), null);
  builder.registerTableLayouts(tableLayouts);
  const pages = builder.layoutDocument(
    markedContent(definition['content']),
    document,
    definition['styles'] ?? {},
    { ...STYLE, ...(definition['defaultStyle'] as object | undefined) },
    markedOnPages(definition['background']),
    markedOnPages(definition['header']),
    markedOnPages(definition['footer']),
    definition['watermark'],
    definition['pageBreakBefore'],
  );
  for (const page of pages) if (page.pageSize.height === Infinity) page.pageSize.height = heightOf(page);
  new PaperRenderer(document).renderPages(pages);
}

/** A roll is cut below the last thing that stands on it. */
function heightOf({ items, pageMargins }: LaidPage): number {
  return Math.max(pageMargins.top, ...items.map(bottomOf)) + pageMargins.bottom;
}

function bottomOf({ type, item }: PageItem): number {
  const part = (name: string): number => (typeof item[name] === 'number' ? item[name] : 0);
  const height = item.getHeight?.() ?? (part('_height') || part('h'));
  return Math.max(part('y') + height, type === 'vector' ? Math.max(part('y1'), part('y2')) : 0);
}
