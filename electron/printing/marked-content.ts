import type { PdfNode } from '../../shared/documents/paper-parts.ts';
import { withMarks } from './mark-breaks.ts';

/**
 * A definition's content with the places marked where its lines may break. It is a copy: pdfmake writes into what it lays
 * out, and a definition may be printed twice.
 */
const HOLDS_CONTENT: ReadonlySet<string> = new Set([
  'text',
  'stack',
  'columns',
  'ul',
  'ol',
  'table',
  'body',
  'section',
]);

export function markedContent(content: unknown): unknown {
  if (typeof content === 'string') return withMarks(content);
  if (Array.isArray(content)) return content.map(markedContent);
  if (!isNode(content)) return content;
  const node: Record<string, unknown> = {};
  for (const key in content) node[key] = HOLDS_CONTENT.has(key) ? markedContent(content[key]) : copied(content[key]);
  return node;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isNode(value)) return value;
  const node: Record<string, unknown> = {};
  for (const key in value) node[key] = copied(value[key]);
  return node;
}

/** A plain object; bytes of a picture are left as they are. */
const isNode = (value: unknown): value is PdfNode =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/** What stands on every page may be made for each page anew. */
export const markedOnPages = (given: unknown): ((...asked: readonly unknown[]) => unknown) | undefined =>
  given === undefined || given === null
    ? undefined
    : (...asked) => markedContent(typeof given === 'function' ? Reflect.apply(given, undefined, asked) : given);
