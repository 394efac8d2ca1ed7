import { assert, present } from '../../shared/kernel/assert.ts';
import { PROGRAM_VERSION } from '../../shared/kernel/version.ts';
import type { Book } from '../book/book.ts';
import { FIRST_PREVIOUS } from '../book/canonical-event.ts';
import { hashAt, readLog } from '../book/log.ts';
import type { SigningKey } from '../platform/minisign.ts';
import { signFile } from '../platform/minisign.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Addressed, Followed, Header } from './header.ts';
import { headerOf, headerText, nameStem } from './header.ts';
import type { Range } from './layout.ts';
import { BUNDLE_VERSION, DESCRIPTION, HEADER, LOG, MANIFEST, SIGNATURE, TAG_MANIFEST, tablePath } from './layout.ts';
import { logPieces } from './log-pieces.ts';
import type { Packed } from './pack.ts';
import { Packing, packText } from './pack.ts';
import type { TablesToPack } from './pack-tables.ts';
import { totalsOf } from './state.ts';
import type { Table } from './tables.ts';
import { bagInfo, BAGIT, dataPackage, manifestText, readMe } from './tag-files.ts';

/**
 * One bundle of a range of the log. The book stands where the range ends, on a snapshot that the caller holds. Nothing but
 * the log, the key and the program's version enters the bytes: the same range gives the same bundle every time.
 */
export interface Exporting {
  readonly book: Book;
  /** Where the log is read; of a book too large for one bundle, not where the tables are. */
  readonly source: Book;
  readonly tables: readonly Table[];
  readonly toPack: TablesToPack;
  /** Those tables that another thread, which sees the same book, takes meanwhile. */
  readonly beside: Promise<readonly Packed[]>;
  readonly key: SigningKey;
  readonly addressed: Addressed;
  /** Bytes of log, as `rangesOf` counts them, above which the range is too large for one bundle. */
  readonly logLimit: number;
  readonly progress: (events: number) => void;
}

export interface Built {
  readonly header: Header;
  /** SHA-256 of the tag manifest. */
  readonly id: string;
  readonly name: string;
  readonly members: readonly Packed[];
  /** The whole zip as its recipient alone can open it; null where anyone may read it. */
  readonly encrypted: Buffer | null;
}

/** Null where the log of the range is too large for one. */
export async function buildBundle(exporting: Exporting, range: Range): Promise<Built | null> {
  const { book, tables, key, addressed } = exporting;
  const packing = new Packing(LOG);
  const followed = await packLog(exporting, range, packing);
  if (!followed) {
    packing.drop();
    return null;
  }
  const log = packing.end();
  const totals = totalsOf(book, range);
  const packed = [...(await exporting.toPack.pack(book, tables, range)), ...(await exporting.beside)];
  const byName = new Map(packed.map((each) => [each.name, each]));
  const data = [await log, ...tables.map(({ name }) => present(byName.get(tablePath(name)), name))];
  const header = headerOf(book, {
    followed,
    totals,
    signer: { version: BUNDLE_VERSION, writerKey: key.publicText, appVersion: PROGRAM_VERSION },
    addressed,
  });
  const tagged = await Promise.all([
    packText('README.txt', readMe(header)),
    packText('bagit.txt', BAGIT),
    packText('bag-info.txt', bagInfo(header, data)),
    packText(HEADER, headerText(header)),
    packText(DESCRIPTION, dataPackage(header, data, tables)),
    packText(MANIFEST, manifestText(data)),
  ]);
  const tagManifest = manifestText(tagged);
  const id = sha256Hex(tagManifest);
  const stem = nameStem(header);
  const minisig = signFile(Buffer.from(tagManifest), key, { of: 'bundle', trusted: `sahakum bundle ${stem}` });
  const signed = [await packText(TAG_MANIFEST, tagManifest), await packText(SIGNATURE, minisig)];
  const members = [...tagged, ...signed, ...data];
  return { header, id, name: `${stem}_${id.slice(0, 8)}.zip`, members, encrypted: null };
}

async function packLog(
  { source, progress, logLimit }: Exporting,
  { from, to }: Range,
  packing: Packing,
): Promise<Followed | null> {
  const kinds = new Map<string, number>();
  const previous = from === 1 ? FIRST_PREVIOUS : hashAt(source, from - 1);
  assert(previous, 'the event before a range is in the log');
  let bytes = 0;
  for (const piece of logPieces(source, { from, to })) {
    bytes += piece.bytes;
    if (bytes > logLimit && piece.to > from) return null;
    const full = packing.write(piece.text);
    if (full) await full;
    for (const [kind, v] of piece.kinds) if (v > (kinds.get(kind) ?? 0)) kinds.set(kind, v);
    progress(piece.to);
  }
  const [last] = readLog(source, to);
  assert(last?.event.seq === to, 'the log reaches the end of the range');
  const { event, hash } = last;
  return {
    stream: event.stream,
    epoch: { number: event.epoch, id: event.epochId },
    previousHead: previous.toString('hex'),
    head: hash.toString('hex'),
    from,
    to,
    kinds,
    lastRecordedAt: event.recordedAt,
  };
}

export const packedSize = ({ members }: Built): number =>
  members.reduce((sum, member) => sum + member.packedBytes + 2 * member.name.length + 76, 22);
