import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.ts';

/** Files, by Node's own paths, so that they are right on every system. */
export const fileNameOf = (path: string): string => basename(path);
export const joinPath = (...parts: readonly string[]): string => join(...parts);
export const absolutePath = (path: string): string => resolve(path);
export const fileExists = (path: string): boolean => existsSync(path);
export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
export const listFolder = (path: string): readonly string[] => readdirSync(path).sort();
export const makeFolder = (path: string): void => void mkdirSync(path, { recursive: true });

/** The bytes of a file, null where there is none. */
export function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

export function readText(path: string): string | null {
  const bytes = readBytes(path);
  return bytes === null ? null : new TextDecoder('utf-8').decode(bytes);
}

/**
 * Writes a small file whole: under another name first, and onto the disk, so that a power cut leaves the old one or the
 * new one. The other name is no other program's, so that two of them do not write into each other's file.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const making = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = openSync(making, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
}

/** A file that is written piece by piece, under a name that is not there yet. */
export interface GrowingFile {
  readonly write: (piece: Uint8Array) => void;
  /** Onto the disk. */
  readonly finish: () => void;
  /** Lets go of it, finished or not. */
  readonly close: () => void;
}

export function growFile(path: string): GrowingFile {
  const file = openSync(path, 'wx');
  return {
    write: (piece) => {
      writeFileSync(file, piece);
    },
    finish: () => {
      fsyncSync(file);
    },
    close: () => {
      closeSync(file);
    },
  };
}

export const moveFile = (from: string, to: string): void => renameSync(from, to);
export const folderOfFile = (path: string): string => dirname(path);

/**
 * Puts onto the disk which names a folder holds. Windows cannot, nor can some sticks: there a name may be lost with the
 * power, but never half a file.
 */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(errorCode(error))) throw error;
  }
}

const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF', 'ENOTSUP', 'ENOSYS']);

/** Nothing where there is none. */
export const removeFile = (path: string): void => rmSync(path, { force: true });
