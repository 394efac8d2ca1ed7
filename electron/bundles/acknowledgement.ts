import { ACKNOWLEDGEMENT_LIMIT_BYTES } from '../../shared/contract/sync.ts';
import { canonicalJson } from '../book/canonical-json.ts';
import { decodeUtf8 } from '../platform/decode-utf8.ts';
import type { SigningKey } from '../platform/minisign.ts';
import { checkSignature, readPublicText, signFile } from '../platform/minisign.ts';
import type { Shape } from './has-shape.ts';
import { COOP_ID, EPOCH, hasShape, HEX64, isRecord, STREAM_ID, WRITER_KEY } from './has-shape.ts';
import type { Header } from './header.ts';
import { nameStem } from './header.ts';
import { readCanonical } from './read-json.ts';
import { BundleRefused } from './refused.ts';

/**
 * The advisor's receipt for a bundle: these events, up to this fingerprint of the books, have arrived and were found true.
 * The treasurer takes it in, and the next bundle begins after it. One line of canonical JSON, then the four lines of a
 * minisign signature over that line with its line feed: whoever cuts the file there can check it with `minisign -V`.
 */
export interface Acknowledgement {
  readonly format: 'sahakum-acknowledgement';
  readonly version: number;
  readonly coop_id: string;
  readonly stream_id: string;
  /** Of the last event acknowledged. */
  readonly epoch: { readonly number: number; readonly id: string };
  /** SHA-256 of the tag manifest of the bundle. */
  readonly bundle_id: string;
  readonly from_seq: number;
  readonly to_seq: number;
  /** Hex, of the event `to_seq`. */
  readonly head: string;
  /** Whoever acknowledges: the advisor's signing key, in minisign's base64. */
  readonly writer_key: string;
}

const ACKNOWLEDGEMENT_VERSION = 1;
const ACKNOWLEDGEMENT_ENDING = '.ack';

const SHAPE: Shape = {
  format: /^sahakum-acknowledgement$/,
  version: 'count',
  coop_id: COOP_ID,
  stream_id: STREAM_ID,
  epoch: EPOCH,
  bundle_id: HEX64,
  from_seq: 'count',
  to_seq: 'count',
  head: HEX64,
  writer_key: WRITER_KEY,
};

/** What is acknowledged of a bundle that was verified: its header and its id. */
export interface Acknowledged {
  readonly header: Header;
  readonly id: string;
}

/** The text of the file, the same every time: no time of day enters it. */
export function writeAcknowledgement({ header, id }: Acknowledged, key: SigningKey): string {
  const said: Acknowledgement = {
    format: 'sahakum-acknowledgement',
    version: ACKNOWLEDGEMENT_VERSION,
    coop_id: header.coop_id,
    stream_id: header.stream_id,
    epoch: header.epoch,
    bundle_id: id,
    from_seq: header.chain.from_seq,
    to_seq: header.chain.to_seq,
    head: header.chain.head,
    writer_key: key.publicText,
  };
  const line = `${canonicalJson(said)}\n`;
  return line + signFile(Buffer.from(line), key, { of: 'acknowledgement', trusted: commentOf(said) });
}

/** The name of the bundle's own file, whatever it was renamed to, with another ending; ASCII. */
export const acknowledgementName = ({ header, id }: Acknowledged): string =>
  `${nameStem(header)}_${id.slice(0, 8)}${ACKNOWLEDGEMENT_ENDING}`;

/** Who signed it may be anyone: that the key is the advisor's, the book must say. Throws BundleRefused. */
export function readAcknowledgement(bytes: Uint8Array): Acknowledgement {
  if (bytes.length > ACKNOWLEDGEMENT_LIMIT_BYTES) throw new BundleRefused('ack-misshapen');
  const text = decodeUtf8(bytes) ?? '';
  const end = text.indexOf('\n') + 1;
  const said = readSaid(text.slice(0, Math.max(0, end - 1)));
  const key = readPublicText(said.writer_key);
  if (!key) throw new BundleRefused('ack-misshapen');
  const signature = text.slice(end);
  const verdict = checkSignature(Buffer.from(text.slice(0, end)), signature, key);
  if (verdict !== 'right') throw new BundleRefused(`ack-signature-${verdict}`);
  // What nobody signs, the first comment, is the program's own too: one acknowledgement has one spelling.
  if (!signature.startsWith(FIRST_LINE) || signature.split('\n')[2] !== `trusted comment: ${commentOf(said)}`)
    throw new BundleRefused('ack-signature-misshapen');
  return said;
}

const FIRST_LINE = 'untrusted comment: signature of a Sahakum acknowledgement\n';

function readSaid(line: string): Acknowledgement {
  const value = readCanonical(line);
  if (!isRecord(value) || value['format'] !== 'sahakum-acknowledgement') throw new BundleRefused('ack-misshapen');
  const { version } = value;
  if (typeof version === 'number' && version > ACKNOWLEDGEMENT_VERSION)
    throw new BundleRefused('ack-from-future', { needed: version });
  const said = value as unknown as Acknowledgement;
  if (!hasShape(value, SHAPE) || said.from_seq < 1 || said.from_seq > said.to_seq)
    throw new BundleRefused('ack-misshapen');
  return said;
}

const commentOf = ({ from_seq, to_seq, bundle_id }: Acknowledgement): string =>
  `sahakum acknowledgement of ${String(from_seq)}-${String(to_seq)} ${bundle_id.slice(0, 8)}`;
