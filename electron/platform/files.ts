import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

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
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

export function readText(path: string): string | null {
  const bytes = readBytes(path);
  return bytes === null ? null : new TextDecoder('utf-8').decode(bytes);
}

/** Writes a small file whole: under another name first, so that a power cut leaves the old one or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const making = `${path}.part`;
  writeFileSync(making, content);
  renameSync(making, path);
}
