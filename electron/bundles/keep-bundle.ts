import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../platform/files.ts';
import { makingMark, removeIfLetGo, removeLeftovers } from '../platform/leftovers.ts';
import type { Built } from './export.ts';
import { checkSigned, openTagged, readBundleFile } from './open-bundle.ts';
import { BundleRefused } from './refused.ts';
import type { Table } from './tables.ts';
import { writePieces, zipPieces } from './write-zip.ts';

/**
 * Writes the bundle under another name, reads it back, and only then lets it take its own: whoever finds a file of that
 * name has a whole bundle. `making` is where it is written, in the same folder.
 */
export interface Keeping {
  readonly folder: string;
  readonly making: string;
  readonly tables: readonly Table[];
  /** For tests, which have no stick to pull out. */
  readonly write?: typeof writePieces;
}

const MAKING = 'sahakum-bundle.making-';
export const makingName = (unique: string): string => MAKING + makingMark(unique);

/** Of exports that were killed; the folder is the user's, and nothing else in it is touched. */
export const sweep = (folder: string): void => removeLeftovers(folder, MAKING);

export function keepBundle(built: Built, { folder, making, tables, write = writePieces }: Keeping): void {
  try {
    write(making, piecesOf(built));
    readBack(built, making, tables);
    renameSync(making, join(folder, built.name));
    syncFolder(folder);
  } finally {
    removeIfLetGo(making);
  }
}

/** What goes onto the stick. */
const piecesOf = ({ members, encrypted }: Built): Iterable<Uint8Array> =>
  encrypted ? [encrypted] : zipPieces(members);

/**
 * The file as it is on the stick: every byte is the one that was to be written, the gate lets the zip through, and the
 * signature fits. What was packed was hashed on its way, so it need not be unpacked again for that. Of an encrypted one
 * the zip was looked at before it was encrypted: this computer cannot open it again.
 */
function readBack(built: Built, path: string, tables: readonly Table[]): void {
  try {
    const file = readBundleFile(path);
    let at = 0;
    for (const piece of piecesOf(built)) {
      if (Buffer.compare(piece, file.subarray(at, at + piece.length)) !== 0) throw new BundleRefused('bundle-not-zip');
      at += piece.length;
    }
    if (at !== file.length) throw new BundleRefused('bundle-not-zip');
    if (!built.encrypted) checkSigned(openTagged(file, tables));
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    throw new BundleRefused('bundle-not-read-back', {}, error.notices);
  }
}
