import { inflateRawSync } from 'node:zlib';

/** The text of every file in a ZIP, by its name, as its directory at the end tells it. */
const [IN_DIRECTORY, END] = [0x02014b50, 0x06054b50];
const DEFLATED = 8;

export function unzipped(zip: Buffer): Readonly<Record<string, string>> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('no ZIP');
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === IN_DIRECTORY) {
    const [method, size, offset] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const begin = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const data = zip.subarray(begin, begin + size);
    const text = method === DEFLATED ? inflateRawSync(data) : data;
    files[zip.toString('utf8', at + 46, at + 46 + name)] = text.toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
