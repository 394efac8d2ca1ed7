import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Packed } from './pack.ts';
import { centralHeader, endRecord, localHeader } from './zip-bytes.ts';

/** A zip of the packed files, in their order, piece by piece. */
export function* zipPieces(members: readonly Packed[]): Generator<Uint8Array> {
  let offset = 0;
  const central: Buffer[] = [];
  for (const { name, crc, bytes, packed, packedBytes } of members) {
    const entry = { name, method: 8, crc, bytes, packedBytes, offset } as const;
    const header = localHeader(entry);
    central.push(centralHeader(entry));
    yield header;
    yield* packed;
    offset += header.length + packedBytes;
  }
  const directory = Buffer.concat(central);
  yield directory;
  yield endRecord(members.length, directory.length, offset);
}

/** Into a file that must not be there yet, and onto the disk. */
export function writePieces(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx');
  try {
    for (const piece of pieces) for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
