/** Whether a value from elsewhere has just the fields that it should have, each of the kind that it should be of. */
export type Shape = RegExp | 'count' | 'texts' | 'counts' | 'null' | 'none' | { readonly [key: string]: Shape };

export const HEX64 = /^[0-9a-f]{64}$/;
export const COOP_ID = /^[0-9a-f]{8,64}$/;
export const STREAM_ID = /^[a-z0-9-]{1,80}$/;
export const EPOCH: Shape = { number: 'count', id: /^[0-9a-f]{8,64}$/ };
export const WRITER_KEY = /^[A-Za-z0-9+/]{56}$/;
const AMOUNTS = /^(KHR|USD)$/;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (text: string, pattern: RegExp): boolean => text !== 'null' && pattern.test(text);

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

export function hasShape(value: unknown, shape: Shape): boolean {
  // A pattern that allows `null` means no value, not a text of those letters.
  if (shape instanceof RegExp)
    return value === null ? shape.test('null') : typeof value === 'string' && isText(value, shape);
  if (shape === 'count') return isCount(value);
  if (shape === 'null') return value === null;
  if (shape === 'none') return Array.isArray(value) && value.length === 0;
  if (!isRecord(value)) return false;
  if (shape === 'counts') return Object.values(value).every(isCount);
  if (shape === 'texts')
    return Object.entries(value).every(
      ([name, amount]) => AMOUNTS.test(name) && typeof amount === 'string' && /^\d{1,19}$/.test(amount),
    );
  const keys = Object.keys(shape);
  return Object.keys(value).length === keys.length && keys.every((key) => hasShape(value[key], shape[key] ?? 'null'));
}
