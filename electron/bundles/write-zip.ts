import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Packed } from './pack.ts';
import { centralHeader, endRecord, localHeader } from './zip-bytes.ts';

/** Writes the packed files, in their order, into a file that must not be there yet, and onto the disk. */
export function writeZip(path: string, members: readonly Packed[]): void {
  const file = openSync(path, 'wx');
  try {
    let offset = 0;
    const central: Buffer[] = [];
    const put = (bytes: Buffer): void => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      offset += bytes.length;
    };
    for (const { name, crc, bytes, packed, packedBytes } of members) {
      const entry = { name, method: 8, crc, bytes, packedBytes, offset } as const;
      central.push(centralHeader(entry));
      put(localHeader(entry));
      for (const piece of packed) put(piece);
    }
    const directory = Buffer.concat(central);
    const begin = offset;
    put(directory);
    put(endRecord(members.length, directory.length, begin));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
