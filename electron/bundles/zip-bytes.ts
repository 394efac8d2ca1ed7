/**
 * The container of a bundle to the last byte: a zip whose every entry is dated 1980-01-01 and says nothing of the computer
 * that wrote it. Each header follows from name, method, checksum and sizes, so a reader compares it whole.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly bytes: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

export const LOCAL_LENGTH = 30;
export const CENTRAL_LENGTH = 46;
export const END_LENGTH = 22;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const FIRST_OF_JANUARY_1980 = 0x0021;

/** What local and central header share: version, flags, method, time, date, checksum, sizes, lengths of name and extra. */
function shared(bytes: Buffer, at: number, { name, method, crc, bytes: size, packedBytes }: ZipEntry): void {
  bytes.writeUInt16LE(VERSION, at);
  bytes.writeUInt16LE(method, at + 4);
  bytes.writeUInt16LE(FIRST_OF_JANUARY_1980, at + 8);
  bytes.writeUInt32LE(crc, at + 10);
  bytes.writeUInt32LE(packedBytes, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}

export function localHeader(entry: ZipEntry): Buffer {
  const bytes = Buffer.alloc(LOCAL_LENGTH + entry.name.length);
  bytes.writeUInt32LE(0x04034b50, 0);
  shared(bytes, 4, entry);
  bytes.write(entry.name, LOCAL_LENGTH, 'latin1');
  return bytes;
}

export function centralHeader(entry: ZipEntry): Buffer {
  const bytes = Buffer.alloc(CENTRAL_LENGTH + entry.name.length);
  bytes.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  bytes.writeUInt16LE(VERSION, 4);
  shared(bytes, 6, entry);
  bytes.writeUInt32LE(entry.offset, 42);
  bytes.write(entry.name, CENTRAL_LENGTH, 'latin1');
  return bytes;
}

export function endRecord(count: number, centralBytes: number, centralOffset: number): Buffer {
  const bytes = Buffer.alloc(END_LENGTH);
  bytes.writeUInt32LE(END_SIGNATURE, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(centralBytes, 12);
  bytes.writeUInt32LE(centralOffset, 16);
  return bytes;
}
