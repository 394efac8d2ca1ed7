import { crc32, inflateRawSync } from 'node:zlib';
import { errorCode } from '../platform/error-code.ts';
import { ALLOWED_NAME, ENTRIES_LIMIT, MIB_BYTES, RATIO_LIMIT, UNPACKED_LIMIT } from './layout.ts';
import { BundleRefused } from './refused.ts';
import type { ZipEntry } from './zip-bytes.ts';
import {
  CENTRAL_LENGTH,
  CENTRAL_SIGNATURE,
  centralHeader,
  END_LENGTH,
  END_SIGNATURE,
  endRecord,
  localHeader,
} from './zip-bytes.ts';

/**
 * A zip from elsewhere is not believed. Its directory is read first: names, methods, sizes, and that the entries lie one
 * after another with nothing between; then each header must be, to the byte, the one that Sahakum writes for it. Only then
 * is anything unpacked, and never more than was announced.
 */
export interface Gate {
  readonly entries: readonly ZipEntry[];
  readonly unpack: (name: string) => Buffer;
}

const refused = (code: ConstructorParameters<typeof BundleRefused>[0], name: string, more = {}): BundleRefused =>
  new BundleRefused(code, { name: shown(name), ...more });

/** A name as it can be shown to a person: what is not plain ASCII becomes a question mark. */
const shown = (name: string): string => name.replace(/[^ -~]/g, '?').slice(0, 120);

export function openGate(file: Buffer): Gate {
  const entries = readDirectory(file);
  checkPlaces(file, entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    entries,
    unpack: (name) => {
      const entry = byName.get(name);
      if (!entry) throw refused('bundle-file-missing', name);
      return unpack(file, entry);
    },
  };
}

function readDirectory(file: Buffer): readonly ZipEntry[] {
  const end = file.length - END_LENGTH;
  if (end < 0 || file.readUInt32LE(end) !== END_SIGNATURE) throw new BundleRefused('bundle-not-zip');
  const [count, size, offset] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw new BundleRefused('bundle-zip64');
  if (count > ENTRIES_LIMIT) throw new BundleRefused('bundle-entries-many', { count, limit: ENTRIES_LIMIT });
  if (offset + size !== end) throw new BundleRefused('bundle-not-zip');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(file, at, end);
    if (names.has(entry.name.toLowerCase())) throw refused('bundle-entry-twice', entry.name);
    names.add(entry.name.toLowerCase());
    unpacked += entry.bytes;
    if (unpacked > UNPACKED_LIMIT)
      throw new BundleRefused('bundle-unpacked-large', { limitMb: UNPACKED_LIMIT / MIB_BYTES });
    if (!ALLOWED_NAME.test(entry.name)) throw refused('bundle-entry-name', entry.name);
    entries.push(entry);
    at += CENTRAL_LENGTH + entry.name.length;
  }
  if (at !== end || !endRecord(count, size, offset).equals(file.subarray(end)))
    throw new BundleRefused('bundle-container', { name: 'zip' });
  return entries;
}

const SYMBOLIC_LINK = 0o120000;

function readEntry(file: Buffer, at: number, end: number): ZipEntry {
  if (at + CENTRAL_LENGTH > end || file.readUInt32LE(at) !== CENTRAL_SIGNATURE)
    throw new BundleRefused('bundle-not-zip');
  const nameLength = file.readUInt16LE(at + 28);
  if (at + CENTRAL_LENGTH + nameLength > end) throw new BundleRefused('bundle-not-zip');
  const name = file.toString('latin1', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [packedBytes, bytes, offset] = [20, 24, 42].map((place) => file.readUInt32LE(at + place)) as [
    number,
    number,
    number,
  ];
  if ((flags & 0x41) !== 0) throw refused('bundle-entry-encrypted', name);
  if (packedBytes === 0xffffffff || bytes === 0xffffffff || offset === 0xffffffff)
    throw new BundleRefused('bundle-zip64');
  if (((file.readUInt32LE(at + 38) >>> 16) & 0o170000) === SYMBOLIC_LINK) throw refused('bundle-entry-link', name);
  if (method !== 0 && method !== 8) throw refused('bundle-entry-method', name);
  if (bytes > packedBytes * RATIO_LIMIT) throw refused('bundle-entry-ratio', name, { limit: RATIO_LIMIT });
  const entry: ZipEntry = { name, method, crc: file.readUInt32LE(at + 16), bytes, packedBytes, offset };
  if (!centralHeader(entry).equals(file.subarray(at, at + CENTRAL_LENGTH + nameLength)))
    throw refused('bundle-container', name);
  return entry;
}

/** One entry after another from the first byte to the directory, each under the header that its directory entry gives. */
function checkPlaces(file: Buffer, entries: readonly ZipEntry[]): void {
  let at = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    if (entry.offset !== at || !header.equals(file.subarray(at, at + header.length)))
      throw refused('bundle-container', entry.name);
    at += header.length + entry.packedBytes;
  }
  if (at !== file.readUInt32LE(file.length - END_LENGTH + 16))
    throw new BundleRefused('bundle-container', { name: 'zip' });
}

function unpack(file: Buffer, entry: ZipEntry): Buffer {
  const begin = entry.offset + localHeader(entry).length;
  const packed = file.subarray(begin, begin + entry.packedBytes);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.bytes) throw refused('bundle-entry-size', entry.name);
  if (crc32(content) !== entry.crc) throw refused('bundle-entry-torn', entry.name);
  if (content.length > 3 && content.readUInt32LE(0) === 0x04034b50) throw refused('bundle-entry-nested', entry.name);
  return content;
}

const PIECE_LIMIT = 16 * MIB_BYTES;

function inflate(packed: Buffer, { name, bytes }: ZipEntry): Buffer {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(bytes, 1),
      // Unpacked in one piece where it can be: putting small ones together takes longer than unpacking.
      chunkSize: Math.min(Math.max(bytes, 64), PIECE_LIMIT),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (engine.bytesWritten !== packed.length) throw refused('bundle-container', name);
    return buffer;
  } catch (error) {
    if (error instanceof BundleRefused) throw error;
    throw refused(errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'bundle-entry-size' : 'bundle-entry-torn', name);
  }
}
