import type { Shape } from './has-shape.ts';
import { COOP_ID, EPOCH, hasShape, HEX64, isRecord, STREAM_ID, WRITER_KEY } from './has-shape.ts';
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
  const header = value as unknown as Header;
  // What a delta begins after is named; a full bundle begins after nothing.
  if ((header.kind === 'delta') !== (header.chain.base_ack !== null))
    throw new BundleRefused('bundle-header-misshapen');
  if (!isRange(header.chain)) throw new BundleRefused('bundle-header-misshapen');
  return header;
}

/** Only the very first event has nothing before it; one that begins an epoch goes on after where it parted. */
const isRange = ({ from_seq: from, to_seq: to, prev_head: before }: Header['chain']): boolean =>
  from >= 1 && from <= to && (from === 1) === NOTHING_BEFORE.test(before);

const NOTHING_BEFORE = /^0{64}$/;

const NAME = /^[^\p{Cc}]{0,400}$/u;

const SHAPE: Shape = {
  format: /^sahakum-bundle$/,
  version: 'count',
  min_reader: 'count',
  kind: /^(full|delta)$/,
  coop_id: COOP_ID,
  coop: { name_en: NAME, name_km: NAME },
  stream_id: STREAM_ID,
  epoch: EPOCH,
  writer_key: WRITER_KEY,
  recipient_key: /^(null|age1[02-9ac-hj-np-z]{58})$/,
  chain: { from_seq: 'count', to_seq: 'count', prev_head: HEX64, head: HEX64, base_ack: /^(null|[0-9a-f]{64})$/ },
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
