import canonicalize from 'canonicalize';
import { present } from '../../shared/kernel/assert.ts';

/**
 * Canonical JSON (RFC 8785): one text for one value, so that its hash means the value. The library knows every odd case;
 * plain data, which is what events are made of, takes a short road to the same text (a property test compares the two).
 */
const DEPTH = 16;

/** Text that JSON writes as it stands: no quote, no backslash, no control, and nothing that could be half a character. */
const PLAIN = /^[ !#-[\]-\u007e\u00a0-\ud7ff]*$/;

export const canonicalJson = (value: unknown): string => write(value, 0);

function write(value: unknown, depth: number): string {
  if (typeof value === 'string' && PLAIN.test(value)) return `"${value}"`;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value === 'object' && depth < DEPTH) {
    if (Array.isArray(value)) return writeList(value, depth);
    if (Object.getPrototypeOf(value) === Object.prototype && !('toJSON' in value))
      return writeRecord(value as Readonly<Record<string, unknown>>, depth);
  }
  return present(canonicalize(value), 'a value has JSON');
}

/** Whether a text is the canonical JSON of the value that was read from it; looked at by the short road first. */
export const isCanonicalJson = (text: string, value: unknown): boolean =>
  (JSON.stringify(value) === text && hasKeysInOrder(value)) || canonicalJson(value) === text;

function hasKeysInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasKeysInOrder);
  let before = '';
  for (const key in value) {
    if (key < before || !hasKeysInOrder((value as Readonly<Record<string, unknown>>)[key])) return false;
    before = key;
  }
  return true;
}

const hasJson = (value: unknown): boolean =>
  value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';

function writeList(list: readonly unknown[], depth: number): string {
  let text = '';
  for (const item of list) text += (text === '' ? '' : ',') + (hasJson(item) ? write(item, depth + 1) : 'null');
  return `[${text}]`;
}

function writeRecord(record: Readonly<Record<string, unknown>>, depth: number): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (hasJson(value)) text += `${text === '' ? '' : ','}${write(key, depth)}:${write(value, depth + 1)}`;
  }
  return `{${text}}`;
}
