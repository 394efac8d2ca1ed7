import type { Book } from '../book/book.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import { BUNDLE_VERSION, TABLES_VERSION } from './layout.ts';
import type { Totals } from './state.ts';

/**
 * `bundle.json`: whose books these are, which events, under which key, and what they come to. Whoever has replayed the
 * log writes the same header again and compares the two, so nothing in it need be believed.
 */
export interface Header {
  readonly format: 'sahakum-bundle';
  readonly version: number;
  readonly min_reader: number;
  /** A full one begins an advisor from nothing; a delta goes on after what one has acknowledged. */
  readonly kind: 'full' | 'delta';
  readonly coop_id: string;
  readonly coop: { readonly name_en: string; readonly name_km: string };
  readonly stream_id: string;
  readonly epoch: { readonly number: number; readonly id: string };
  readonly writer_key: string;
  /** For whom it is encrypted, as age writes it; null where anyone may read it. */
  readonly recipient_key: string | null;
  readonly chain: {
    readonly from_seq: number;
    readonly to_seq: number;
    readonly prev_head: string;
    readonly head: string;
    /** Id of the acknowledged bundle that a delta begins after. */
    readonly base_ack: string | null;
  };
  readonly schema: {
    readonly events: Readonly<Record<string, number>>;
    readonly tables: number;
    readonly app_version: string;
  };
  readonly totals: Totals;
  readonly attachments: readonly never[];
  readonly timezone: 'Asia/Phnom_Penh';
  readonly last_event: string;
}

/** What reading the events of the range has shown. */
export interface Followed {
  readonly stream: string;
  readonly epoch: { readonly number: number; readonly id: string };
  /** Hex, of the event before the range and of its last. */
  readonly previousHead: string;
  readonly head: string;
  readonly from: number;
  readonly to: number;
  /** Each kind of event, with its latest version. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly lastRecordedAt: string;
}

export interface Stated {
  readonly followed: Followed;
  readonly totals: Totals;
  readonly signer: Signer;
  readonly addressed: Addressed;
}

/** To whom a bundle goes, and after what: what the log does not say. */
export interface Addressed {
  readonly recipient: string | null;
  /** Id of the bundle that was acknowledged; null for a full one. */
  readonly baseAck: string | null;
}

export interface Signer {
  /** Of the writer: a later one's bundle is read where its `min_reader` allows it. */
  readonly version: number;
  readonly writerKey: string;
  readonly appVersion: string;
}

/** A full bundle that is not encrypted is what the first version wrote, and can still be read by it. */
const readerNeeded = ({ recipient, baseAck }: Addressed): number =>
  recipient === null && baseAck === null ? FIRST_VERSION : BUNDLE_VERSION;

const FIRST_VERSION = 1;

/** `totals` and the cooperative's name are those of the book after the last event. */
export function headerOf(book: Book, { followed, totals, signer, addressed }: Stated): Header {
  const setting = (name: string): string => {
    const value: unknown = book.db.prepare('SELECT value FROM book_setting WHERE name = ?').pluck().get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    format: 'sahakum-bundle',
    version: signer.version,
    min_reader: readerNeeded(addressed),
    kind: addressed.baseAck === null ? 'full' : 'delta',
    coop_id: setting('coop_id'),
    coop: { name_en: setting('name_en'), name_km: setting('name_km') },
    stream_id: followed.stream,
    epoch: followed.epoch,
    writer_key: signer.writerKey,
    recipient_key: addressed.recipient,
    chain: {
      from_seq: followed.from,
      to_seq: followed.to,
      prev_head: followed.previousHead,
      head: followed.head,
      base_ack: addressed.baseAck,
    },
    schema: {
      events: Object.fromEntries(followed.kinds),
      tables: TABLES_VERSION,
      app_version: signer.appVersion,
    },
    totals,
    attachments: [],
    timezone: 'Asia/Phnom_Penh',
    last_event: followed.lastRecordedAt,
  };
}

export const headerText = (header: Header): string => canonicalJson(header);

/** `TRAM-KAK-ORGANIC_5f2c9a10_1-57`: what the name of the file says before the bundle's own id. */
export function nameStem({ coop, coop_id, epoch, chain }: Header): string {
  const words = coop.name_en.toUpperCase().replace(/[^A-Z0-9]+/g, '-');
  const short = words.slice(0, 24).replace(/^-+|-+$/g, '');
  const name = short === '' ? coop_id.slice(0, 8) : short;
  return `${name}_${epoch.id.slice(0, 8)}_${String(chain.from_seq)}-${String(chain.to_seq)}`;
}
