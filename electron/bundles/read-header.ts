import type { Header } from './header.ts';
import { BUNDLE_VERSION, HEADER } from './layout.ts';
import { readCanonical } from './read-json.ts';
import { BundleRefused } from './refused.ts';

/** Reads `bundle.json` so far that its fields are what they are called; whether they are true, the log must say. */
export function readHeader(text: string): Header {
  const value = readCanonical(text);
  if (!isRecord(value) || value['format'] !== 'sahakum-bundle') throw new BundleRefused('bundle-header-misshapen');
  const needed = value['min_reader'];
  if (typeof needed === 'number' && needed > BUNDLE_VERSION)
    throw new BundleRefused('bundle-from-future', { needed, name: HEADER });
  if (!hasShape(value, SHAPE)) throw new BundleRefused('bundle-header-misshapen');
  return value as unknown as Header;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Shape = RegExp | 'count' | 'texts' | 'counts' | 'null' | 'none' | { readonly [key: string]: Shape };

const HEX64 = /^[0-9a-f]{64}$/;
const NAME = /^[^\p{Cc}]{0,400}$/u;
const AMOUNTS = /^(KHR|USD)$/;

const SHAPE: Shape = {
  format: /^sahakum-bundle$/,
  version: 'count',
  min_reader: 'count',
  kind: /^full$/,
  coop_id: /^[0-9a-f]{8,64}$/,
  coop: { name_en: NAME, name_km: NAME },
  stream_id: /^[a-z0-9-]{1,80}$/,
  epoch: { number: 'count', id: /^[0-9a-f]{8,64}$/ },
  writer_key: /^[A-Za-z0-9+/]{56}$/,
  recipient_key: 'null',
  chain: { from_seq: 'count', to_seq: 'count', prev_head: HEX64, head: HEX64, base_ack: 'null' },
  schema: { events: 'counts', tables: 'count', app_version: /^[0-9A-Za-z.+-]{1,40}$/ },
  totals: {
    state_root: HEX64,
    entries: 'count',
    debits: 'texts',
    credits: 'texts',
    locked_through: /^(null|\d{4}-\d\d-\d\d)$/,
  },
  attachments: 'none',
  timezone: /^Asia\/Phnom_Penh$/,
  last_event: /^[0-9TZ:.-]{24}$/,
};

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function hasShape(value: unknown, shape: Shape): boolean {
  if (shape instanceof RegExp) return (typeof value === 'string' || value === null) && shape.test(String(value));
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
