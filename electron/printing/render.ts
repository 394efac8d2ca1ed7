import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { PAPER_FONT, paperFonts } from './fonts.ts';
import { withBreaks } from './khmer-breaks.ts';
import { patchDocuments } from './patch-document.ts';
import { printerClass } from './pdf-parts.ts';

/** One printed paper as a PDF. The same definition and the same stamp give the same bytes: nothing is taken from the clock. */
export async function render(definition: TDocumentDefinitions, printedAt: Date): Promise<Uint8Array> {
  patchDocuments();
  const printer = new printerClass(paperFonts(), null, NO_ADDRESSES, () => true);
  const document = await printer.createPdfKitDocument({
    defaultStyle: { font: PAPER_FONT, fontSize: 9 },
    ...definition,
    content: breakable(definition.content) as Content,
    ...(definition.header === undefined ? {} : { header: breakableDynamic(definition.header) }),
    ...(definition.footer === undefined ? {} : { footer: breakableDynamic(definition.footer) }),
    info: { ...definition.info, creationDate: printedAt },
  });
  const pieces: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

/** Paper brings nothing in from outside. */
const NO_ADDRESSES = { resolve: () => undefined, resolved: () => Promise.resolve() };

const TEXT_KEYS: ReadonlySet<string> = new Set(['text', 'stack', 'columns', 'ul', 'ol', 'table', 'body']);

/** The same content with the places marked where Khmer may break. */
function breakable(content: unknown): unknown {
  if (typeof content === 'string') return withBreaks(content);
  if (Array.isArray(content)) return content.map(breakable);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, TEXT_KEYS.has(key) ? breakable(value) : value]),
  );
}

const breakableDynamic = (given: unknown): unknown =>
  typeof given === 'function'
    ? (...asked: readonly unknown[]) => breakable(Reflect.apply(given, undefined, asked))
    : breakable(given);
